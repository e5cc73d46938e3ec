import type { FormFields, RequestProblem } from '#domain/referral/form-fields.ts';
import type { RequestStep } from '#domain/referral/request-answers.ts';
import type { PendingForm, RequestView } from '#domain/referral/request-view.ts';
import { paths, type RequestPage, requestPageOf } from '#paths';

/** What a request to the form is answered with: another address, or a question. `refusal`: why sending did not work. */
export type RequestTurn =
  | { readonly kind: 'go'; readonly response: Response }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'question';
      readonly step: RequestStep;
      readonly view: RequestView;
      readonly isLost: boolean;
      readonly refusal: string | undefined;
      readonly status: number;
    };

/**
 * One turn of the form. Every form is answered with an address (303), so that back, refresh and a second press do no harm.
 * Only what could not be sent or kept is answered in place: the reader sees why, with all answers there.
 */
export async function askRequest(request: Request, slug: string, locals: Pick<App.Locals, 'api' | 'address'>): Promise<RequestTurn> {
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const ask = (path: string, init: RequestInit = {}) => locals.api.request(path, { headers, ...init }, { address: locals.address });
  const page = requestPageOf(slug);
  if (page === 'restart') return go(paths.request('who'), request.method === 'POST' ? await ask('/api/drafts', { method: 'DELETE' }) : undefined);
  if (!page) return { kind: 'unknown' };
  const fields = request.method === 'POST' ? await fieldsOf(request) : undefined;
  const body = fields && JSON.stringify(fields);
  let refusal: string | undefined;
  let status = 200;
  if (body && page === 'check') {
    const sent = await ask('/api/drafts/sending', { method: 'POST', body });
    if (sent.ok) return go(paths.request('sent'));
    ({ code: refusal } = (await sent.json()) as { code: string });
    status = sent.status;
  } else if (body) {
    const answer = await ask(`/api/drafts/steps/${page}`, { method: 'POST', body });
    const { next, lost, code } = (await answer.json()) as { next?: RequestPage; lost?: boolean; code?: string };
    if (next) return go(`${paths.request(next)}${lost ? '?od=nowa' : ''}`, answer);
    if (answer.status === 404) return { kind: 'unknown' };
    refusal = code;
    status = answer.status;
  }
  const view = (await (await ask('/api/drafts')).json()) as RequestView;
  if (!reachable(view).includes(page)) {
    const next = view.next as RequestPage;
    return go(`${paths.request(next)}${next === 'who' ? '?od=nowa' : ''}`);
  }
  const step = page as RequestStep;
  const { searchParams } = new URL(request.url);
  // A card that could not be made: with all answers there only the storage can be why.
  if (page === 'check' && searchParams.has('karta')) refusal = 'storage.busy';
  const shown = refusal && fields && page !== 'check' ? { ...view, pending: notKept(step, fields, refusal) } : view;
  return { kind: 'question', step, view: shown, isLost: searchParams.has('od'), refusal, status };
}

/** What was typed stays typed when it could not be kept. */
const notKept = (step: RequestStep, fields: FormFields, code: string): PendingForm => ({
  step,
  fields,
  problem: { ok: false, field: 'wyslij', code: code as RequestProblem },
});

/** Answered questions and the one that is open; what comes after it waits. */
function reachable({ steps, next }: RequestView): readonly string[] {
  const open = (steps as readonly string[]).indexOf(next);
  return open === -1 ? steps : steps.slice(0, open + 1);
}

/** What was typed, chosen and ticked, each name with all its values; nothing when the body is no form. */
export async function fieldsOf(request: Request): Promise<Record<string, string[]>> {
  const fields: Record<string, string[]> = {};
  try {
    for (const [name, value] of await request.formData()) {
      if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
    }
  } catch {
    // Not a form: as if nothing had been typed.
  }
  return fields;
}

function go(location: string, answer?: Response): RequestTurn {
  const headers = new Headers({ location });
  for (const value of answer?.headers.getSetCookie() ?? []) headers.append('set-cookie', value);
  return { kind: 'go', response: new Response(null, { status: 303, headers }) };
}
