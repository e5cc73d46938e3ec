import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { CaseRecord } from '#domain/referral/case-record.ts';
import { brokenAt, type ReferralEvent } from '#domain/referral/referral-event.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { referralServer } from '../../support/referral-deps.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A case that was read, accepted and planned. */
async function worked() {
  const server = await referralServer();
  const clerk = officeOf(server);
  const { caseNumber } = await sent(server, { note: 'Proszę *dzwonić* #rano' });
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  await clerk.act(caseNumber, cookie, 'acceptance');
  await clerk.act(caseNumber, cookie, 'message', { text: 'Zapraszamy we wtorek.' });
  await clerk.act(caseNumber, cookie, 'attempt', { day: '2026-11-25', way: 'phone', result: 'reached' });
  const file = (kind: 'pdf' | 'json', by = cookie) => server.app.request(`/api/office/cases/${caseNumber}/record.${kind}`, { headers: { cookie: by } });
  return { server, caseNumber, file };
}

test('the file of a case for programs has every act, and a chain that anybody can recompute', async () => {
  const { caseNumber, file } = await worked();
  const answer = await file('json');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${caseNumber}-akta.json"`);
  const record = (await answer.json()) as CaseRecord;
  expect(record).toMatchObject({ caseNumber, request: { name: 'Marek' }, messages: [{ text: 'Zapraszamy we wtorek.' }] });
  expect(record.acts.map(({ action }) => action)).toEqual(record.chain.map(({ action }) => action));
  expect(record).not.toHaveProperty('readings');
  const chain = record.chain as readonly (ReferralEvent & { readonly hash: string })[];
  expect(chain.length).toBeGreaterThanOrEqual(4);
  expect(brokenAt(chain, sha256)).toBeUndefined();
  expect(
    brokenAt(
      chain.map((act, index) => (index === 1 ? { ...act, at: act.at + 1 } : act)),
      sha256,
    ),
  ).toBe(2);
});

test('for people it is a tagged PDF: acts with moment, role and channel, words as they were written, the last hash', async () => {
  const { caseNumber, file } = await worked();
  const { chain } = (await (await file('json')).json()) as CaseRecord;
  const answer = await file('pdf');
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  const read = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(read).toMatchObject({ isMarked: true, language: 'pl-PL', title: `Akta sprawy ${caseNumber}` });
  expect(read.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'L']));
  const text = read.text.replaceAll('\u00a0', ' ');
  for (const words of ['Marek', 'Proszę *dzwonić* #rano', 'Zapraszamy we wtorek.', 'link i klucz', 'Zapis ma']) expect.soft(text).toContain(words);
  expect(text.replace(/\s/g, '')).toContain(chain.at(-1)?.hash);
});

test('nobody gets it without the open case', async () => {
  const { file } = await worked();
  for (const kind of ['pdf', 'json'] as const) expect((await file(kind, '')).status).toBe(404);
});
