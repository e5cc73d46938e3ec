import { describe, expect, test } from 'vitest';
import type { NightPlace, TonightAnswer } from '#domain/directory/tonight.ts';
import { appAt, at } from '../support/directory-factories.ts';

const evening = '2026-11-24 17:00';
const ids = (places: readonly NightPlace[]) => places.map(({ listing }) => listing.service.id);

async function ask(query: string, moment = evening): Promise<TonightAnswer> {
  const response = await appAt(moment).request(`/api/tonight${query}`);
  expect(response.status).toBe(200);
  return (await response.json()) as TonightAnswer;
}

test('the server says that it answers, and of which day its directory is', async () => {
  const response = await appAt(evening).request('/api/health');
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok', built_on: '2026-11-24' });
});

describe('tonight', () => {
  test('is asked for at the moment of the request and never kept', async () => {
    const response = await appAt(evening).request('/api/tonight');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ at: at(evening), builtOn: '2026-11-24' });
  });

  test('lists whoever opens before morning, the soonest first, and asks about the others', async () => {
    const answer = await ask('');
    expect(ids(answer.admitting)).toEqual(['dla-mezczyzn', 'ogrzewalnia', 'dla-kobiet']);
    expect(ids(answer.ask)).toEqual(['bez-godzin']);
    expect(answer.refusing).toEqual([]);
  });

  test('holds no place that is not for the night', async () => {
    expect(JSON.stringify(await ask(''))).not.toContain('jadlodajnia');
  });

  test.each([
    ['woman', ['ogrzewalnia', 'dla-kobiet'], ['dla-mezczyzn']],
    ['man', ['dla-mezczyzn', 'ogrzewalnia'], ['dla-kobiet']],
    ['child', ['dla-mezczyzn', 'ogrzewalnia', 'dla-kobiet'], []],
  ])('for a %s lists who admits or may admit, and names who does not', async (who, admitting, refusing) => {
    const answer = await ask(`?who=${who}`);
    expect(answer.seeker).toBe(who);
    expect(ids(answer.admitting)).toEqual(admitting);
    expect(ids(answer.refusing)).toEqual(refusing);
  });

  test('tells known from unknown: a place that says nothing of women may be asked', async () => {
    const { admitting } = await ask('?who=woman');
    expect(admitting.map(({ listing, admits }) => [listing.service.id, admits])).toEqual([
      ['ogrzewalnia', 'unknown'],
      ['dla-kobiet', true],
    ]);
  });

  test('in one powiat lists its places only, and still tells which powiaty have none', async () => {
    const answer = await ask('?county=0812');
    expect(answer.county).toBe('0812');
    expect(ids(answer.admitting)).toEqual(['dla-kobiet']);
    expect(ids(answer.ask)).toEqual(['bez-godzin']);
    expect(answer.countiesWithout).toEqual(['0813']);
  });

  test.each(['?who=anybody', '?who=', '?county=9999', '?county=0811%00', '?who=woman&who=man&county=', `?county=${'8'.repeat(3000)}`, '?__proto__=1&x[]=2'])(
    'counts nonsense as not asked: %s',
    async (query) => {
      const answer = await ask(query);
      expect(answer.county).toBeUndefined();
      expect([...ids(answer.admitting), ...ids(answer.ask), ...ids(answer.refusing)]).toHaveLength(4);
    },
  );

  test('after midnight is still the night before: who opened in the evening admits', async () => {
    const answer = await ask('', '2026-11-25 02:30');
    expect(ids(answer.admitting)).toEqual(['dla-mezczyzn', 'dla-kobiet', 'ogrzewalnia']);
    expect(answer.admitting.every(({ openness }) => openness.state === 'open')).toBe(true);
  });

  test('in the morning is the night to come', async () => {
    const answer = await ask('', '2026-11-25 09:00');
    expect(answer.admitting.map(({ openness }) => openness)).toEqual([
      { state: 'closed', opensAt: at('2026-11-25 18:00') },
      { state: 'closed', opensAt: at('2026-11-25 18:00') },
      { state: 'closed', opensAt: at('2026-11-25 20:00') },
    ]);
  });

  test('outside its season a warming room is no bed for tonight, but worth a call', async () => {
    const answer = await ask('', '2026-07-10 21:00');
    expect(ids(answer.admitting)).toEqual(['dla-mezczyzn', 'dla-kobiet']);
    expect(ids(answer.ask)).toContain('ogrzewalnia');
  });

  test('the season begins with the evening of its first day, not with the night before', async () => {
    expect(ids((await ask('', '2026-11-01 19:00')).admitting)).toContain('ogrzewalnia');
    expect(ids((await ask('', '2026-10-31 19:00')).admitting)).not.toContain('ogrzewalnia');
  });

  test('the last night of the season lasts into the morning after', async () => {
    expect(ids((await ask('', '2027-04-01 03:00')).admitting)).toContain('ogrzewalnia');
    expect(ids((await ask('', '2027-04-01 19:00')).admitting)).not.toContain('ogrzewalnia');
  });

  test('gives away nothing that editors keep', async () => {
    const text = JSON.stringify(await ask(''));
    expect(text).not.toMatch(/"(notes|merged_from|listing_reason|withheld_reason|evidence|inferred)"/);
  });
});

test('what does not exist and what fails is told by a code, not by a sentence', async () => {
  const unknown = await appAt(evening).request('/api/nie-ma');
  expect(unknown.status).toBe(404);
  expect(unknown.headers.get('content-type')).toBe('application/problem+json');
  expect(await unknown.json()).toEqual({ type: 'urn:most:problem:resource.unknown', status: 404, code: 'resource.unknown' });
  expect((await appAt(evening).request('/health')).status).toBe(404);
  expect((await appAt(evening).request('/api/tonight', { method: 'POST' })).status).toBe(404);
});

test('a failure inside says nothing of the inside', async () => {
  const app = appAt(evening);
  app.get('/broken', () => {
    throw new Error('secret path /srv/most');
  });
  const response = await app.request('/api/broken');
  expect(response.status).toBe(500);
  expect(await response.json()).toEqual({ type: 'urn:most:problem:server.failed', status: 500, code: 'server.failed' });
});
