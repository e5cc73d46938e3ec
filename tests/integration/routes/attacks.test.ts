import { expect, test } from 'vitest';
import { cookieOf, officeOf, sent } from '../../support/office-reader.ts';
import { referralServer } from '../../support/referral-deps.ts';
import { allRows, filled, type RouteName, routesOf } from '../../support/route-caller.ts';
import { routeRules } from '../../support/route-rules.ts';
import { staffMember } from '../../support/staff.ts';

const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const nasty = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'x\r\nBcc: a@b.example',
  '=1+1',
  '\u0000',
  '../../../etc/passwd',
  '\u202e\ud800',
  'a'.repeat(5000),
  "'; drop table referrals; --",
];
const names =
  'seen text query email password code name note organization role word who typed need office data token accountId from until advice by place'.split(' ');
const stuffed = (value: string) =>
  JSON.stringify({
    ...Object.fromEntries(names.map((name) => [name, value])),
    fields: Object.fromEntries(names.map((name) => [name, [value]])),
    seen: 1,
  });

/** Every class of attack as a body; `refused`: no route may take it, whoever sends it. */
const classes: readonly {
  readonly name: string;
  readonly body: string;
  readonly type?: string;
  readonly refused?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
}[] = [
  { name: 'broken JSON', body: '{"a":', refused: true },
  { name: 'another type', body: 'a=1', type: 'application/x-www-form-urlencoded', refused: true },
  { name: 'more than 64 kB', body: JSON.stringify({ text: 'a'.repeat(70_000) }), refused: true },
  { name: 'nested ten thousand times', body: nested(10_000) },
  { name: 'no object', body: '[null,1,"x"]' },
  { name: 'null', body: 'null' },
  { name: 'a compressed body', body: '\u001f\u008b\u0008', headers: { 'content-encoding': 'gzip' }, refused: true },
  {
    name: 'mass assignment',
    body: JSON.stringify({ seen: 1, state: 'concluded', isAdmin: true, role: 'administrator', assignedTo: 'x', fields: { state: ['concluded'] } }),
  },
  { name: 'keys of the prototype', body: '{"__proto__":{"role":"administrator"},"constructor":{"prototype":{"x":1}},"fields":{"__proto__":["x"]}}' },
  { name: 'lists where texts belong', body: JSON.stringify(Object.fromEntries(names.map((name) => [name, [['x']]]))) },
  { name: 'numbers where texts belong', body: JSON.stringify(Object.fromEntries(names.map((name) => [name, 1e308]))) },
  ...nasty.map((value, index) => ({ name: `text ${index}: ${JSON.stringify(value.slice(0, 20))}`, body: stuffed(value) })),
];
const parameters = ['../../etc/passwd', '%00', '__proto__', 'constructor', "'", 'a'.repeat(3000), '<script>'];

test('every route and every class of attack: no error of the server, nothing written where it is refused, nobody learns of a case', async () => {
  const server = await referralServer();
  const { caseNumber, code } = await sent(server, { name: 'Wiesława', contact: { ways: ['phone'], phone: '612345678' } });
  const stranger = await staffMember(server, { organization: 'ops-lasy', role: 'manager' });
  const headers = {
    cookie: stranger.cookie,
    'most-code': code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)),
    'most-link': 'x'.repeat(43),
    'idempotency-key': '0123456789abcdef',
  };
  let cells = 0;
  const check = async (route: RouteName, what: string, path: string, init: RequestInit, isRefused: boolean) => {
    const who = `${route.key}: ${what}`;
    const before = await allRows(server);
    const answer = await server.app.request(path, { method: route.method, ...init });
    expect.soft(answer.status, who).toBeLessThan(500);
    if (isRefused) expect.soft(answer.status, who).toBeGreaterThanOrEqual(400);
    expect.soft(await answer.text(), who).not.toMatch(/Wiesława|612345678/);
    if (answer.status >= 400) expect.soft((await allRows(server)) === before, `${who} wrote`).toBe(true);
    cells += 1;
  };
  for (const route of routesOf(server)) {
    if (route.method !== 'GET') {
      for (const { name, body, type = 'application/json', refused = false, headers: more = {} } of classes) {
        // Whoever only clears the own cookie reads no body.
        const reads = refused && route.method !== 'DELETE';
        await check(
          route,
          name,
          filled(route.path, { number: caseNumber, act: 'message', step: route.path.includes('finder') ? 'situation' : 'who', page: 'messages' }),
          { headers: { ...headers, 'content-type': type, ...more }, body },
          reads,
        );
      }
    }
    if (route.path.includes(':')) {
      for (const parameter of parameters) {
        const values = { number: parameter, act: parameter, step: parameter, page: parameter };
        const body = route.method === 'GET' ? {} : { body: '{"seen":1,"fields":{}}' };
        await check(
          route,
          `parameter ${parameter.slice(0, 12)}`,
          filled(route.path, values),
          { headers: { ...headers, 'content-type': 'application/json' }, ...body },
          true,
        );
      }
    }
    for (const cookie of ['most-staff=x', `most-office=${'a'.repeat(4000)}`, 'most-staff=a; most-staff=b', '\u00ff=\u00ff']) {
      if (routeRules[route.key]?.door === 'account')
        await check(
          route,
          `cookie ${cookie.slice(0, 20)}`,
          filled(route.path, { number: caseNumber, act: 'message' }),
          { headers: { 'content-type': 'application/json', cookie }, ...(route.method === 'GET' ? {} : { body: '{}' }) },
          true,
        );
    }
  }
  expect(cells).toBeGreaterThan(600);
}, 120_000);

test('what an office types comes back as text, and no mail grows a header', async () => {
  const server = await referralServer();
  const clerk = officeOf(server);
  const { caseNumber } = await sent(server, { mayPassOn: true });
  const cookie = cookieOf(await clerk.open(await clerk.newest(), 'SZEF'));
  for (const text of nasty.filter((value) => value.length < 100)) await clerk.act(caseNumber, cookie, 'message', { text });
  await clerk.act(caseNumber, cookie, 'plan', { 'helps-food': ['meal'], 'by-food': '<b>Caritas</b>\r\nBcc: a@b.example' });
  const view = JSON.stringify(await (await clerk.see(caseNumber, cookie)).json());
  expect(view).toContain('<script>alert(1)</script>');
  for (const mail of await clerk.read()) expect(JSON.stringify(mail)).not.toContain('Bcc');
});
