import type { DeskView } from '#domain/referral/desk.ts';
import type { InboxTab, InboxView } from '#domain/referral/inbox.ts';
import type { RegisterView } from '#domain/referral/register-view.ts';
import { mayAnywhere, readingIn } from '#domain/staff/role.ts';
import type { StaffView } from '#domain/staff/staff-view.ts';
import { paths } from '#paths';
import { inboxSlugs } from '../components/panel/inbox-slugs.ts';
import { seeOther } from './ask-office.ts';
import { fieldsOf } from './ask-request.ts';

type Locals = Pick<App.Locals, 'api' | 'address'>;

/** Somebody who is signed in, and what the frame of the panel needs. */
export type SignedIn = StaffView & { readonly staff: NonNullable<StaffView['staff']> };

/** The cookie, and whether a page asks by itself. */
const headersOf = ({ headers }: Request): Record<string, string> => ({
  cookie: headers.get('cookie') ?? '',
  ...(headers.get('most-quiet') === '1' ? { 'most-quiet': '1' } : {}),
});

/** Whoever is signed in; else the way to the door, which leads back here. */
export async function askStaff(request: Request, { api, address }: Locals): Promise<Response | SignedIn> {
  const headers = headersOf(request);
  const view = (await (await api.request('/api/staff/session', { headers }, { address })).json()) as StaffView;
  const { pathname, search } = new URL(request.url);
  return view.staff ? { ...view, staff: view.staff } : seeOther(paths.signIn(pathname === paths.panel() ? undefined : pathname + search));
}

/** The first page of the panel: cases, or what the role has instead. */
export async function askInbox(request: Request, locals: Locals): Promise<Response | { readonly signedIn: SignedIn; readonly view?: InboxView }> {
  const signedIn = await askStaff(request, locals);
  if (signedIn instanceof Response) return signedIn;
  const { memberships } = signedIn.staff;
  if (readingIn(memberships).length === 0) return mayAnywhere(memberships, 'desk.coordinate') ? seeOther(paths.desk()) : { signedIn };
  const asked = new URL(request.url).searchParams;
  const query = new URLSearchParams({ tab: tabOf(asked.get('lista')), page: asked.get('strona') ?? '1' });
  const headers = { ...headersOf(request), 'content-type': 'application/json' };
  const words = request.method === 'POST' ? ((await fieldsOf(request))['szukaj']?.[0] ?? '') : undefined;
  const answer =
    words === undefined
      ? await locals.api.request(`/api/panel/inbox?${query}`, { headers }, { address: locals.address })
      : await locals.api.request('/api/panel/search', { method: 'POST', headers, body: JSON.stringify({ query: words }) }, { address: locals.address });
  return answer.ok ? { signedIn, view: (await answer.json()) as InboxView } : seeOther(paths.signIn());
}

export async function askDesk(request: Request, locals: Locals): Promise<Response | { readonly signedIn: SignedIn; readonly view: DeskView }> {
  const signedIn = await askStaff(request, locals);
  if (signedIn instanceof Response) return signedIn;
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  const answer = await locals.api.request('/api/panel/desk', { headers }, { address: locals.address });
  return answer.ok ? { signedIn, view: (await answer.json()) as DeskView } : seeOther(paths.panel());
}

/** The register of the own office; without days in the address, of this quarter. */
export async function askRegister(request: Request, locals: Locals): Promise<Response | { readonly signedIn: SignedIn; readonly view: RegisterView }> {
  const signedIn = await askStaff(request, locals);
  if (signedIn instanceof Response) return signedIn;
  const answer = await registerAnswer(request, '', locals);
  return answer.ok ? { signedIn, view: (await answer.json()) as RegisterView } : seeOther(paths.panel());
}

export async function askRegisterFile(request: Request, kind: 'csv' | 'pdf', locals: Locals): Promise<Response> {
  const answer = await registerAnswer(request, `.${kind}`, locals);
  return answer.ok ? answer : seeOther(paths.register());
}

async function registerAnswer(request: Request, file: '' | `.${'csv' | 'pdf'}`, { api, address }: Locals): Promise<Response> {
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  return api.request(`/api/panel/register${file}${new URL(request.url).search}`, { headers }, { address });
}

const tabOf = (slug: string | null): InboxTab => (Object.keys(inboxSlugs) as InboxTab[]).find((tab) => inboxSlugs[tab] === (slug ?? undefined)) ?? 'ours';
