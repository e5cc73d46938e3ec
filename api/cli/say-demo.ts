import { join } from 'node:path';
import { spokenCode } from '#domain/referral/receipt-code.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { type Demo, demoManagerKey, demoOfficeKey } from '../demo/seed-demo.ts';

const words = pl.demo;

/** What to try in a demo, for the terminal. */
export function sayDemo({ offices, cases }: Demo, dataFolder: string): void {
  console.log(fill(words.heading, { mail: join(dataFolder, 'mail') }));
  console.log(fill(words.offices, { offices: offices.join(', '), key: demoOfficeKey, managerKey: demoManagerKey }));
  for (const { caseNumber: number, code, state } of cases) {
    const said = { number, code: spokenCode(code), word: words.word };
    console.log(state === 'relative' ? fill(words.relative, said) : fill(words.line, { ...said, state: pl.referral.states[state] }));
  }
}
