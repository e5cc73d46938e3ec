import { expect, test } from 'vitest';
import { submitReferral } from '#api/referrals/submit.ts';
import type { InboxView } from '#domain/referral/inbox.ts';
import { referralRequestSchema } from '#domain/referral/referral-request.schema.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { referralRequest } from '../../support/referral-factories.ts';
import { type StaffMember, staffMember } from '../../support/staff.ts';

const planned = { situation: 'before-release', residence: '081101', releaseDate: '2027-05-31' } as const;

async function fill(server: ReferralServer, from: number, to: number): Promise<void> {
  const send = (index: number) =>
    submitReferral(server.deps, referralRequestSchema.parse(referralRequest(index % 4 === 0 ? { place: planned } : {})), {
      ...{ idempotencyKey: `case-number-${index}-of-many`, source: 'api', network: 'test' },
    });
  for (let index = from; index < to; index += 50) {
    const sent = await Promise.all(Array.from({ length: Math.min(50, to - index) }, (_, offset) => send(index + offset)));
    expect(sent.every(({ ok }) => ok)).toBe(true);
  }
}

/** Processor time of one page of each, by turns, the least of several: what the machine does besides only adds. */
async function leastMs(members: readonly StaffMember[]): Promise<readonly number[]> {
  const least = members.map(() => Number.POSITIVE_INFINITY);
  for (let turn = 0; turn < 20; turn += 1) {
    for (const [index, member] of members.entries()) {
      const begun = process.cpuUsage();
      await (await member.get('/api/panel/inbox')).text();
      const { user, system } = process.cpuUsage(begun);
      least[index] = Math.min(least[index] ?? 0, (user + system) / 1000);
    }
  }
  return least;
}

/** Measured on a quiet machine: 1.6. Unsealing every case made it 6; between them lies the noise of a busy one. */
const most = 4;

test('an inbox of two thousand cases is a page like one of fifty, and costs little more', async () => {
  const [small, server] = [await referralServer(), await referralServer()];
  const [jan, ewa] = [await staffMember(small), await staffMember(server)];
  await fill(small, 0, 50);
  await fill(server, 0, 2000);
  const [few = 0, many = 0] = await leastMs([jan, ewa]);
  const view = (await (await ewa.get('/api/panel/inbox?page=80')).json()) as InboxView;
  expect(view).toMatchObject({ counts: { ours: 2000 }, pages: 80, page: 80 });
  expect(view.rows).toHaveLength(25);
  expect(many / few).toBeLessThanOrEqual(most);
}, 60_000);
