import { describe, expect, test } from 'vitest';
import { createApp } from '#api/app.ts';
import type { FinderResult } from '#domain/residence/finder-result.ts';
import type { FinderView } from '#domain/residence/finder-view.ts';
import type { LocalityAnswer } from '#domain/residence/proposal-answer.schema.ts';
import { realDirectory } from '../search/real-search.ts';
import { at, depsAt } from '../support/directory-factories.ts';
import { type OpenApi, unlike } from '../support/open-api.ts';

const morning = '2026-11-24 10:00';
const deps = { ...depsAt(morning), directory: realDirectory() };
const app = createApp(deps);
const document = (await (await app.request('/api/openapi.json')).json()) as OpenApi;

describe('localities', () => {
  async function find(q: string): Promise<readonly LocalityAnswer[]> {
    const response = await app.request(`/api/localities?q=${encodeURIComponent(q)}`);
    expect(response.status).toBe(200);
    expect(await unlike(document, 'get', '/api/localities', response)).toEqual([]);
    return (await response.json()) as LocalityAnswer[];
  }
  const names = async (q: string) => (await find(q)).map(({ name }) => name);

  test('tell gmina, county and postal codes', async () => {
    const [town] = await find('Świebodzin');
    expect(town).toMatchObject({ name: 'Świebodzin', kind: 'town', municipality: { name: 'Świebodzin', kind: 'urban_rural' }, county: 'świebodziński' });
    expect(town?.municipality.terc).toMatch(/^080805\d$/);
    expect(town?.postalCodes).toContain('66-200');
  });

  test('are at most ten', async () => {
    expect(await find('s')).toHaveLength(10);
  });

  test.each(['świebodzin', 'SWIEBODZIN', ' swiebodzin ', 'swiebodz'])('are found as people write them: %j', async (q) => {
    expect((await names(q))[0]).toBe('Świebodzin');
  });

  test('are found by the beginning of any word, those that begin with it first', async () => {
    expect(await names('wielkopol')).toContain('Gorzów Wielkopolski');
    const gora = await names('gora');
    expect(gora[0]).toMatch(/^Góra|^Gora/i);
  });

  test.each(['66-200', '66200', '66 200'])('are found by their postal code: %s', async (q) => {
    const found = await find(q);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every(({ postalCodes }) => postalCodes.includes('66-200'))).toBe(true);
  });

  test.each(['Gubin', 'Nowa Sól', 'Żagań', 'Żary'])('of %s are the town and the villages around it', async (name) => {
    const twins = (await find(name)).filter((entry) => entry.name === name);
    expect(twins.map(({ kind }) => kind)).toEqual(['town', 'rural_municipality']);
    expect(new Set(twins.map(({ municipality }) => municipality.terc)).size).toBe(2);
  });

  test.each(['', '   ', '%', '/', 'qwertyzxcv', '\u0000', '😀', '__proto__'])('are none for %j', async (q) => {
    expect(await find(q)).toEqual([]);
  });

  test('nothing asked for is none as well; a text that nobody types is refused, as the document says', async () => {
    expect(await (await app.request('/api/localities')).json()).toEqual([]);
    const long = await app.request(`/api/localities?q=${'a'.repeat(201)}`);
    expect(long.status).toBe(422);
    expect(await unlike(document, 'get', '/api/localities', long)).toEqual([]);
    expect((await find('a'.repeat(200))).length).toBe(0);
  });
});

/** Somebody who answers one form after the other, with a cookie as a browser keeps it. */
function reader(by = app) {
  let cookie = '';
  const keep = (response: Response) => {
    const [value] = response.headers.getSetCookie();
    if (value) cookie = value.split(';')[0] ?? '';
  };
  return {
    cookie: () => cookie,
    answer: async (step: string, fields: Record<string, string>): Promise<{ readonly next: string; readonly lost?: boolean }> => {
      const response = await by.request(`/api/finder/steps/${step}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      keep(response);
      return (await response.json()) as { next: string };
    },
    view: async () => (await (await by.request('/api/finder', { headers: { cookie } })).json()) as FinderView,
    result: async () => {
      const response = await by.request('/api/finder/result', { headers: { cookie } });
      expect(response.headers.get('cache-control')).toBe('no-store');
      return (await response.json()) as FinderResult;
    },
  };
}

describe('the finder', () => {
  test.each([
    ['Gubin', '080201', '080205'],
    ['Nowa Sól', '080401', '080405'],
    ['Żagań', '081002', '081009'],
    ['Żary', '081102', '081110'],
  ])('asks whether %s is the town or the villages around it, and either has its own office', async (name, town, villages) => {
    const offices: (string | undefined)[] = [];
    for (const code of [town, villages]) {
      const { answer, view, result } = reader();
      await answer('situation', { situation: 'residence' });
      expect(await answer('residence', { typed: name })).toEqual({ next: 'residence' });
      const { pending } = await view();
      expect(pending?.problem.choices?.map((id) => id.slice(0, 6))).toEqual(expect.arrayContaining([town, villages]));
      const choice = pending?.problem.choices?.find((id) => id.startsWith(code));
      expect(await answer('residence', { typed: name, locality: choice ?? '' })).toEqual({ next: 'result' });
      const { proposed } = await result();
      expect(proposed.municipality?.terc.slice(0, 6)).toBe(code);
      offices.push(proposed.office?.id);
    }
    expect(new Set(offices).size).toBe(2);
    expect(offices).not.toContain(undefined);
  });

  test('forgets the answers after two hours, and keeps them until then', async () => {
    const { answer, cookie } = reader();
    await answer('situation', { situation: 'homeless' });
    const answersAfter = async (minutes: number) => {
      const later = createApp({ ...deps, now: () => at(morning) + minutes * 60_000 });
      return ((await (await later.request('/api/finder', { headers: { cookie: cookie() } })).json()) as FinderView).answers;
    };
    expect(await answersAfter(119)).toEqual({ situation: 'homeless', foreigner: false });
    expect(await answersAfter(121)).toEqual({});
  });

  test('reads no answers that another key sealed or that somebody changed', async () => {
    const { answer, cookie } = reader();
    await answer('situation', { situation: 'homeless' });
    const answersIn = async (value: string, by = app) =>
      ((await (await by.request('/api/finder', { headers: { cookie: value } })).json()) as FinderView).answers;
    expect(await answersIn(cookie(), createApp({ ...deps, finderKey: Buffer.alloc(32, 9) }))).toEqual({});
    const sealed = cookie();
    for (let position = 'most-way='.length; position < sealed.length; position += 7) {
      const changed = `${sealed.slice(0, position)}${sealed[position] === 'A' ? 'B' : 'A'}${sealed.slice(position + 1)}`;
      if (Buffer.from(changed.slice(9), 'base64url').equals(Buffer.from(sealed.slice(9), 'base64url'))) continue;
      expect(await answersIn(changed)).toEqual({});
    }
  });

  test('over https binds its cookie to the host', async () => {
    const secure = createApp({ ...deps, origin: 'https://most.example' });
    const response = await secure.request('/api/finder/steps/situation', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ situation: 'homeless' }),
    });
    expect(response.headers.get('set-cookie')).toMatch(/^__Host-most-way=[\w-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
  });

  test('has no result before every question is answered', async () => {
    const { answer, cookie } = reader();
    await answer('situation', { situation: 'homeless' });
    const response = await app.request('/api/finder/result', { headers: { cookie: cookie() } });
    expect(response.status).toBe(409);
  });

  test('names the office elsewhere by the words of the person, and still the one here', async () => {
    const { answer, result } = reader();
    await answer('situation', { situation: 'homeless' });
    expect(await answer('lastRegistration', { answer: 'outside', outside: 'Wolsztyn', 'outside-county': 'wolsztyński' })).toEqual({ next: 'stay' });
    await answer('stay', { typed: 'Świebodzin' });
    const { proposed, alternatives } = await result();
    expect(proposed.place).toMatchObject({ kind: 'outside', name: 'Wolsztyn', county: 'wolsztyński' });
    expect(alternatives.map(({ municipality }) => municipality?.name)).toEqual(['Świebodzin']);
  });
});
