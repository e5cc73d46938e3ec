import { expect, test } from 'vitest';
import { roles } from '#domain/staff/role.ts';
import { sent } from '../../support/office-reader.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { allRows, filled, routesOf } from '../../support/route-caller.ts';
import { routeRules } from '../../support/route-rules.ts';
import { type StaffMember, staffMember } from '../../support/staff.ts';

/** Planted: neither may reach whoever has nothing to do with the case. */
const planted = { name: 'Wiesława', phone: '612345678' };
const regional = ['editor', 'coordinator', 'inspector', 'administrator'];
const accountRoutes = Object.entries(routeRules).flatMap(([key, rule]) => (rule.door === 'account' ? [{ key, may: rule.roles }] : []));

test('every route says who may use it, and no rule speaks of a route that is gone', async () => {
  const server = await referralServer();
  const keys = routesOf(server).map(({ key }) => key);
  expect(keys.sort()).toEqual(Object.keys(routeRules).sort());
});

test('every role at every route, in the own office and in another: who may comes in, who may not finds, learns and writes nothing', async () => {
  const server = await referralServer();
  const { caseNumber } = await sent(server, { name: planted.name, contact: { ways: ['phone'], phone: planted.phone } });
  const secrets = new RegExp(`${planted.name}|${planted.phone}|${caseNumber}`);
  const body = { seen: 1, fields: { text: ['x'] }, query: 'wies', email: 'nowa@osoba.example', organization: 'ops-brzegi', role: 'manager' };
  const ask = async (key: string, member: StaffMember | undefined): Promise<Response> => {
    const [method = '', path = ''] = key.split(' ');
    const address = filled(path, { number: caseNumber, act: 'message' });
    if (member) return method === 'GET' ? member.get(address) : member.post(address, body);
    return server.app.request(address, method === 'GET' ? {} : { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  };
  for (const { key } of accountRoutes) expect.soft((await ask(key, undefined)).status, `${key}: nobody`).toBe(401);

  const allowed: (readonly [string, StaffMember])[] = [];
  let cells = 0;
  for (const role of roles) {
    for (const organization of regional.includes(role) ? ['region'] : ['ops-brzegi', 'ops-lasy']) {
      const member = await staffMember(server, { organization, role }, { email: `${role}@${organization}.example` });
      for (const { key, may } of accountRoutes) {
        const isRight = (may as readonly string[]).includes(role);
        if (isRight && organization !== 'ops-lasy') {
          allowed.push([key, member]);
          continue;
        }
        const who = `${key}: ${role} in ${organization}`;
        const before = await allRows(server);
        const answer = await ask(key, member);
        if (!isRight) expect.soft([403, 404], who).toContain(answer.status);
        expect.soft(answer.status, who).toBeLessThan(500);
        expect.soft(await answer.text(), who).not.toMatch(secrets);
        expect.soft(await allRows(server), `${who} wrote`).toBe(before);
        cells += 1;
      }
    }
  }
  expect(cells).toBeGreaterThan(100);
  for (const [key, member] of allowed) expect.soft([200, 204, 403, 409, 422], key).toContain((await ask(key, member)).status);
}, 120_000);
