import type { FormFields } from '#domain/referral/form-fields.ts';
import type { VisitProblem, VisitView } from '#domain/referral/visit.ts';
import { paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { fieldsOf } from './ask-request.ts';

/** A request for a talk that is open in this browser; `refused`: what was typed and what is wrong. */
export interface VisitPage {
  readonly view: VisitView;
  readonly cookies: readonly string[];
  readonly isSaved: boolean;
  readonly refused?: { readonly fields: FormFields; readonly field: string; readonly code: VisitProblem };
  readonly status: number;
}

export async function askVisitPage(request: Request, caseNumber: string, { api, address }: Pick<App.Locals, 'api' | 'address'>): Promise<Response | VisitPage> {
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const path = `/api/office/visits/${encodeURIComponent(caseNumber)}`;
  const closed = `${paths.office()}?co=zamkniete`;
  let refused: VisitPage['refused'];
  let status = 200;
  if (request.method === 'POST') {
    const fields = await fieldsOf(request);
    const one = (name: string) => fields[name]?.[0] ?? '';
    const body = JSON.stringify({ agrees: one('agrees'), day: one('day'), result: one('result'), text: one('text') });
    const answer = await api.request(`${path}/${one('act') === 'report' ? 'report' : 'answer'}`, { method: 'POST', headers, body }, { address });
    if (answer.ok) return seeOther(`${paths.officeVisit(caseNumber)}?zrobione=1`, answer);
    if (answer.status === 404) return seeOther(closed, answer);
    const { field = 'form', code } = (await answer.json()) as { field?: string; code: VisitProblem };
    refused = { fields, field, code };
    status = answer.status;
  }
  const answer = await api.request(path, { headers }, { address });
  if (!answer.ok) return seeOther(closed, answer);
  const isSaved = new URL(request.url).searchParams.has('zrobione');
  return { view: (await answer.json()) as VisitView, cookies: answer.headers.getSetCookie(), isSaved, status, ...(refused ? { refused } : {}) };
}
