import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createApp } from '#api/app.ts';
import { openAnchorFiles } from '#api/audit/anchor-files.ts';
import { openErasedJournal } from '#api/db/erased-journal.ts';
import type { Deps } from '#api/deps.ts';
import { keepChannel } from '#api/referrals/channels.ts';
import { openAuth } from '#api/staff/auth.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';
import { databasePath, testDatabase } from './database.ts';
import { at, depsAt } from './directory-factories.ts';
import { lawful } from './lawful.ts';
import { referralRequest } from './referral-factories.ts';
import { testKeys } from './server-parts.ts';

export interface ReferralServer {
  readonly deps: Deps;
  readonly app: ReturnType<typeof createApp>;
  readonly path: string;
  /** Moves the clock. */
  wait(ms: number): void;
  send(change?: Partial<ReferralRequestInput>, idempotencyKey?: string): Promise<Response>;
  /** With a code, and a word where one is asked for. */
  post(resource: string, code: string, body: object): Promise<Response>;
  status(code: string): Promise<Response>;
}

/** The app with a database of its own, sending switched on, and an office that a coordinator called. */
export async function referralServer(change: Partial<Deps> = {}, moment = '2026-11-25 10:00'): Promise<ReferralServer> {
  const path = databasePath();
  let now: Instant = at(moment);
  const keys = change.keys ?? testKeys();
  const database = change.database ?? testDatabase(path);
  const origin = change.origin ?? 'http://localhost:4321';
  const deps: Deps = {
    ...depsAt(moment, {}),
    database,
    keys,
    auth: openAuth({ database, keys, now: () => now, origin }),
    lawful,
    anchors: openAnchorFiles(join(dirname(path), 'anchors')),
    erased: openErasedJournal(join(dirname(path), 'erased.log')),
    now: () => now,
    random: randomBytes,
    ...change,
  };
  await keepChannel(deps.database, keys, {
    organization: 'ops-brzegi',
    email: 'ops@brzegi.example',
    confirmedOn: '2026-10-01',
    officeKey: 'KLUCZ',
    managerKey: 'SZEF',
  });
  const app = createApp(deps);
  const json = { 'content-type': 'application/json' };
  return {
    deps,
    app,
    path,
    wait: (ms) => {
      now += ms;
    },
    send: async (asked = {}, idempotencyKey = randomBytes(16).toString('hex')) =>
      app.request('/api/referrals', {
        method: 'POST',
        headers: { ...json, 'idempotency-key': idempotencyKey },
        body: JSON.stringify(referralRequest(asked)),
      }),
    post: async (resource, code, body) =>
      app.request(`/api/referrals/${resource}`, { method: 'POST', headers: { ...json, 'most-code': code }, body: JSON.stringify(body) }),
    status: async (code) => app.request('/api/referrals/status', { headers: { 'most-code': code } }),
  };
}
