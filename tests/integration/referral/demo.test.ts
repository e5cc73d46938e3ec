import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoEnvironment } from '#api/demo/demo-environment.ts';
import { demoPassword } from '#api/demo/demo-staff.ts';
import { demoOfficeKey, seedDemo } from '#api/demo/seed-demo.ts';
import { EnvironmentError } from '#api/env.ts';
import { readLawful } from '#api/legal-file.ts';
import { isOfficeKey } from '#api/referrals/channels.ts';
import { readContent } from '#directory/read-content.ts';
import { joinDirectory } from '#domain/directory/directory.ts';
import { indexDirectory } from '#domain/directory/directory-index.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { pl } from '#i18n/pl.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { visitor } from '../../support/staff.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const folder = () => temporaryFolder();

test('a demo lies apart: keys, database and mail in a folder of its own, whatever the operator has set', () => {
  const data = folder();
  const own = join(data, 'demo');
  const environment = demoEnvironment({ MOST_DATA: data, DATABASE_URL: 'libsql://real.example', MOST_KEYS: '/real/keys', MOST_LEGAL: '/real.yaml' });
  expect(environment).toMatchObject({
    ...{ dataFolder: own, keysFolder: join(own, 'keys'), databaseUrl: `file:${join(own, 'most.db')}`, legalFile: join(own, 'legal.yaml') },
    anchorsFolder: join(own, 'anchors'),
  });
  expect(readLawful(join(own, 'legal.yaml'), environment.origin)).toMatchObject({ demo: true });
});

test('a demo is refused under an https address, as a command and as a file of legal facts', () => {
  expect(() => demoEnvironment({ MOST_DATA: folder(), MOST_ORIGIN: 'https://most.example' })).toThrow(EnvironmentError);
  const data = folder();
  demoEnvironment({ MOST_DATA: data });
  expect(() => readLawful(join(data, 'demo', 'legal.yaml'), 'https://most.example')).toThrow(EnvironmentError);
});

test('cases in the states that people meet: code and word of each open it, once seeded they stay', async () => {
  const { content } = readContent(join(import.meta.dirname, '..', '..', '..', 'content'));
  const directory = indexDirectory(joinDirectory(content, CalendarDay.parse('2026-11-25')));
  const server = await referralServer({ directory });
  const data = folder();
  const { offices, cases } = await seedDemo(server.deps, data);
  expect(offices.length).toBeGreaterThan(3);
  expect(await isOfficeKey(server.deps.database, server.deps.keys, offices[0] ?? '', demoOfficeKey)).toBe(true);
  const labels = await Promise.all(
    cases.map(async ({ code }) => ((await (await server.status(code)).json()) as { case: { label?: string; appointment?: object } }).case),
  );
  expect(labels.map(({ label }) => label)).toEqual(['sent', 'needs_info', 'scheduled', 'closed_helped', undefined]);
  expect(labels[2]?.appointment).toEqual({ at: Date.UTC(2026, 10, 30, 9), place: pl.demo.place });
  expect((await server.post('opening', cases[1]?.code ?? '', { word: pl.demo.word })).status).toBe(200);
  expect(await seedDemo(server.deps, data)).toMatchObject({ offices, cases });
  expect(JSON.parse(readFileSync(join(data, 'cases.json'), 'utf8'))).toEqual(cases);
});

test('accounts of the demo sign in with the codes that the terminal says, after every start', async () => {
  const { content } = readContent(join(import.meta.dirname, '..', '..', '..', 'content'));
  const directory = indexDirectory(joinDirectory(content, CalendarDay.parse('2026-11-25')));
  const server = await referralServer({ directory });
  const data = folder();
  for (let start = 0; start < 2; start += 1) {
    const { accounts } = await seedDemo(server.deps, data);
    expect(accounts.map(({ role }) => role)).toEqual(['manager', 'social-worker', 'educator', 'coordinator', 'inspector', 'administrator']);
    for (const { email, codes } of accounts) {
      const person = visitor(server);
      await person.post('/api/staff/sign-in', { email, password: demoPassword });
      expect((await person.post('/api/staff/second-factor', { code: codes[0] ?? '' })).status, email).toBe(204);
    }
  }
});
