import { expect, test } from 'vitest';
import { outbox, vacancies } from '#api/db/schema.ts';
import { sendDue } from '#api/mail/outbox.ts';
import { smtpTransport } from '#api/mail/smtp-transport.ts';
import { askVacancies } from '#api/vacancies/ask.ts';
import { keepPlace, removePlace } from '#api/vacancies/vacancies.ts';
import type { TonightAnswer } from '#domain/directory/tonight.ts';
import type { VacancyView } from '#domain/directory/vacancy.ts';
import type { SearchAnswer } from '#domain/search/search-answer.ts';
import { directoryOf, nightContent } from '../../support/directory-factories.ts';
import { mailText } from '../../support/mail-text.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { smtpCatcher } from '../../support/smtp-catcher.ts';

const hour = 3_600_000;
const place = { service: 'dla-mezczyzn', email: 'dyzur@nocleg.example', confirmedOn: '2026-10-01' };

/** At 15:00 of 25 November a place is asked; its mail has arrived. */
async function asked(moment = '2026-11-25 15:00') {
  const server = await referralServer({ directory: directoryOf(nightContent()) }, moment);
  const post = await smtpCatcher();
  const transport = smtpTransport({ kind: 'smtp', host: '127.0.0.1', port: post.port, isTls: false, from: 'most@most.example' });
  await keepPlace(server.deps.database, server.deps.keys, place);
  const jobDeps = { ...server.deps, transport };
  const count = await askVacancies(jobDeps);
  await sendDue(jobDeps, transport);
  const mail = mailText(post.mails[0] ?? '');
  const token = /\/miejsca\/([\w.-]+)\?odpowiedz=sa/.exec(mail)?.[1] ?? '';
  return { server, post, jobDeps, count, mail, token };
}

const say = (server: ReferralServer, token: string, state: string) =>
  server.app.request('/api/vacancies/answers', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'most-link': token },
    body: JSON.stringify({ state }),
  });
const tonightOf = async (server: ReferralServer) => {
  const { admitting, ask } = (await (await server.app.request('/api/tonight')).json()) as TonightAnswer;
  return [...admitting, ...ask].map(({ listing, vacancy }) => `${listing.service.id} ${vacancy?.state ?? '-'}`);
};

test('at 15:00 a place gets one mail with two links; nothing of a person, nothing for whoever only follows a link', async () => {
  const { server, post, jobDeps, count, mail, token } = await asked();
  expect(count).toBe(1);
  expect(mail).toContain('dyzur@nocleg.example');
  expect(mail).toMatch(/Są miejsca:\s+http:\/\/localhost:4321\/miejsca\/\S+\?odpowiedz=sa/);
  expect(mail).toMatch(/Nie ma miejsc:\s+http:\/\/localhost:4321\/miejsca\/\S+\?odpowiedz=nie-ma/);
  const question = (await (await server.app.request('/api/vacancies/question', { headers: { 'most-link': token } })).json()) as VacancyView;
  expect(question).toMatchObject({ service: 'dla-mezczyzn', kind: 'night' });
  expect(question.vacancy).toBeUndefined();
  expect(await askVacancies(jobDeps)).toBe(0);
  server.wait(24 * hour);
  expect(await askVacancies(jobDeps)).toBe(1);
  expect(post.mails).toHaveLength(1);
});

test('two instances ask once; before 15:00, and a place that nobody called for a year, not at all', async () => {
  const server = await referralServer({ directory: directoryOf(nightContent()) }, '2026-11-25 14:59');
  const jobDeps = { ...server.deps, transport: smtpTransport({ kind: 'smtp', host: '127.0.0.1', port: 1, isTls: false, from: 'most@most.example' }) };
  await keepPlace(server.deps.database, server.deps.keys, place);
  await keepPlace(server.deps.database, server.deps.keys, { ...place, service: 'dla-kobiet', confirmedOn: '2025-11-01' });
  expect(await askVacancies(jobDeps)).toBe(0);
  server.wait(60_000);
  expect((await Promise.all([askVacancies(jobDeps), askVacancies(jobDeps)])).toSorted()).toEqual([0, 1]);
  expect(await server.deps.database.orm.select().from(outbox)).toHaveLength(1);
});

test('what a place says stands on the page of tonight with its time and decides the order, until eight in the morning', async () => {
  const { server, token } = await asked('2026-11-25 19:00');
  const before = await tonightOf(server);
  expect(before[0]).toBe('dla-mezczyzn -');
  expect((await say(server, token, 'full')).status).toBe(200);
  const full = await tonightOf(server);
  expect(full.filter((one) => one.endsWith('full'))).toEqual(['dla-mezczyzn full']);
  expect(full.indexOf('dla-mezczyzn full')).toBeGreaterThan(full.indexOf('dla-kobiet -'));
  expect((await say(server, token, 'free')).status).toBe(200);
  expect((await tonightOf(server))[0]).toBe('dla-mezczyzn free');
  const found = (await (await server.app.request('/api/search?q=noclegownia')).json()) as SearchAnswer;
  expect(found.hits.find(({ id }) => id === 'dla-mezczyzn')?.value).toMatchObject({ vacancy: { state: 'free' } });
  server.wait(13 * hour);
  expect(await tonightOf(server)).not.toContainEqual(expect.stringMatching(/free|full/));
  const view = (await (await server.app.request('/api/vacancies?service=dla-mezczyzn')).json()) as VacancyView;
  expect(view.vacancy).toBeUndefined();
});

test('a link that was changed, is too old, or whose place is asked no more opens and writes nothing', async () => {
  const { server, token } = await asked();
  const [service = '', day = '', proof = ''] = token.split('.');
  const forged = [
    '',
    'x',
    `dla-kobiet.${day}.${proof}`,
    `${service}.2026-11-26.${proof}`,
    `${service}.${day}.${proof.slice(1)}`,
    `${service}.${day}.`,
    `${token}.`,
    `__proto__.${day}.${proof}`,
  ];
  for (const wrong of forged) expect([wrong, (await say(server, wrong, 'free')).status]).toEqual([wrong, 404]);
  expect((await say(server, token, 'maybe')).status).toBe(422);
  server.wait(24 * hour);
  expect((await say(server, token, 'free')).status).toBe(404);
  server.wait(-24 * hour);
  await removePlace(server.deps.database, place.service);
  expect((await say(server, token, 'free')).status).toBe(404);
  expect(await server.deps.database.orm.select().from(vacancies)).toEqual([]);
});

test('the page of tonight goes on without a database', async () => {
  const { server } = await asked();
  await server.deps.database.close();
  expect((await server.app.request('/api/tonight')).status).toBe(200);
});

test('only services to sleep in have a page of free places', async () => {
  const server = await referralServer({ directory: directoryOf(nightContent()) });
  expect((await server.app.request('/api/vacancies?service=jadlodajnia')).status).toBe(404);
  expect((await server.app.request('/api/vacancies')).status).toBe(404);
});
