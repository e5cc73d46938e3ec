import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '#api/db/file.ts';
import { channelOrder } from '#api/referrals/channel-order.ts';
import { channelEmail, isOfficeKey } from '#api/referrals/channels.ts';
import { contentFolder } from '../../support/content-folder.ts';
import { at } from '../../support/directory-factories.ts';
import { runCommandIn } from '../../support/run-command.ts';
import { testKeys } from '../../support/server-parts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const today = new Date().toISOString().slice(0, 10);

function desk() {
  const data = temporaryFolder();
  const path = join(data, 'most.db');
  const content = contentFolder().path;
  const open = () => openFile(path, Math.random, Date.now);
  const run = (...args: string[]) => runCommandIn({ MOST_DATA: data }, 'channel', ...args, ...(args.length > 0 ? ['--content', content] : []));
  return { data, path, open, run };
}

test('what a coordinator confirmed is kept sealed, and the office key is told once', async () => {
  const { run, open, path, data } = desk();
  const { code, out } = run('ops-brzegi', '--email', 'ops@brzegi.example', '--confirmed', today);
  expect(code).toBe(0);
  const officeKey = /Klucz urzędu: (\S+)/.exec(out)?.[1] ?? '';
  expect(officeKey).toMatch(/^[34679CDFHJKMNPRTWXY]{4}(-[34679CDFHJKMNPRTWXY]{4}){2}$/);
  const database = open();
  const keys = testKeys(join(data, 'keys'));
  expect(await channelEmail(database, keys, 'ops-brzegi')).toBe('ops@brzegi.example');
  expect(await isOfficeKey(database, keys, 'ops-brzegi', officeKey.toLowerCase().replaceAll('-', ' '))).toBe(true);
  expect(await isOfficeKey(database, keys, 'ops-lasy', officeKey)).toBe(false);
  const managerKey = /Klucz kierownika: (\S+)/.exec(out)?.[1] ?? '';
  const opens = async (key: string) => [await isOfficeKey(database, keys, 'ops-brzegi', key), await isOfficeKey(database, keys, 'ops-brzegi', key, 'manager')];
  expect([await opens(officeKey), await opens(managerKey)]).toEqual([
    [true, false],
    [true, true],
  ]);
  const bytes = ['', '-wal'].map((end) => readFileSync(path + end, 'latin1')).join('');
  for (const planted of ['ops@brzegi.example', officeKey, managerKey]) expect(bytes).not.toContain(planted);
  // A server holds the file: the list is read, nothing is written.
  expect(run().out).toBe(`ops-brzegi: potwierdzono ${today}, odbiera przez e-mail\n`);
  expect(run('ops-brzegi', '--remove')).toMatchObject({ code: 1, problems: expect.stringMatching(/is held by another process of Most/) });
  await database.close();
  const wrong = run('ops-brzegi', '--email', 'brzegi', '--confirmed', today);
  expect(wrong).toEqual({ code: 1, out: '', problems: '„brzegi” nie wygląda na adres e-mail.\n' });
}, 60_000);

const kindOf = (organization: string) => (({ 'ops-brzegi': 'municipal_office', 'pcpr-brzegi': 'county_centre', 'sad-brzegi': 'court' }) as const)[organization];
const order = (...args: string[]) => channelOrder(args, kindOf, at('2026-11-25 10:00'));

test.each([
  ['unknown', ['ops-nigdzie', '--email', 'a@b.example', '--confirmed', '2026-11-20']],
  ['otherKind', ['sad-brzegi', '--email', 'a@b.example', '--confirmed', '2026-11-20']],
  ['emailWrong', ['ops-brzegi', '--email', 'brzegi', '--confirmed', '2026-11-20']],
  ['dayWrong', ['ops-brzegi', '--email', 'a@b.example', '--confirmed', '2025-11-24']],
  ['dayWrong', ['ops-brzegi', '--email', 'a@b.example', '--confirmed', '2026-11-26']],
  ['dayWrong', ['ops-brzegi', '--email', 'a@b.example', '--confirmed', '2026-02-31']],
  ['dayWrong', ['ops-brzegi', '--confirmed', 'wczoraj']],
  ['usage', ['ops-brzegi', '--email', 'a@b.example']],
  ['usage', ['ops-brzegi', 'ops-lasy', '--remove']],
  ['usage', ['--email', 'a@b.example']],
  ['usage', ['ops-brzegi', '--mail', 'a@b.example']],
])('a wrong order is refused: %s', (code, args) => {
  expect(order(...args)).toMatchObject({ kind: 'wrong', code });
});

test('a right order is understood: list, new address, the same address confirmed again, removal', () => {
  expect(order()).toEqual({ kind: 'list' });
  expect(order('ops-brzegi', '--email', 'a@b.example', '--confirmed', '2025-11-25')).toMatchObject({ kind: 'keep', email: 'a@b.example' });
  expect(order('pcpr-brzegi', '--confirmed', '2026-11-25')).toEqual({ kind: 'confirm', organization: 'pcpr-brzegi', confirmedOn: '2026-11-25' });
  expect(order('ops-brzegi', '--remove')).toEqual({ kind: 'remove', organization: 'ops-brzegi' });
});
