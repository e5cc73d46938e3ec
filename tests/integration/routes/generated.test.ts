import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Receipt } from '#api/referrals/receipt.ts';
import { type OpenApi, unlike } from '../../support/open-api.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { referralRequest } from '../../support/referral-factories.ts';
import { type JsonSchema, spoiled, valueFor } from '../../support/schema-values.ts';
import { type SeededRandom, seededRandom } from '../../support/seeded-random.ts';

const long = process.env['MOST_TEST_LONG'] !== undefined;
const count = long ? 100_000 : 5000;
/** Rows are counted around every request, in the long run around each hundredth. */
const counted = long ? 100 : 1;

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: JsonSchema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
}
interface Target {
  readonly method: string;
  readonly path: string;
  readonly operation: Operation;
}

/** A case that was sent, so that requests also get behind its code. */
const known: { code: string; key: string }[] = [];

function requestFor({ method, operation }: Target, path: string, chance: SeededRandom): Request {
  const headers = new Headers();
  const query = new URLSearchParams();
  for (const { in: place, name, schema } of operation.parameters ?? []) {
    if (chance.chance(0.1)) continue;
    const value = name === 'most-code' ? codeFor(chance) : name === 'idempotency-key' ? keyFor(chance) : String(valueFor(schema ?? { type: 'string' }, chance));
    if (place === 'query') query.set(name, value);
    else if (/^[\x20-\x7e]*$/.test(value)) headers.set(name, value.trim());
  }
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return new Request(`http://localhost${path}?${query}`, { method: method.toUpperCase(), headers });
  if (!chance.chance(0.03))
    headers.set('content-type', chance.chance(0.97) ? 'application/json' : chance.pick(['text/plain', 'application/xml', 'multipart/form-data']));
  const made = path.endsWith('/referrals') && chance.chance(0.5) ? referralRequest() : valueFor(schema, chance);
  const text = JSON.stringify(chance.chance(0.5) ? made : spoiled(made, chance)) ?? '';
  const body = chance.chance(0.04) ? text.slice(0, chance.whole(0, text.length)) : text;
  return new Request(`http://localhost${path}?${query}`, { method: method.toUpperCase(), headers, body });
}

const one = <T>(of: readonly T[], chance: SeededRandom): T | undefined => of[chance.whole(0, Math.max(0, of.length - 1))];
const codeFor = (chance: SeededRandom): string => (chance.chance(0.7) ? (one(known, chance)?.code ?? '') : chance.digits(chance.whole(0, 20)));
const keyFor = (chance: SeededRandom): string => (chance.chance(0.1) ? (one(known, chance)?.key ?? '') : chance.digits(chance.whole(10, 70)));

async function rowsOf({ deps }: ReferralServer): Promise<unknown> {
  return deps.database.orm.get(
    sql`select (select count(*) from referrals) r, (select count(*) from events) e, (select count(*) from messages) m, (select count(*) from outbox) o, (select count(*) from receipts) t`,
  );
}

test(`${count} requests made from our own document: each is answered as it says, none with a fault of ours, and what is refused writes no row`, async () => {
  const server = await referralServer();
  const document = (await (await server.app.request('/api/openapi.json')).json()) as OpenApi;
  const targets: readonly Target[] = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method, path, operation: operation as object as Operation })),
  );
  const chance = seededRandom(20_261_125);
  const statuses = new Map<string, number>();
  for (let index = 0; index < count; index += 1) {
    const target = chance.pick(targets as [Target, ...Target[]]);
    const request = requestFor(target, document.paths[target.path] ? (target.path.startsWith('/api') ? target.path : `/api${target.path}`) : '', chance);
    const said = `${index}: ${request.method} ${request.url} ${request.headers.get('content-type')} ${request.body ? await request.clone().text() : ''}`.slice(
      0,
      600,
    );
    const before = index % counted === 0 ? await rowsOf(server) : undefined;
    const key = request.headers.get('idempotency-key') ?? '';
    const answer = await server.app.request(request);
    statuses.set(`${target.path} ${answer.status}`, (statuses.get(`${target.path} ${answer.status}`) ?? 0) + 1);
    expect(answer.status, said).toBeLessThan(500);
    // The document is read for one in ten: its shapes are compiled anew each time.
    if (index % 10 === 0) expect(await unlike(document, target.method, target.path, answer), said).toEqual([]);
    if (answer.status >= 400 && before) expect(await rowsOf(server), said).toEqual(before);
    if (answer.status === 201 && known.length < 200) known.push({ code: ((await answer.json()) as Receipt).code, key });
  }
  // The requests got behind the first check: what is right was taken, at every door.
  for (const path of ['/referrals', '/referrals/status', '/referrals/messages', '/referrals/withdrawal', '/proposals'])
    expect([path, [...statuses.keys()].some((one) => one.includes(`${path} 2`))]).toEqual([path, true]);
}, 600_000);
