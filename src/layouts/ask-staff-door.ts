import type { InvitationView, StaffView } from '#domain/staff/staff-view.ts';
import { paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { fieldsOf } from './ask-request.ts';

type Locals = Pick<App.Locals, 'api' | 'address'>;

/** Why a form was answered with itself; stands in the address, says nothing of a person. */
const notes = ['haslo', 'kod', 'czekaj', 'zamkniete'] as const;
export type DoorNote = (typeof notes)[number];
export const noteOf = (url: URL): DoorNote | undefined => notes.find((note) => note === url.searchParams.get('co'));

/** The page to sign in. Who is signed in goes on. */
export async function askSignIn(request: Request, { api, address }: Locals): Promise<Response | StaffView> {
  const next = nextOf(request);
  if (request.method !== 'POST') {
    const view = await viewOf(request, api);
    return view.staff ? seeOther(next ?? paths.panel()) : view;
  }
  const fields = await fieldsOf(request);
  const body = { email: fields['email']?.[0] ?? '', password: fields['haslo']?.[0] ?? '' };
  const answer = await post(request, api, '/api/staff/sign-in', body, address);
  if (answer.ok) return seeOther(paths.secondFactor(next), answer);
  return seeOther(noted(paths.signIn(next), answer.status === 429 ? 'czekaj' : 'haslo'), answer);
}

/** The page for the code. Who did not type the password a moment ago begins there. */
export async function askSecondFactor(request: Request, { api, address }: Locals): Promise<Response | StaffView> {
  const next = nextOf(request);
  if (request.method !== 'POST') {
    const view = await viewOf(request, api);
    if (view.staff) return seeOther(next ?? paths.panel());
    return view.isHalfway ? view : seeOther(paths.signIn(next));
  }
  const answer = await post(request, api, '/api/staff/second-factor', { code: (await fieldsOf(request))['kod']?.[0] ?? '' }, address);
  if (answer.ok) return seeOther(next ?? paths.panel(), answer);
  const { code } = (await answer.json()) as { code: string };
  if (code === 'staff.signed-out') return seeOther(noted(paths.signIn(next), 'zamkniete'));
  return seeOther(noted(paths.secondFactor(next), answer.status === 429 ? 'czekaj' : 'kod'));
}

export async function signOut(request: Request, { api, address }: Locals): Promise<Response> {
  if (request.method !== 'POST') return seeOther(paths.panel());
  return seeOther(noted(paths.signIn(), 'zamkniete'), await post(request, api, '/api/staff/sign-out', {}, address));
}

/** The page behind the link of an invitation: name and password, or one button for who has an account. */
export async function askInvitation(request: Request, token: string, locals: Locals): Promise<Response | InvitationView> {
  if (request.method !== 'POST') return invitationOf(request, token, locals);
  const fields = await fieldsOf(request);
  const headers = { 'most-link': token };
  if (fields['dodaj']) {
    const added = await post(request, locals.api, '/api/staff/invitation/acceptance', {}, locals.address, headers);
    return seeOther(added.ok ? paths.panel() : paths.invitation(token));
  }
  const typed = { name: 'imie', password: 'haslo', again: 'haslo2', kind: 'drugi' };
  const body = Object.fromEntries(Object.entries(typed).map(([key, name]) => [key, fields[name]?.[0] ?? '']));
  const answer = await post(request, locals.api, '/api/staff/invitation/person', body, locals.address, headers);
  if (answer.ok) return seeOther(paths.invitationFactor(token), answer);
  return seeOther(answer.status === 429 ? noted(paths.invitation(token), 'czekaj') : `${paths.invitation(token)}?co=haslo`, answer);
}

/** The second factor of an invitation, shown and proved. */
export async function askNewFactor(request: Request, token: string, locals: Locals): Promise<Response | InvitationView> {
  if (request.method !== 'POST') {
    const view = await invitationOf(request, token, locals);
    return view.invitation && !view.invitation.factor ? seeOther(paths.invitation(token)) : view;
  }
  const body = { code: (await fieldsOf(request))['kod']?.[0] ?? '' };
  const answer = await post(request, locals.api, '/api/staff/invitation/acceptance', body, locals.address, { 'most-link': token });
  if (answer.ok) return seeOther(paths.panel(), answer);
  return seeOther(noted(paths.invitationFactor(token), answer.status === 429 ? 'czekaj' : 'kod'));
}

async function invitationOf(request: Request, token: string, { api }: Locals): Promise<InvitationView> {
  const headers = { cookie: request.headers.get('cookie') ?? '', 'most-link': token };
  const answer = await api.request('/api/staff/invitation', { headers });
  return answer.ok ? ((await answer.json()) as InvitationView) : { ...(await viewOf(request, api)), isOff: true };
}

async function viewOf(request: Request, api: Locals['api']): Promise<StaffView> {
  return (await (await api.request('/api/staff/session', { headers: { cookie: request.headers.get('cookie') ?? '' } })).json()) as StaffView;
}

const post = async (request: Request, api: Locals['api'], path: string, body: object, address: string, more: Readonly<Record<string, string>> = {}) =>
  api.request(
    path,
    {
      method: 'POST',
      headers: { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json', ...more },
      body: JSON.stringify(body),
    },
    { address },
  );

const nextOf = (request: Request): string | undefined => ownPath(new URL(request.url).searchParams.get('dalej') ?? '');

/** Only a page of our own panel, so that nobody is led away after signing in. */
export const ownPath = (path: string): string | undefined =>
  /^\/panel(\/[A-Za-z0-9-]+)*(\?[A-Za-z0-9=&-]*)?$/.test(path) && !/^\/panel\/(wejscie|wyjscie|zaproszenie)(\/|\?|$)/.test(path) && path !== paths.panel()
    ? path
    : undefined;

const noted = (path: string, note: DoorNote) => `${path}${path.includes('?') ? '&' : '?'}co=${note}`;
