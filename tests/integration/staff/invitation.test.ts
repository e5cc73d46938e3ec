import { describe, expect, test } from 'vitest';
import { invitations, memberships, sheetCodes, staff, staffPasswords, staffSessions } from '#api/db/staff-schema.ts';
import { invite, renew } from '#api/staff/invitations.ts';
import { inviteOrder } from '#api/staff/invite-order.ts';
import { staffOf } from '#api/staff/session.ts';
import type { Workplace } from '#domain/staff/role.ts';
import type { InvitationView } from '#domain/staff/staff-view.ts';
import { contentFolder } from '../../support/content-folder.ts';
import { type ReferralServer, referralServer } from '../../support/referral-deps.ts';
import { runCommandIn } from '../../support/run-command.ts';
import { goodPassword, staffMember, visitor } from '../../support/staff.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const day = 86_400_000;
const colleague = { organization: 'ops-brzegi', role: 'social-worker', name: '', email: 'Ola@Brzegi.example', invitedBy: null } as const;
const person = { name: 'Ola Nowa', password: goodPassword, again: goodPassword, kind: 'sheet' };

/** Somebody with the link of an invitation. */
function invited(server: ReferralServer, token: string) {
  const browser = visitor(server);
  const link = { 'most-link': token };
  return {
    browser,
    look: async () => ((await (await browser.get('/api/staff/invitation', link)).json()) as InvitationView).invitation,
    person: async (typed: object = person) => browser.post('/api/staff/invitation/person', typed, link),
    accept: async (code: string) => browser.post('/api/staff/invitation/acceptance', { code }, link),
    async codes(): Promise<readonly string[]> {
      const factor = (await this.look())?.factor;
      return factor?.kind === 'sheet' ? factor.codes : [];
    },
  };
}

describe('an invitation', () => {
  test('shows for whom and where; looking at it, as scanners do, changes nothing', async () => {
    const server = await referralServer();
    const token = await invite(server.deps, colleague);
    for (let n = 0; n < 3; n += 1) {
      expect(await invited(server, token).look()).toMatchObject({ email: 'Ola@Brzegi.example', kind: 'new', membership: { role: 'social-worker' } });
    }
    expect(await server.deps.database.orm.$count(staff)).toBe(0);
  });

  test('becomes an account with a password, a sheet and a place to work, signed in at once', async () => {
    const server = await referralServer();
    const guest = invited(server, await invite(server.deps, colleague));
    expect((await guest.person()).status).toBe(204);
    const codes = await guest.codes();
    expect((await guest.accept('AAAA-AAAA')).status).toBe(422);
    expect(await server.deps.database.orm.$count(staff)).toBe(0);
    expect((await guest.accept(codes[0] ?? '')).status).toBe(204);
    expect(await staffOf(server.deps, guest.browser.cookie)).toMatchObject({
      name: 'Ola Nowa',
      memberships: [{ organization: 'ops-brzegi', role: 'social-worker' }],
    });
    expect(await server.deps.database.orm.$count(sheetCodes)).toBe(49);
    const again = visitor(server);
    expect((await again.post('/api/staff/sign-in', { email: ' ola@brzegi.EXAMPLE ', password: goodPassword })).status).toBe(204);
    expect((await again.post('/api/staff/second-factor', { code: codes[0] ?? '' })).status).toBe(401);
    expect((await again.post('/api/staff/second-factor', { code: codes[1] ?? '' })).status).toBe(204);
  });

  test('is used once, also by two at the same moment', async () => {
    const server = await referralServer();
    const token = await invite(server.deps, colleague);
    const guests = [invited(server, token), invited(server, token)];
    const codes: string[] = [];
    for (const guest of guests) {
      await guest.person();
      codes.push((await guest.codes())[0] ?? '');
    }
    // What one browser is shown fits no other: reading the link is not holding the second factor.
    expect(codes[0]).not.toBe(codes[1]);
    const statuses = await Promise.all(guests.map(async (guest, n) => (await guest.accept(codes[n] ?? '')).status));
    expect(statuses.sort()).toEqual([204, 422]);
    expect(await server.deps.database.orm.$count(staffPasswords)).toBe(1);
    expect(await invited(server, token).look()).toBeUndefined();
  });

  test('ends after 14 days, and when a newer one is written for the same person and place', async () => {
    const server = await referralServer();
    const first = await invite(server.deps, colleague);
    const second = await invite(server.deps, colleague);
    expect(await invited(server, first).look()).toBeUndefined();
    server.wait(14 * day - 1000);
    expect(await invited(server, second).look()).toBeDefined();
    server.wait(2000);
    const late = invited(server, second);
    expect(await late.look()).toBeUndefined();
    expect((await late.person()).status).toBe(404);
  });

  test.each([
    ['person.name-missing', { name: '  ' }],
    ['password.short', { password: 'elevenchars' }],
    ['password.common', { password: 'Haslo1234567!' }],
    ['password.common', { password: 'ola nowa brzegi' }],
    ['password.different', { again: 'cztery zielone lampki' }],
  ])('says %s and keeps the name that was typed', async (problem, change) => {
    const server = await referralServer();
    const guest = invited(server, await invite(server.deps, colleague));
    expect((await guest.person({ ...person, ...change })).status).toBe(422);
    const seen = await guest.look();
    expect(seen).toMatchObject({ problem });
    expect(seen?.factor).toBeUndefined();
    expect((await guest.accept('AAAA-AAAA')).status).toBe(422);
  });

  test('takes nothing that it does not ask for: role, place, account and time are those of the invitation', async () => {
    const server = await referralServer();
    const guest = invited(server, await invite(server.deps, colleague));
    const extra = {
      role: 'administrator',
      organization: 'region',
      memberships: [{ organization: 'region', role: 'administrator' }],
      accountId: 'x',
      endedAt: 1,
    };
    await guest.person({ ...person, ...extra });
    const code = (await guest.codes())[0] ?? '';
    await guest.browser.post('/api/staff/invitation/acceptance', { code, ...extra }, { 'most-link': 'x' });
    await guest.accept(code);
    expect(await server.deps.database.orm.select().from(memberships)).toMatchObject([{ organization: 'ops-brzegi', role: 'social-worker' }]);
  });

  test('for somebody who has an account adds a place to work, once this person is signed in, and to nobody else', async () => {
    const server = await referralServer();
    const worker = await staffMember(server);
    const other = await staffMember(server, { organization: 'ops-brzegi', role: 'manager' });
    const token = await invite(server.deps, { ...colleague, email: worker.email, organization: 'ops-lasy' });
    const link = { 'most-link': token };
    expect((await invited(server, token).look())?.kind).toBe('account');
    expect((await invited(server, token).person()).status).toBe(404);
    expect((await visitor(server).post('/api/staff/invitation/acceptance', {}, link)).status).toBe(404);
    expect((await other.post('/api/staff/invitation/acceptance', {}, link)).status).toBe(404);
    expect((await worker.post('/api/staff/invitation/acceptance', {}, link)).status).toBe(204);
    expect((await staffOf(server.deps, worker.cookie))?.memberships).toHaveLength(2);
    expect((await worker.post('/api/staff/invitation/acceptance', {}, link)).status).toBe(404);
  });
});

describe('a new access', () => {
  test('changes password and second factor together and ends all sessions; until then nothing changes', async () => {
    const server = await referralServer();
    const worker = await staffMember(server);
    const token = (await renew(server.deps, worker.email, null)) ?? '';
    expect(await staffOf(server.deps, worker.cookie)).toBeDefined();
    const guest = invited(server, token);
    expect(await guest.look()).toMatchObject({ kind: 'renewal', typedName: 'Anna Testowa' });
    const password = 'pięć nowych krzeseł';
    await guest.person({ ...person, name: 'Anna Testowa', password, again: password });
    const codes = await guest.codes();
    expect((await guest.accept(codes[0] ?? '')).status).toBe(204);
    expect(await staffOf(server.deps, worker.cookie)).toBeUndefined();
    expect(await server.deps.database.orm.$count(staffSessions)).toBe(1);
    expect((await visitor(server).post('/api/staff/sign-in', { email: worker.email, password: goodPassword })).status).toBe(401);
    const again = visitor(server);
    await again.post('/api/staff/sign-in', { email: worker.email, password });
    expect((await again.post('/api/staff/second-factor', { code: worker.code() })).status).toBe(401);
    expect((await again.post('/api/staff/second-factor', { code: codes[1] ?? '' })).status).toBe(204);
    expect(await invited(server, token).look()).toBeUndefined();
  });

  test('is refused for an address without an account', async () => {
    const server = await referralServer();
    expect(await renew(server.deps, 'nikt@brzegi.example', null)).toBeUndefined();
  });
});

test('the command line invites the first administrator', () => {
  const data = temporaryFolder();
  const args = ['--email', 'ja@most.example', '--organization', 'region', '--role', 'administrator', '--content', contentFolder().path];
  const { code, out, problems } = runCommandIn({ MOST_DATA: data, MOST_ORIGIN: 'http://most.example' }, 'invite', ...args);
  expect([code, problems]).toEqual([0, '']);
  expect(out).toMatch(/^http:\/\/most\.example\/panel\/zaproszenie\/[\w-]{43}$/m);
});

test.each([
  ['usage', []],
  ['usage', ['--email', 'ja@most.example', '--renew', '--role', 'manager']],
  ['emailWrong', ['--email', 'ja', '--organization', 'region', '--role', 'administrator']],
  ['roleWrong', ['--email', 'ja@most.example', '--organization', 'region', '--role', 'szef']],
  ['unknown', ['--email', 'ja@most.example', '--organization', 'ops-nigdzie', '--role', 'manager']],
  ['roleElsewhere', ['--email', 'ja@most.example', '--organization', 'ops-brzegi', '--role', 'administrator']],
  ['roleElsewhere', ['--email', 'ja@most.example', '--organization', 'region', '--role', 'manager']],
])('the command line says %s of %j', (code, args) => {
  const workplaces: Readonly<Record<string, Workplace>> = { region: 'region', 'ops-brzegi': 'municipal_office' };
  expect(inviteOrder(args, (organization) => workplaces[organization])).toMatchObject({ kind: 'wrong', code });
});

test('the file holds no address, no name and no secret in clear', async () => {
  const server = await referralServer();
  await staffMember(server, undefined, { email: 'anna.sekretna@brzegi.example', name: 'Anna Sekretna', kind: 'app' });
  await invite(server.deps, { ...colleague, email: 'zofia.sekretna@brzegi.example', name: 'Zofia Sekretna' });
  const rows = await Promise.all([staff, staffPasswords, staffSessions, invitations].map(async (table) => server.deps.database.orm.select().from(table)));
  expect(JSON.stringify(rows.flat(), (_, value) => (value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value))).not.toMatch(
    /sekretna|brzegi\.example/i,
  );
});
