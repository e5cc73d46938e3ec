import type { FirstManagerProblem } from '#domain/referral/office-view.ts';
import { paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { askCase, type OpenOfficeCase } from './ask-office-case.ts';
import { fieldsOf } from './ask-request.ts';

/** The form for the first account of an office. The key that was typed is not shown again, the address is. */
export interface OfficeAccountForm extends OpenOfficeCase {
  readonly email: string;
  readonly problem: FirstManagerProblem | undefined;
  readonly status: number;
}

export async function askOfficeAccount(
  request: Request,
  caseNumber: string,
  locals: Pick<App.Locals, 'api' | 'address'>,
): Promise<Response | OfficeAccountForm> {
  let [email, status] = ['', 200];
  let problem: FirstManagerProblem | undefined;
  if (request.method === 'POST') {
    const fields = await fieldsOf(request);
    email = fields['email']?.[0] ?? '';
    const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
    const body = JSON.stringify({ key: fields['klucz']?.[0] ?? '', email });
    const path = `/api/office/cases/${encodeURIComponent(caseNumber)}/account`;
    const answer = await locals.api.request(path, { method: 'POST', headers, body }, { address: locals.address });
    if (answer.ok) return seeOther(paths.invitation(((await answer.json()) as { token: string }).token), answer);
    if (answer.status === 404) return seeOther(`${paths.office()}?co=zamkniete`, answer);
    ({ code: problem } = (await answer.json()) as { code: FirstManagerProblem });
    status = answer.status;
  }
  const opened = await askCase(request, 'link', caseNumber, locals);
  return opened instanceof Response ? opened : { ...opened, email, problem, status };
}
