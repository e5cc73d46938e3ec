import type { FormFields } from '#domain/referral/form-fields.ts';
import { type CaseDoorKey, paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { askCase, type OpenOfficeCase } from './ask-office-case.ts';
import { fieldsOf } from './ask-request.ts';

/** Why no code was given out, and what was typed. */
export interface RefusedCode {
  readonly fields: FormFields;
  readonly field: string;
  readonly code: string;
}

/** The form for a new code. In order: the slip itself (the one answer that shows the code). Else the form with what was typed. */
export async function askNewCode(
  request: Request,
  door: CaseDoorKey,
  caseNumber: string,
  locals: Pick<App.Locals, 'api' | 'address'>,
): Promise<Response | (OpenOfficeCase & { readonly refused?: RefusedCode; readonly status: number })> {
  let refused: RefusedCode | undefined;
  let status = 200;
  if (request.method === 'POST') {
    const fields = await fieldsOf(request);
    const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
    const body = JSON.stringify({ seen: Number(fields['seen']?.[0] ?? Number.NaN), fields });
    const path = `${door === 'link' ? '/api/office/cases' : '/api/panel/cases'}/${encodeURIComponent(caseNumber)}/code`;
    const answer = await locals.api.request(path, { method: 'POST', headers, body }, { address: locals.address });
    if (answer.ok) return answer;
    if (answer.status === 401) return seeOther(paths.signIn(paths.officeCase(caseNumber, door)), answer);
    if (answer.status === 404) return seeOther(paths.officeCase(caseNumber, door), answer);
    const { field = 'form', code } = (await answer.json()) as { field?: string; code: string };
    refused = { fields, field, code };
    status = answer.status;
  }
  const opened = await askCase(request, door, caseNumber, locals);
  if (opened instanceof Response) return opened;
  if (!opened.view.case.isActing) return seeOther(paths.officeCase(caseNumber, door));
  return { ...opened, status, ...(refused ? { refused } : {}) };
}
