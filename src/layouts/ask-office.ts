import type { OfficeFrame, OfficeLinkView } from '#domain/referral/office-view.ts';
import { paths } from '#paths';
import { fieldsOf } from './ask-request.ts';

type Locals = Pick<App.Locals, 'api' | 'address'>;

/** Why a form of an office was answered with itself; stands in the address, says nothing of a case. */
export type OfficeNote = 'klucz' | 'czekaj' | 'wyslano' | 'zamkniete';

export const noteOf = (url: URL): OfficeNote | undefined => {
  const note = url.searchParams.get('co');
  return note === 'klucz' || note === 'czekaj' || note === 'wyslano' || note === 'zamkniete' ? note : undefined;
};

/** The page behind the link of a mail. Showing it changes nothing; its form (POST) opens the case and is answered by an address. */
export async function askLink(request: Request, token: string, { api, address }: Locals): Promise<Response | OfficeLinkView> {
  const headers = { 'most-link': token, cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  if (request.method !== 'POST') return (await (await api.request('/api/office/link', { headers })).json()) as OfficeLinkView;
  const body = JSON.stringify({ key: (await fieldsOf(request))['klucz']?.[0] ?? '' });
  const answer = await api.request('/api/office/opening', { method: 'POST', headers, body }, { address });
  if (!answer.ok) return seeOther(`${paths.officeLink(token)}?co=${answer.status === 429 ? 'czekaj' : 'klucz'}`);
  const { caseNumber, isVisit } = (await answer.json()) as { caseNumber: string; isVisit: boolean };
  return seeOther(isVisit ? paths.officeVisit(caseNumber) : paths.officeCase(caseNumber), answer);
}

/** Where an office asks for a new link. */
export async function askNewLink(request: Request, { api, address }: Locals): Promise<Response | OfficeFrame> {
  if (request.method !== 'POST') return (await (await api.request('/api/office/frame')).json()) as OfficeFrame;
  const body = JSON.stringify({ caseNumber: (await fieldsOf(request))['numer']?.[0] ?? '' });
  const answer = await api.request('/api/office/new-link', { method: 'POST', headers: { 'content-type': 'application/json' }, body }, { address });
  return seeOther(`${paths.office()}?co=${answer.ok ? 'wyslano' : 'czekaj'}`);
}

export async function closeCases(request: Request, { api }: Locals): Promise<Response> {
  if (request.method !== 'POST') return seeOther(paths.office());
  const answer = await api.request('/api/office/closing', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  return seeOther(`${paths.office()}?co=zamkniete`, answer);
}

/** Another address, with the cookies of an answer. */
export function seeOther(location: string, answer?: Response): Response {
  const headers = new Headers({ location, 'cache-control': 'no-store' });
  for (const value of answer?.headers.getSetCookie() ?? []) headers.append('set-cookie', value);
  return new Response(null, { status: 303, headers });
}
