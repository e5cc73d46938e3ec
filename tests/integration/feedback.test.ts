import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createApp } from '#api/app.ts';
import { createTallyFile, readTally } from '#api/feedback/tally-file.ts';
import type { FeedbackAnswer } from '#domain/feedback/feedback-answer.ts';
import { centre, office } from '../support/content-factories.ts';
import { depsAt } from '../support/directory-factories.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const freshFile = () => join(temporaryFolder(), 'var', 'feedback.json');

/** The API on a file of its own. */
function feedbackOn(file = freshFile(), moment = '2026-11-24 12:00') {
  const organizations = [office('ops-brzegi'), centre('pcpr-brzegi'), office('fundacja', { kind: 'association', office_type: undefined })];
  const app = createApp({ ...depsAt(moment, { organizations }), keepVote: createTallyFile(file).add });
  const post = (body: unknown, address = '83.12.7.1', headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    app.request('/api/feedback', { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) }, { address });
  return { file, app, post };
}

test('a vote is on the disk when it is answered: office, month and verdict, nothing of the one who gave it', async () => {
  const { file, post } = feedbackOn();
  expect((await post({ organization: 'ops-brzegi', verdict: 'sent_away', text: 'moje nazwisko' })).status).toBe(204);
  expect((await post({ organization: 'pcpr-brzegi', verdict: 'helped' })).status).toBe(204);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ '2026-11': { 'ops-brzegi': { sent_away: 1 }, 'pcpr-brzegi': { helped: 1 } } });
});

test('the month is that of Poland', async () => {
  const { file, post } = feedbackOn(freshFile(), '2026-12-01 00:30');
  await post({ organization: 'ops-brzegi', verdict: 'helped' });
  expect(Object.keys(readTally(file))).toEqual(['2026-12']);
});

test.each([
  ['an unknown office', { organization: 'nie-ma', verdict: 'helped' }, 'feedback.organization-unknown'],
  ['somebody who is no office', { organization: 'fundacja', verdict: 'helped' }, 'feedback.organization-unknown'],
  ['a name that every object has', { organization: '__proto__', verdict: 'helped' }, 'feedback.organization-unknown'],
  ['no office', { verdict: 'helped' }, 'feedback.organization-missing'],
  ['an unknown verdict', { organization: 'ops-brzegi', verdict: 'bad' }, 'feedback.verdict-unknown'],
  ['nothing', 'null', 'feedback.organization-missing'],
])('%s is refused with a code, and nothing is written', async (_name, body, code) => {
  const { file, post } = feedbackOn();
  const response = await post(body);
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ code });
  expect(readTally(file)).toEqual({});
});

test('a vote that is no JSON is not read', async () => {
  const { post } = feedbackOn();
  expect((await post('organization=ops-brzegi&verdict=helped', '83.12.7.1', { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(415);
  expect((await post('{')).status).toBe(400);
});

test('one network speaks five times an hour of one office; other networks and other offices are not kept from it', async () => {
  const { file, post } = feedbackOn();
  const vote = { organization: 'ops-brzegi', verdict: 'sent_away' };
  const statuses = [];
  for (let host = 1; host <= 6; host += 1) statuses.push((await post(vote, `83.12.7.${host}`)).status);
  expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
  const refused = await post(vote, '83.12.7.99');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3500);
  expect((await post(vote, '83.12.8.1')).status).toBe(204);
  expect((await post({ ...vote, organization: 'pcpr-brzegi' })).status).toBe(204);
  expect(readTally(file)['2026-11']).toEqual({ 'ops-brzegi': { sent_away: 6 }, 'pcpr-brzegi': { sent_away: 1 } });
});

test('a hundred votes at once are all counted', async () => {
  const file = freshFile();
  const { add } = createTallyFile(file);
  await Promise.all(Array.from({ length: 100 }, (_, n) => add('2026-11', { organization: `ops-${n % 3}`, verdict: 'helped' })));
  expect(readTally(file)['2026-11']).toEqual({ 'ops-0': { helped: 34 }, 'ops-1': { helped: 33 }, 'ops-2': { helped: 33 } });
});

test('a vote that could not be written is not answered for, and the next one is', async () => {
  const file = freshFile();
  mkdirSync(`${file}.new`, { recursive: true });
  const { post } = feedbackOn(file);
  expect((await post({ organization: 'ops-brzegi', verdict: 'helped' })).status).toBe(500);
  rmSync(`${file}.new`, { recursive: true });
  expect((await post({ organization: 'pcpr-brzegi', verdict: 'helped' })).status).toBe(204);
  expect(readTally(file)['2026-11']).toEqual({ 'pcpr-brzegi': { helped: 1 } });
});

test('a file that cannot be read is left as it is, not written over', async () => {
  const file = freshFile();
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '{ broken');
  const { post } = feedbackOn(file);
  expect((await post({ organization: 'ops-brzegi', verdict: 'helped' })).status).toBe(500);
  expect(readFileSync(file, 'utf8')).toBe('{ broken');
});

test('kill -9 at any moment loses no vote that was answered for, and leaves a whole file', { timeout: 60_000 }, async () => {
  const file = freshFile();
  let acknowledged = 0;
  for (let round = 0; round < 4; round += 1) {
    acknowledged += await killed(file, 25 + round * 40);
    expect(readTally(file)['2026-11']?.['ops-brzegi']?.helped ?? 0).toBeGreaterThanOrEqual(acknowledged);
  }
  expect(acknowledged).toBeGreaterThan(10);
});

/** Lets somebody vote for some milliseconds after the first, kills that process, and says how many votes it had answered for. */
function killed(file: string, milliseconds: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', 'support', 'vote-writer.ts'), file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), milliseconds);
    said += chunk.toString('utf8');
  });
  return new Promise((resolve) => child.once('close', () => resolve(Number(said.split('\n').at(-2) ?? 0))));
}

test('people are asked about offices that must help, not about others', async () => {
  const { app } = feedbackOn();
  const ask = async (id: string) => (await (await app.request(`/api/feedback?organization=${id}`)).json()) as FeedbackAnswer;
  expect((await ask('ops-brzegi')).organization).toEqual({ id: 'ops-brzegi', name: 'Ośrodek Pomocy Społecznej w Brzegach' });
  expect((await ask('fundacja')).organization).toBeUndefined();
  expect((await ask('constructor')).organization).toBeUndefined();
});
