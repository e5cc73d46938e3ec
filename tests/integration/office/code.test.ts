import { expect, test } from 'vitest';
import type { OfficeCaseView } from '#domain/referral/office-view.ts';
import { asFields, type Form } from '../../support/case-reader.ts';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { referralServer } from '../../support/referral-deps.ts';

async function lost() {
  const server = await referralServer();
  const clerk = officeOf(server);
  const { caseNumber, code } = await sent(server);
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  const seen = async () => ((await (await clerk.see(caseNumber, cookie)).json()) as OfficeCaseView).case.seq;
  const ask = (form: Form, from: number, by = cookie) =>
    server.app.request(`/api/office/cases/${caseNumber}/code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: by },
      body: JSON.stringify({ seen: from, fields: asFields(form) }),
    });
  return { server, caseNumber, code, seen, ask };
}

test('a person who lost the slip gets a new one: its code shows the case, the old one shows nothing, the act is in the log', async () => {
  const { server, caseNumber, code, seen, ask } = await lost();
  const answer = await ask({ present: '1' }, await seen());
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/pdf', 'no-store']);
  const { text, isMarked } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(isMarked).toBe(true);
  const issued = /(\d{4}\s){3}\d{4}/.exec(text)?.[0].replace(/\s/g, '') ?? '';
  expect(issued).toHaveLength(16);
  expect(await (await server.status(issued)).json()).toMatchObject({ found: true, case: { caseNumber } });
  expect(await (await server.status(code)).json()).toMatchObject({ found: false });
  expect((await server.post('opening', issued, { word: 'czerwony rower' })).status).toBe(200);
});

test('a new word takes the place of a forgotten one', async () => {
  const { server, seen, ask } = await lost();
  const { text } = await readPdf(new Uint8Array(await (await ask({ present: '1', word: 'biały most' }, await seen())).arrayBuffer()));
  const issued = /(\d{4}\s){3}\d{4}/.exec(text)?.[0].replace(/\s/g, '') ?? '';
  expect((await server.post('opening', issued, { word: 'czerwony rower' })).status).toBe(404);
  expect((await server.post('opening', issued, { word: 'Biały most' })).status).toBe(200);
});

test.each([
  ['nobody is said to be there', {}, 422, { field: 'present', code: 'code.unsure' }],
  ['the word is too short', { present: '1', word: 'a' }, 422, { field: 'word', code: 'word.short' }],
])('where %s the old code stays', async (_name, form, status, answer) => {
  const { server, code, seen, ask } = await lost();
  const refused = await ask(form, await seen());
  expect([refused.status, await refused.json()]).toEqual([status, answer]);
  expect(await (await server.status(code)).json()).toMatchObject({ found: true });
});

test('a form that was drawn before something changed, or without the open case, gives out nothing', async () => {
  const { server, code, seen, ask } = await lost();
  expect((await ask({ present: '1' }, (await seen()) - 1)).status).toBe(409);
  expect((await ask({ present: '1' }, await seen(), '')).status).toBe(404);
  expect(await (await server.status(code)).json()).toMatchObject({ found: true });
});
