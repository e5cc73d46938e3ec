import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StorageError } from '#api/db/database.ts';
import { events, officeChannels, outbox, referrals } from '#api/db/schema.ts';
import { fileTransport } from '#api/mail/file-transport.ts';
import { isMailDue, sendDue } from '#api/mail/outbox.ts';
import { smtpTransport } from '#api/mail/smtp-transport.ts';
import type { Transport } from '#api/mail/transport.ts';
import { keepChannel } from '#api/referrals/channels.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { tellAgain } from '#api/referrals/tell-again.ts';
import { mailText, tokenIn } from '../../support/mail-text.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { type SmtpCatcher, smtpCatcher } from '../../support/smtp-catcher.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const minute = 60_000;
const hour = 60 * minute;
const from = 'most@most.example';

const smtp = (port: number, wait = 2000) =>
  smtpTransport({ kind: 'smtp', host: '127.0.0.1', port, isTls: false, from }, { connectionTimeout: wait, greetingTimeout: wait, socketTimeout: wait });

async function asked(server: ReferralServer): Promise<Receipt> {
  return (await (await server.send()).json()) as Receipt;
}
const noticeOf = async (server: ReferralServer, code: string) => ((await (await server.status(code)).json()) as { case: { notice: string } }).case.notice;
const rowOf = async ({ deps }: ReferralServer) => deps.database.orm.select().from(outbox).get();
const idsOf = ({ mails }: SmtpCatcher) => mails.map((mail) => /^Message-ID: (.*)$/im.exec(mail)?.[1]);

test('the office gets a mail with number and link and nothing else; then the person sees that it was told', async () => {
  const server = await referralServer();
  const office = await smtpCatcher();
  const { caseNumber, code } = await asked(server);
  expect(await noticeOf(server, code)).toBe('waiting');
  expect(await sendDue(server.deps, smtp(office.port))).toEqual({ sent: 1, later: 0, failed: 0 });
  expect(await noticeOf(server, code)).toBe('sent');
  const [mail = ''] = office.mails;
  const read = mailText(mail);
  expect(read).toContain(`Nowa prośba o kontakt, numer ${caseNumber}`);
  expect(read).toContain('do 27.11.2026');
  expect(read).toContain('do 09.12.2026');
  expect(tokenIn(mail)).toHaveLength(43);
  expect(read).not.toMatch(/Marek|600|food|jedzenie|Brzegi|wyjści|karn/);
  expect(mail).toMatch(/^To: ops@brzegi.example\r$/m);
  expect(mail).toMatch(/^From: Most <most@most.example>\r$/m);
  expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(mail).not.toMatch(/<img|https?:\/\/(?!localhost)/);
  expect(idsOf(office)).toEqual([(await rowOf(server))?.messageId]);
  expect(await rowOf(server)).toMatchObject({ tokenCipher: null, attempts: 1 });
  expect(await isMailDue(server.deps)).toBe(false);
});

describe('an office that says no', () => {
  test('for good: no further attempt, the case and the person hear of it', async () => {
    const server = await referralServer();
    const office = await smtpCatcher();
    const { code } = await asked(server);
    office.next({ at: 'recipient', code: 550 });
    expect(await sendDue(server.deps, smtp(office.port))).toEqual({ sent: 0, later: 0, failed: 1 });
    expect(await noticeOf(server, code)).toBe('failed');
    expect((await server.deps.database.orm.select().from(events)).at(-1)).toMatchObject({ action: 'notice-failed', actor: 'system', state: 'sent' });
    server.wait(24 * hour);
    expect(await isMailDue(server.deps)).toBe(false);
    expect(await rowOf(server)).toMatchObject({ lastProblem: 'smtp.550', tokenCipher: null });
  });

  test('for now (greylisting): it is tried again after minutes, with the same Message-ID', async () => {
    const server = await referralServer();
    const office = await smtpCatcher();
    const { code } = await asked(server);
    office.next({ at: 'recipient', code: 451 }, { at: 'content', code: 452 });
    expect(await sendDue(server.deps, smtp(office.port))).toMatchObject({ later: 1 });
    expect(await isMailDue(server.deps)).toBe(false);
    server.wait(minute);
    expect(await sendDue(server.deps, smtp(office.port))).toMatchObject({ later: 1 });
    server.wait(4 * minute);
    expect(await isMailDue(server.deps)).toBe(false);
    expect(await noticeOf(server, code)).toBe('waiting');
    server.wait(minute);
    expect(await sendDue(server.deps, smtp(office.port))).toMatchObject({ sent: 1 });
    expect(idsOf(office)).toEqual([(await rowOf(server))?.messageId]);
  });

  test('for five days: given up, and said', async () => {
    const server = await referralServer();
    const { code } = await asked(server);
    const never: Transport = { from, send: async () => ({ kind: 'later', problem: 'smtp.452', isOurs: false }) };
    let rounds = 0;
    for (; rounds < 100 && (await noticeOf(server, code)) === 'waiting'; rounds += 1) {
      await sendDue(server.deps, never);
      server.wait(4 * hour);
    }
    expect(await noticeOf(server, code)).toBe('failed');
    expect(rounds).toBe(31);
  });
});

describe('our own way out', () => {
  test('closed for a day: one attempt a round, nothing is lost, all leave once it is open', async () => {
    const server = await referralServer();
    const office = await smtpCatcher();
    await office.close();
    for (let n = 0; n < 3; n += 1) await asked(server);
    for (let waited = 0; waited < 24; waited += 1) {
      expect(await sendDue(server.deps, smtp(office.port))).toEqual({ sent: 0, later: 1, failed: 0 });
      server.wait(hour);
    }
    const open = await smtpCatcher(office.port);
    server.wait(5 * minute);
    expect(await sendDue(server.deps, smtp(open.port))).toEqual({ sent: 3, later: 0, failed: 0 });
    expect(new Set(idsOf(open)).size).toBe(3);
  });

  test('a wrong password is ours to mend: the mail waits', async () => {
    const server = await referralServer();
    const office = await smtpCatcher(0, { name: 'most', password: 'right' });
    await asked(server);
    const login = (password: string) => smtpTransport({ kind: 'smtp', host: '127.0.0.1', port: office.port, isTls: false, from, user: 'most', password });
    expect(await sendDue(server.deps, login('wrong'))).toMatchObject({ later: 1 });
    expect(await rowOf(server)).toMatchObject({ lastProblem: 'smtp.535' });
    server.wait(minute);
    expect(await sendDue(server.deps, login('right'))).toMatchObject({ sent: 1 });
  });

  test('a server that takes the mail and never answers: tried again, the same mail', async () => {
    const server = await referralServer();
    const office = await smtpCatcher();
    await asked(server);
    office.next('silent');
    expect(await sendDue(server.deps, smtp(office.port, 200))).toMatchObject({ later: 1 });
    expect(await rowOf(server)).toMatchObject({ lastProblem: 'smtp.etimedout' });
    server.wait(minute);
    await sendDue(server.deps, smtp(office.port));
    expect(office.mails[0]).toBe(office.mails[1]);
  });

  test('over another machine it is encrypted or it is not used', async () => {
    const server = await referralServer();
    const office = await smtpCatcher();
    await asked(server);
    // The same machine, by an address that does not say so.
    const transport = smtpTransport({ kind: 'smtp', host: '0.0.0.0', port: office.port, isTls: false, from });
    expect(await sendDue(server.deps, transport)).toMatchObject({ later: 1 });
    expect(office.mails).toEqual([]);
  });
});

test('storage that fails after the other server took it: the same mail once more, never a third time', async () => {
  const server = await referralServer();
  const office = await smtpCatcher();
  await asked(server);
  const { database } = server.deps;
  const failing = { ...database, write: async () => Promise.reject(new StorageError('storage.full', { cause: 'test' })) };
  await expect(sendDue({ ...server.deps, database: failing }, smtp(office.port))).rejects.toThrow('storage.full');
  await sendDue(server.deps, smtp(office.port));
  await sendDue(server.deps, smtp(office.port));
  expect(office.mails).toHaveLength(2);
  expect(office.mails[0]).toBe(office.mails[1]);
});

test('the address is looked up when the mail leaves: a removed one ends it, a missing key makes it wait', async () => {
  const server = await referralServer();
  const office = await smtpCatcher();
  const { code } = await asked(server);
  const { orm, write } = server.deps.database;
  const [channel] = await orm.select().from(officeChannels);
  await write([orm.update(officeChannels).set({ keyId: '9999' })]);
  expect(await sendDue(server.deps, smtp(office.port))).toMatchObject({ later: 1 });
  expect(await rowOf(server)).toMatchObject({ lastProblem: 'mail.key-missing' });
  await write([orm.update(officeChannels).set({ keyId: channel?.keyId ?? '' })]);
  await write([orm.delete(officeChannels)]);
  server.wait(minute);
  expect(await sendDue(server.deps, smtp(office.port))).toMatchObject({ failed: 1 });
  expect(await noticeOf(server, code)).toBe('failed');
});

test('a case erased before its notice left sends nothing; one erased afterwards says so by its number', async () => {
  const server = await referralServer();
  const office = await smtpCatcher();
  const word = 'czerwony rower';
  const early = await asked(server);
  await server.post('erasure', early.code, { word });
  expect(await sendDue(server.deps, smtp(office.port))).toEqual({ sent: 0, later: 0, failed: 0 });
  const late = await asked(server);
  await sendDue(server.deps, smtp(office.port));
  await server.post('erasure', late.code, { word });
  await sendDue(server.deps, smtp(office.port));
  expect(office.mails).toHaveLength(2);
  expect(mailText(office.mails[1] ?? '')).toContain(`Dane w sprawie ${late.caseNumber} są usunięte`);
  expect(tokenIn(office.mails[1] ?? '')).toBe('');
});

test('by default each mail is a file, whole, the same at every attempt, for this account only', async () => {
  const server = await referralServer();
  const folder = join(temporaryFolder(), 'mail');
  const { caseNumber } = await asked(server);
  expect(await sendDue(server.deps, fileTransport(folder, from))).toMatchObject({ sent: 1 });
  const row = await rowOf(server);
  expect(readdirSync(folder)).toEqual([`${row?.id}.eml`]);
  const [mail = ''] = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(mailText(mail)).toContain(caseNumber);
  const closed = fileTransport('/dev/null/mail', from);
  await asked(server);
  expect(await sendDue(server.deps, closed)).toMatchObject({ later: 1 });
});

test('a case keeps its silence: a failed notice is no event of people', async () => {
  const server = await referralServer();
  const office = await smtpCatcher();
  await asked(server);
  const before = await server.deps.database.orm.select().from(referrals).get();
  server.wait(hour);
  office.next({ at: 'recipient', code: 550 });
  await sendDue(server.deps, smtp(office.port));
  expect(await server.deps.database.orm.select().from(referrals).get()).toMatchObject({ changedAt: before?.changedAt, seq: 2 });
});

test('an address that was wrong is corrected: the office hears of what waits, the person sees it', async () => {
  const server = await referralServer();
  const office = await smtpCatcher();
  const { code, caseNumber } = await asked(server);
  office.next({ at: 'recipient', code: 550 });
  await sendDue(server.deps, smtp(office.port));
  server.wait(hour);
  const { database, keys } = server.deps;
  await keepChannel(database, keys, { organization: 'ops-brzegi', email: 'nowy@brzegi.example', confirmedOn: '2026-11-25', officeKey: 'NOWY' });
  expect(await tellAgain(server.deps, 'ops-brzegi')).toBe(1);
  expect(await noticeOf(server, code)).toBe('waiting');
  expect(await tellAgain(server.deps, 'ops-brzegi')).toBe(0);
  await sendDue(server.deps, smtp(office.port));
  expect(await noticeOf(server, code)).toBe('sent');
  expect(office.mails[0]).toMatch(/^To: nowy@brzegi.example\r$/m);
  expect(mailText(office.mails[0] ?? '')).toContain(caseNumber);
});
