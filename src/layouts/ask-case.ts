import type { CasePageView, ShownCase } from '#domain/referral/case-page-view.ts';
import { type CaseAddress, caseAddressOf, paths } from '#paths';
import { fieldsOf } from './ask-request.ts';

/** A page around a code: the form for the code, or the case that it shows. */
export type CasePageName = Exclude<CaseAddress, 'leave'>;

export type CaseTurn =
  | { readonly kind: 'go'; readonly response: Response }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'code'; readonly view: CasePageView; readonly note: string | undefined; readonly cookies: readonly string[] }
  | {
      readonly kind: 'case';
      readonly page: Exclude<CasePageName, 'code'>;
      readonly view: CasePageView;
      readonly shown: ShownCase;
      readonly note: string | undefined;
      readonly cookies: readonly string[];
    };

/** One turn of the pages around a code. Every form is answered with an address (303) in which nothing of the case stands. */
export async function askCase(request: Request, slug: string, locals: Pick<App.Locals, 'api' | 'address'>): Promise<CaseTurn> {
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const ask = (path: string, init: RequestInit = {}) => locals.api.request(`/api/case${path}`, { headers, ...init }, { address: locals.address });
  const page = caseAddressOf(slug);
  if (!page) return { kind: 'unknown' };
  if (page === 'leave') return request.method === 'POST' ? left(await ask('', { method: 'DELETE' })) : go(paths.check());
  if (request.method === 'POST') {
    const path = page === 'code' ? '/code' : page === 'case' ? '/word' : `/orders/${page}`;
    const answer = await ask(path, { method: 'POST', body: JSON.stringify(await fieldsOf(request)) });
    const { next, done, lost } = (await answer.json()) as { next?: CasePageName; done?: string; lost?: boolean };
    // Storage that did not take it, or a form that is none: the page says so and nothing is changed.
    if (!next) return go(`${paths.checkCase(page)}?zrobione=nic`, answer);
    return go(`${paths.checkCase(next)}${done ? `?zrobione=${done}` : lost ? '?zrobione=od-nowa' : ''}`, answer);
  }
  const answer = await ask('');
  const view = (await answer.json()) as CasePageView;
  const cookies = answer.headers.getSetCookie();
  const note = new URL(request.url).searchParams.get('zrobione') ?? undefined;
  if (page === 'code') return { kind: 'code', view, note, cookies };
  const { shown } = view;
  if (!shown) return go(`${paths.check()}?zrobione=od-nowa`, answer);
  if (page !== 'case' && !shown.pages.includes(page)) return go(paths.checkCase(), answer);
  if (page === 'messages') await ask('/messages-seen', { method: 'POST' });
  return { kind: 'case', page, view, shown, note, cookies };
}

/** The browser forgets what it kept of this site as well. */
function left(answer: Response): CaseTurn {
  const turn = go(`${paths.check()}?zrobione=leave`, answer);
  if (turn.kind === 'go') turn.response.headers.set('clear-site-data', '"cache", "storage"');
  return turn;
}

function go(location: string, answer?: Response): CaseTurn {
  const headers = new Headers({ location });
  for (const value of answer?.headers.getSetCookie() ?? []) headers.append('set-cookie', value);
  return { kind: 'go', response: new Response(null, { status: 303, headers }) };
}
