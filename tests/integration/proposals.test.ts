import { Validator } from '@seriousme/openapi-schema-validator';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createApp } from '#api/app.ts';
import type { ProposalAnswer } from '#domain/residence/proposal-answer.schema.ts';
import { realDirectory } from '../search/real-search.ts';
import { depsAt } from '../support/directory-factories.ts';
import { type OpenApi, unlike } from '../support/open-api.ts';

const app = createApp({ ...depsAt('2026-11-24 10:00'), directory: realDirectory() });
const document = (await (await app.request('/api/openapi.json')).json()) as OpenApi;

const swiebodzin = '080805';
const lubsko = '081106';
const poznan = '306401';

async function post(body: unknown, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> {
  return send(JSON.stringify(body), headers);
}
async function send(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): Promise<Response> {
  const response = await app.request('/api/proposals', { method: 'POST', headers, body });
  expect(await unlike(document, 'post', '/api/proposals', response)).toEqual([]);
  return response;
}
async function proposal(body: unknown): Promise<ProposalAnswer> {
  const response = await post(body);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  return (await response.json()) as ProposalAnswer;
}
async function errors(body: unknown): Promise<Readonly<Record<string, string>>> {
  const response = await post(body);
  expect(response.status).toBe(422);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return ((await response.json()) as { errors: Record<string, string> }).errors;
}

describe('a proposal', () => {
  test.each([
    ['residence', { situation: 'residence', residence: swiebodzin }, swiebodzin],
    ['homeless-last-registration', { situation: 'homeless', lastRegistration: lubsko, stay: swiebodzin }, lubsko],
    ['homeless-open', { situation: 'homeless', lastRegistration: 'unknown', stay: swiebodzin }, swiebodzin],
    ['homeless-open', { situation: 'homeless', lastRegistration: 'none', stay: swiebodzin }, swiebodzin],
    ['urgent-stay', { situation: 'urgent', stay: swiebodzin }, swiebodzin],
    ['declared-residence', { situation: 'before-release', residence: lubsko }, lubsko],
    ['homeless-before-release', { situation: 'before-release', lastRegistration: lubsko }, lubsko],
    ['foreigner-stay', { situation: 'residence', foreigner: true, residence: swiebodzin }, swiebodzin],
    ['foreigner-stay', { situation: 'homeless', foreigner: true, lastRegistration: 'none', stay: lubsko }, lubsko],
  ])('follows the rule %s for %j', async (rule, body, code) => {
    const answer = await proposal(body);
    expect(answer.rule).toBe(rule);
    expect(answer.municipality.terc?.slice(0, 6)).toBe(code);
    expect(answer.organization.id).not.toBeNull();
    expect(answer.organization.url).toBe(`/instytucje/${answer.organization.id}`);
    expect(answer.county?.organization?.name).toBeTruthy();
    expect(answer.explanation.split(/(?<=\.)\s/)).toHaveLength(2);
    expect(answer.articles.length).toBeGreaterThan(0);
    // Nobody receives requests through the site yet, and no answer may say otherwise.
    expect(answer.reachable).toBe(false);
  });

  test('is the same for six and for seven digits, whatever the seventh says, and answers seven', async () => {
    const six = await proposal({ situation: 'residence', residence: swiebodzin });
    for (const kind of '1234589') expect(await proposal({ situation: 'residence', residence: swiebodzin + kind })).toEqual(six);
    expect(six.municipality.terc).toMatch(/^080805\d$/);
  });

  test('in an urgent need is made for the place of stay, and names the other office', async () => {
    for (const body of [
      { situation: 'residence', urgent: true, residence: lubsko, stay: swiebodzin },
      { situation: 'homeless', urgent: true, lastRegistration: lubsko, stay: swiebodzin },
      { situation: 'urgent', homeless: true, lastRegistration: lubsko, stay: swiebodzin },
    ]) {
      const answer = await proposal(body);
      expect(answer.rule).toBe('urgent-stay');
      expect(answer.municipality.terc?.slice(0, 6)).toBe(swiebodzin);
      expect(answer.alternatives.map(({ municipality }) => municipality.terc?.slice(0, 6))).toEqual([lubsko]);
    }
  });

  test('puts urgent before foreigner, and foreigner before homeless', async () => {
    const everything = { situation: 'homeless', foreigner: true, homeless: true, lastRegistration: lubsko, stay: swiebodzin };
    expect((await proposal({ ...everything, urgent: true })).rule).toBe('urgent-stay');
    expect((await proposal(everything)).rule).toBe('foreigner-stay');
    expect((await proposal({ ...everything, foreigner: false })).rule).toBe('homeless-last-registration');
  });

  test.each([
    ['by its code', poznan],
    ['by its name', { name: 'Poznań', county: 'poznański' }],
  ])('for a gmina of another voivodeship, told %s, is made and says what is not known', async (_how, residence) => {
    const answer = await proposal({ situation: 'residence', residence });
    expect(answer.organization).toMatchObject({ id: null, url: null });
    expect(answer.organization.name).toMatch(/Ośrodek pomocy społecznej/);
    expect(answer.uncertain).toContain('outside-region');
    expect(answer.county).toBeNull();
  });

  test.each([
    ['2027-02-24', '2026-11-24', []],
    ['2027-02-25', '2026-11-25', ['before-three-months']],
    ['2026-11-01', null, ['release-date-past']],
    [undefined, null, ['release-date-unknown']],
  ])('for a release on %s says from when a social worker may come: %s', async (releaseDate, from, doubts) => {
    const answer = await proposal({ situation: 'before-release', residence: swiebodzin, ...(releaseDate ? { releaseDate } : {}) });
    expect(answer.uncertain.filter((doubt) => /release|three/.test(doubt))).toEqual(doubts);
    if (from) expect(answer.socialWorkFrom).toBe(from);
  });

  test('gives away nothing that editors keep', async () => {
    expect(JSON.stringify(await proposal({ situation: 'urgent', stay: '086201' }))).not.toMatch(/"(notes|merged_from|evidence|secrecy)"/);
  });
});

describe('a request that cannot be read', () => {
  test.each([
    [{}, { situation: 'situation.wrong' }],
    [{ situation: 'rich' }, { situation: 'situation.wrong' }],
    [{ situation: 'residence' }, { residence: 'residence.missing' }],
    [{ situation: 'homeless' }, { lastRegistration: 'last-registration.missing' }],
    [{ situation: 'homeless', lastRegistration: 'none' }, { stay: 'stay.missing' }],
    [{ situation: 'urgent' }, { stay: 'stay.missing' }],
    [{ situation: 'residence', residence: '12' }, { residence: 'municipality.code-wrong' }],
    [{ situation: 'residence', residence: '080899' }, { residence: 'municipality.unknown' }],
    [{ situation: 'residence', residence: '999999' }, { residence: 'municipality.unknown' }],
    [
      { situation: 'homeless', lastRegistration: '080899', stay: '080898' },
      { lastRegistration: 'municipality.unknown', stay: 'municipality.unknown' },
    ],
    [{ situation: 'residence', residence: swiebodzin, urgent: 'yes' }, { urgent: 'flag.wrong' }],
    [{ situation: 'before-release', residence: swiebodzin, releaseDate: '31.12.2026' }, { releaseDate: 'release-date.wrong' }],
    [{ situation: 'before-release', residence: swiebodzin, releaseDate: '2027-02-30' }, { releaseDate: 'release-date.wrong' }],
    [{ situation: 'residence', residence: swiebodzin, name: 'Jan' }, { name: 'field.unknown' }],
    [[], { body: 'field.wrong' }],
    [null, { body: 'field.wrong' }],
  ])('%j is answered with a code for each field', async (body, expected) => {
    expect(await errors(body)).toEqual(expected);
  });

  test('names what is wrong with a place elsewhere', async () => {
    expect(await errors({ situation: 'residence', residence: { name: ' ' } })).toEqual({ 'residence.name': 'place.name-missing' });
    expect(await errors({ situation: 'residence', residence: { name: 'a'.repeat(81) } })).toEqual({ 'residence.name': 'place.name-long' });
  });

  test.each([undefined, 'text/plain', 'application/x-www-form-urlencoded', 'application/jsonp'])('is refused when it comes as %s', async (type) => {
    const response = await send(JSON.stringify({ situation: 'residence', residence: swiebodzin }), type ? { 'content-type': type } : {});
    expect(response.status).toBe(415);
  });

  test('is refused when it is no JSON or has no body', async () => {
    expect((await send('{"situation":')).status).toBe(400);
    expect((await app.request('/api/proposals', { method: 'POST' })).status).toBe(422);
  });

  test('is refused when it is larger than 64 kB', async () => {
    const response = await post({ situation: 'residence', residence: { name: 'a'.repeat(70_000) } });
    expect(response.status).toBe(413);
  });

  test('never breaks the server, and every answer conforms to the document', async () => {
    const place = fc.oneof(
      fc.constantFrom(swiebodzin, lubsko, poznan, '0811022', 'unknown', 'none', '', '080899'),
      fc.record({ name: fc.string() }),
      fc.jsonValue(),
    );
    const body = fc.oneof(
      fc.jsonValue(),
      fc.record(
        {
          situation: fc.oneof(fc.constantFrom('residence', 'homeless', 'urgent', 'before-release'), fc.jsonValue()),
          urgent: fc.oneof(fc.boolean(), fc.jsonValue()),
          homeless: fc.boolean(),
          foreigner: fc.boolean(),
          residence: place,
          lastRegistration: place,
          stay: place,
          releaseDate: fc.oneof(
            fc.constantFrom('2027-01', '2026-12-31', '0000-01', '9999-12'),
            fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
            fc.string(),
          ),
        },
        { requiredKeys: [] },
      ),
    );
    await fc.assert(
      fc.asyncProperty(body, async (value) => {
        const { status } = await post(value);
        expect([200, 422]).toContain(status);
      }),
      { numRuns: 400 },
    );
  });
});

describe('the document of the API', () => {
  test('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors: found } = await validator.validate(JSON.parse(JSON.stringify(document)));
    expect(found).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe('3.1');
  });

  test('gives an example that is answered', async () => {
    const body = document.paths['/api/proposals']?.['post']?.requestBody?.content['application/json']?.example;
    expect((await proposal(body)).rule).toBe('homeless-last-registration');
  });

  test('would not pass an answer that is not as described', async () => {
    const wrong = (body: unknown, status = 200) => Response.json(body, { status });
    expect(await unlike(document, 'post', '/api/proposals', wrong({ rule: 1 }))).not.toEqual([]);
    expect(await unlike(document, 'post', '/api/proposals', wrong({}, 418))).not.toEqual([]);
    expect(await unlike(document, 'get', '/api/localities', wrong([{ id: 'a', more: 1 }]))).not.toEqual([]);
  });
});
