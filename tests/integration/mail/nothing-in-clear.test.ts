import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getTableColumns, is } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test, vi } from 'vitest';
import { createApp } from '#api/app.ts';
import { StorageError } from '#api/db/database.ts';
import * as schema from '#api/db/schema.ts';
import { allJobs } from '#api/jobs/all-jobs.ts';
import { type JobDeps, runJob } from '#api/jobs/job.ts';
import { fileTransport } from '#api/mail/file-transport.ts';
import { smtpTransport } from '#api/mail/smtp-transport.ts';
import type { Transport } from '#api/mail/transport.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';
import { mailText, tokenIn } from '../../support/mail-text.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { freePerson, walk, walker } from '../../support/request-walk.ts';
import { smtpCatcher } from '../../support/smtp-catcher.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const day = 86_400_000;
const json = { 'content-type': 'application/json' };

/** What a person gives away in this test; none of it may stand anywhere in clear. The factories' own values are among it. */
const planted = {
  ...{ name: 'Marek', phone: '600100200', typedPhone: '600 100 200', word: 'czerwony rower', someone: 'Genowefa', otherPhone: '700300400' },
  ...{ email: 'marek.tajny@poczta.example', address: 'Zaułek Szeptów 7', note: 'Mam ze sobą żółtego kota', message: 'Przyjdę w poniedziałek z walizką' },
  ...{ answer: 'Zapraszamy do pokoju dziewiętnaście', workplace: 'Zakład pod Lipami' },
} as const;

const everything: Partial<ReferralRequestInput> = {
  ...{ name: planted.name, word: planted.word, note: planted.note, needs: ['addiction', 'violence'] },
  asker: { kind: 'professional', profession: 'educator', signedOn: '2026-11-20', institution: planted.workplace },
  place: { situation: 'before-release', residence: '081101', releaseDate: '2026-12-31' },
  contact: {
    ...{ ways: ['phone', 'email', 'someone', 'post'], phone: planted.typedPhone, email: planted.email, address: planted.address },
    someone: { name: planted.someone, phone: planted.otherPhone },
  },
};

/** Every file below a folder, as bytes. */
function filesOf(folder: string): readonly { readonly path: string; readonly bytes: Buffer }[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [{ path, bytes: readFileSync(path) }];
  });
}

/** A value as a file, a log or a mail might hold it: as text, in base64 at any place, as hexadecimal, in an address. */
function disguises(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(shift + 1, -1),
  );
  return [value, encodeURIComponent(value), bytes.toString('hex'), bytes.toString('hex').toUpperCase(), ...base64.filter((text) => text.length > 5)];
}

function finds(text: string, where: string): readonly string[] {
  return Object.entries(planted).flatMap(([what, value]) =>
    disguises(value).flatMap((form) => (text.includes(form) ? [`${what} in ${where} as ${form}`] : [])),
  );
}

/** All that this process says while a test runs. */
function listen(): readonly string[] {
  const said: string[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      said.push(String(chunk));
      return true;
    });
  }
  return said;
}

const runAll = async (server: ReferralServer, transport: Transport, change: Partial<JobDeps> = {}) => {
  for (const job of allJobs) await runJob({ ...server.deps, transport, ...change }, job);
};

/** A case from the form to the office and back, with everything that can go wrong on the way. @returns all answers as text. */
async function life(
  server: ReferralServer,
  transport: Transport,
  mails: () => readonly string[],
): Promise<{ readonly refusals: string; readonly code: string }> {
  const refusals: string[] = [];
  const refused = async (answer: Response | Promise<Response>, status: number) => {
    const given = await answer;
    expect(given.status).toBe(status);
    refusals.push(await given.text(), JSON.stringify([...given.headers]));
  };
  const form = walker(server.app);
  await walk(form, freePerson);
  const { code } = (await (await server.send(everything, 'one-and-the-same-key')).json()) as Receipt;
  await refused(server.send({ ...everything, note: `${planted.note}!` }, 'one-and-the-same-key'), 422);
  await refused(server.send({ ...everything, office: 'ops-nowhere' }), 422);
  await refused(
    server.app.request('/api/referrals', { method: 'POST', headers: { ...json, 'idempotency-key': 'k'.repeat(20) }, body: `{"name":"${planted.name}` }),
    400,
  );
  await refused(server.post('opening', code, { word: `${planted.word} nie` }), 404);
  await refused(server.post('contact', code, { word: planted.word, contact: { ways: ['phone'], phone: `${planted.phone}00` } }), 422);
  const broken = { ...server.deps.database, write: async () => Promise.reject(new StorageError('storage.full', { cause: planted.name })) };
  await refused(
    createApp({ ...server.deps, database: broken }).request('/api/referrals/messages', {
      ...{ method: 'POST', headers: { ...json, 'most-code': code }, body: JSON.stringify({ word: planted.word, text: planted.message }) },
    }),
    503,
  );
  const mac = () => {
    throw new Error(`${planted.name} ${planted.phone}`);
  };
  await refused(createApp({ ...server.deps, keys: { ...server.deps.keys, mac } }).request('/api/referrals/status', { headers: { 'most-code': code } }), 500);
  await runAll(server, transport);
  const token = tokenIn(mails().at(-1) ?? '');
  const opened = await server.app.request('/api/office/opening', { method: 'POST', headers: { ...json, 'most-link': token }, body: '{"key":"KLUCZ"}' });
  const { caseNumber } = (await opened.json()) as { caseNumber: string };
  const cookie = opened.headers.getSetCookie()[0] ?? '';
  const seen = await (await server.app.request(`/api/office/cases/${caseNumber}`, { headers: { cookie } })).text();
  for (const value of [planted.name, planted.phone, planted.note, planted.workplace]) expect(seen).toContain(value);
  await server.post('messages', code, { word: planted.word, text: planted.message });
  await server.post('contact', code, { word: planted.word, contact: { ways: ['someone'], someone: { name: planted.someone, phone: planted.otherPhone } } });
  await server.post('release-date', code, { word: planted.word, date: '2027-01-15' });
  await runAll(server, transport);
  return { refusals: refusals.join('\n'), code };
}

test('the search finds a value as text, in base64, in an address and in an encoded mail', () => {
  const mail = `Content-Transfer-Encoding: quoted-printable\r\n\r\nZau=C5=82ek Szep=\r\nt=C3=B3w 7`;
  for (const hidden of [planted.note, Buffer.from(`x${planted.note}`).toString('base64'), encodeURIComponent(planted.note)])
    expect(finds(hidden, 'a file')).not.toEqual([]);
  expect(finds(mailText(`a\r\n--b\r\n${mail}\r\n--b--\r\n`), 'a mail')).not.toEqual([]);
});

test('in a whole life of a case no name, number or word stands in clear in a file, a mail, a log or a refusal', async () => {
  const server = await referralServer();
  const folder = dirname(server.path);
  const office = await smtpCatcher();
  const files = temporaryFolder();
  const [smtp, eml] = [
    smtpTransport({ kind: 'smtp', host: '127.0.0.1', port: office.port, isTls: false, from: 'most@most.example' }),
    fileTransport(files, 'most@most.example'),
  ];
  const both: Transport = {
    from: smtp.from,
    send: async (mail) => {
      await eml.send(mail);
      return smtp.send(mail);
    },
  };
  const said = listen();
  const { refusals, code } = await life(server, both, () => office.mails);
  vi.restoreAllMocks();
  expect(office.mails.length).toBe(4);
  const written = filesOf(folder);
  expect(written.map(({ path }) => path.slice(folder.length + 1)).sort()).toEqual(expect.arrayContaining(['most.db', 'most.db-wal']));
  const everywhere = [
    ...written.flatMap(({ path, bytes }) => [...finds(bytes.toString('utf8'), path), ...finds(bytes.toString('utf16le'), path)]),
    ...[...office.mails, ...filesOf(files).map(({ bytes }) => bytes.toString('utf8'))].flatMap((mail) => finds(`${mail}\n${mailText(mail)}`, 'a mail')),
    ...finds(said.join('\n'), 'what the process said'),
    ...finds(refusals, 'a refusal'),
  ];
  expect(everywhere).toEqual([]);
  // The code opens the case: neither it nor the secret part of a link is readable in the file.
  const bytes = written.map((file) => file.bytes.toString('latin1')).join('');
  for (const secret of [code, code.match(/.{4}/g)?.join(' ') ?? '', ...office.mails.map(tokenIn)]) expect(bytes).not.toContain(secret);
});

test('after its time not even the server can read it: no key and no ciphertext is left in the files', async () => {
  const server = await referralServer();
  const { database } = server.deps;
  const eml = temporaryFolder();
  const transport = fileTransport(eml, 'most@most.example');
  const mails = () => [...filesOf(eml)].sort((one, other) => one.path.localeCompare(other.path)).map(({ bytes }) => bytes.toString('utf8'));
  const { code } = await life(server, transport, mails);
  const sealed: Buffer[] = [];
  for (const table of Object.values(schema).filter((one) => is(one, SQLiteTable)) as SQLiteTable[]) {
    if (table === schema.officeChannels) continue;
    const secret = Object.entries(getTableColumns(table)).filter(([, { name }]) => /_cipher$|_mac$|^wrapped_key$/.test(name));
    for (const row of (await database.orm.select().from(table)) as Record<string, unknown>[]) {
      sealed.push(...secret.flatMap(([key]) => (Buffer.isBuffer(row[key]) ? [row[key]] : [])));
    }
  }
  expect(sealed.length).toBeGreaterThan(12);
  await server.post('withdrawal', code, { word: planted.word, scope: 'all' });
  server.wait(91 * day);
  await runAll(server, transport);
  server.wait(31 * day);
  await runAll(server, transport);
  const left = Buffer.concat(filesOf(dirname(server.path)).map(({ bytes }) => bytes));
  const found = sealed.filter((secret) => left.includes(secret.subarray(0, 16)));
  expect(found).toEqual([]);
  expect(server.deps.erased.read()).toHaveLength(1);
});
