import type { FinderStep } from '#domain/residence/finder-answers.ts';
import type { FinderResult } from '#domain/residence/finder-result.ts';
import type { FinderView } from '#domain/residence/finder-view.ts';
import type { Language } from '#i18n/languages.ts';
import { finderPageOf, paths } from '#paths';

/** What a request to the finder is answered with: another address, a question, or the office. */
export type FinderTurn =
  | { readonly kind: 'go'; readonly response: Response }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'question'; readonly step: FinderStep; readonly view: FinderView; readonly isLost: boolean }
  | { readonly kind: 'result'; readonly result: FinderResult };

/**
 * One turn of the finder. A form is read by the API and always answered with an address (303), so that back, refresh and
 * a second press do no harm; the answers travel in the reader's cookie.
 */
export async function askFinder(request: Request, slug: string, language: Language, api: App.Locals['api']): Promise<FinderTurn> {
  const cookie = request.headers.get('cookie') ?? '';
  const headers = { cookie, 'content-type': 'application/json' };
  if (slug === 'od-nowa') {
    if (request.method !== 'POST') return go(paths.finder('situation', language));
    return go(paths.finder('situation', language), await api.request('/api/finder', { method: 'DELETE', headers }));
  }
  const page = finderPageOf(slug);
  if (!page) return { kind: 'unknown' };
  if (request.method === 'POST' && page !== 'result') {
    const body = JSON.stringify(await fieldsOf(request));
    const answer = await api.request(`/api/finder/steps/${page}`, { method: 'POST', headers, body });
    const { next, lost } = (await answer.json()) as { next: FinderStep | 'result'; lost?: boolean };
    return go(`${paths.finder(next, language)}${lost ? '?od=nowa' : ''}`, answer);
  }
  if (page === 'result') {
    const answer = await api.request('/api/finder/result', { headers });
    if (answer.ok) return { kind: 'result', result: (await answer.json()) as FinderResult };
  }
  const view = (await (await api.request('/api/finder', { headers })).json()) as FinderView;
  if (page === 'result' || !(view.steps as readonly string[]).includes(page)) {
    // Without any answer: the cookie is gone, or this browser keeps none.
    const isLost = view.next === 'situation';
    return go(`${paths.finder(view.next, language)}${isLost ? '?od=nowa' : ''}`);
  }
  return { kind: 'question', step: page, view, isLost: new URL(request.url).searchParams.has('od') };
}

/** What was typed and chosen; nothing when the body is no form. */
async function fieldsOf(request: Request): Promise<Record<string, string>> {
  try {
    const form = await request.formData();
    return Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
  } catch {
    return {};
  }
}

function go(location: string, answer?: Response): FinderTurn {
  const headers = new Headers({ location });
  for (const value of answer?.headers.getSetCookie() ?? []) headers.append('set-cookie', value);
  return { kind: 'go', response: new Response(null, { status: 303, headers }) };
}
