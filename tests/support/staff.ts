import { type MadeAccount, makeAccount } from '#api/staff/make-account.ts';
import { codeAt } from '#api/staff/totp.ts';
import type { Membership } from '#domain/staff/role.ts';
import type { ReferralServer } from './referral-deps.ts';

const json = { 'content-type': 'application/json' };
export const goodPassword = 'cztery zielone lampy';

/** Somebody who works with Most: keeps the cookies, sends forms. */
export interface StaffMember extends MadeAccount {
  /** As a browser would send it. */
  cookie: string;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(path: string, body?: object, headers?: Readonly<Record<string, string>>): Promise<Response>;
  signIn(): Promise<Response>;
  /** A code that was not used yet. */
  code(): string;
}

/** An account, signed in. */
export async function staffMember(
  server: Pick<ReferralServer, 'app' | 'deps'>,
  membership: Membership = { organization: 'ops-brzegi', role: 'social-worker' },
  change: { readonly name?: string; readonly email?: string; readonly kind?: 'app' | 'sheet' } = {},
): Promise<StaffMember> {
  const email = change.email ?? `${membership.role}@${membership.organization}.example`;
  const account = await makeAccount(server.deps, { ...membership, name: 'Anna Testowa', kind: 'sheet', password: goodPassword, ...change, email });
  const member = visitor(server, account);
  await member.signIn();
  return member;
}

/** Whoever has a browser. */
export function visitor({ app, deps }: Pick<ReferralServer, 'app' | 'deps'>, account?: MadeAccount): StaffMember {
  const jar = new Map<string, string>();
  let used = 0;
  const keep = (response: Response): Response => {
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      if (/Max-Age=0/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  const self: StaffMember = {
    ...(account ?? { accountId: '', email: '', password: '', factor: { kind: 'sheet', codes: [] } }),
    get cookie() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(text) {
      jar.clear();
      for (const pair of text.split('; ').filter(Boolean)) {
        const [name = '', value = ''] = pair.split(/=(.*)/s);
        jar.set(name, value);
      }
    },
    get: async (path, headers = {}) => keep(await app.request(path, { headers: { cookie: self.cookie, ...headers } })),
    post: async (path, body = {}, headers = {}) =>
      keep(await app.request(path, { method: 'POST', headers: { cookie: self.cookie, ...json, ...headers }, body: JSON.stringify(body) })),
    signIn: async () => {
      const first = await self.post('/api/staff/sign-in', { email: self.email, password: self.password });
      return first.ok ? self.post('/api/staff/second-factor', { code: self.code() }) : first;
    },
    code: () => {
      used += 1;
      return self.factor.kind === 'app' ? codeAt(self.factor.secret, Math.floor(deps.now() / 30_000)) : (self.factor.codes[used - 1] ?? '');
    },
  };
  return self;
}
