import { join } from 'node:path';
import { spokenCode } from '#domain/referral/receipt-code.ts';
import { fill } from '#i18n/format.ts';
import { pl } from '#i18n/pl.ts';
import { paths } from '#paths';
import { demoPassword } from '../demo/demo-staff.ts';
import { type Demo, demoManagerKey, demoOfficeKey } from '../demo/seed-demo.ts';

const words = pl.demo;

/** What to try in a demo, for the terminal. */
export function sayDemo({ offices, cases, accounts }: Demo, dataFolder: string, origin: string): void {
  console.log(fill(words.heading, { mail: join(dataFolder, 'mail') }));
  console.log(fill(words.offices, { offices: offices.join(', '), key: demoOfficeKey, managerKey: demoManagerKey }));
  for (const { caseNumber: number, code, state } of cases) {
    const said = { number, code: spokenCode(code), word: words.word };
    console.log(state === 'relative' ? fill(words.relative, said) : fill(words.line, { ...said, state: pl.referral.states[state] }));
  }
  console.log(fill(words.panel, { address: `${origin}${paths.panel()}`, password: demoPassword }));
  for (const { email, role, codes } of accounts) console.log(fill(words.account, { email, role: pl.panel.roles[role], codes: codes.join(', ') }));
}
