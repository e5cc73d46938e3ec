import { expect, test } from 'vitest';
import { referrals } from '#api/db/schema.ts';
import { readCase } from '#api/referrals/find-case.ts';
import { issueNewCode } from '#api/referrals/new-code.ts';
import type { Receipt } from '#api/referrals/receipt.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';

const word = 'czerwony rower';

async function lostSlip(server: ReferralServer) {
  const { code } = (await (await server.send()).json()) as Receipt;
  const row = await server.deps.database.orm.select().from(referrals).get();
  const found = row && readCase(server.deps, row);
  if (!found) throw new Error('The case is not there');
  return { old: code, found };
}
const isFound = async (server: ReferralServer, code: string) => ((await (await server.status(code)).json()) as { found: boolean }).found;

test('a lost slip: the new code shows the case, the old one is dead, the word is the same', async () => {
  const server = await referralServer();
  const { old, found } = await lostSlip(server);
  const issued = await issueNewCode(server.deps, found, 'office-link');
  if (!issued.ok) throw new Error(issued.code);
  expect(await isFound(server, old)).toBe(false);
  expect(await isFound(server, issued.value.code)).toBe(true);
  const file = (await (await server.post('opening', issued.value.code, { word })).json()) as object;
  expect(file).toMatchObject({ acts: [{ action: 'send' }, { action: 'issue-code', actor: 'office', facts: { hasNewWord: false } }] });
});

test('a forgotten word is replaced by one that the person types; a second issue at the same moment is refused', async () => {
  const server = await referralServer();
  const { found } = await lostSlip(server);
  const [issued, late] = await Promise.all([issueNewCode(server.deps, found, 'office-link', 'Biały most'), issueNewCode(server.deps, found, 'office-link')]);
  if (!issued.ok) throw new Error(issued.code);
  expect(late).toEqual({ ok: false, code: 'referral.changed' });
  expect((await server.post('opening', issued.value.code, { word })).status).toBe(404);
  expect((await server.post('opening', issued.value.code, { word: 'biały most' })).status).toBe(200);
});

test('a case that is being erased gets no new code', async () => {
  const server = await referralServer();
  const { found } = await lostSlip(server);
  expect(await issueNewCode(server.deps, { ...found, row: { ...found.row, hiddenAt: 1 } }, 'office-link')).toEqual({ ok: false, code: 'referral.hidden' });
});
