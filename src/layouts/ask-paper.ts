import type { RequestProblem } from '#domain/referral/form-fields.ts';
import { mayAnywhere } from '#domain/staff/role.ts';
import { paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { askStaff, type SignedIn } from './ask-panel.ts';
import { fieldsOf } from './ask-request.ts';

/** Before the first question of a paper form: the day on it. */
export interface PaperPage {
  readonly signedIn: SignedIn;
  readonly typed: string;
  readonly problem: RequestProblem | undefined;
}

export async function askPaper(request: Request, locals: Pick<App.Locals, 'api' | 'address'>): Promise<Response | PaperPage> {
  const signedIn = await askStaff(request, locals);
  if (signedIn instanceof Response) return signedIn;
  if (!mayAnywhere(signedIn.staff.memberships, 'papers.type-in')) return seeOther(paths.panel());
  if (request.method !== 'POST') return { signedIn, typed: '', problem: undefined };
  const typed = (await fieldsOf(request))['signed-on']?.[0] ?? '';
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const begun = await locals.api.request(
    '/api/panel/papers',
    { method: 'POST', headers, body: JSON.stringify({ signedOn: typed }) },
    { address: locals.address },
  );
  if (begun.ok) return seeOther(paths.request('who'), begun);
  const { code } = (await begun.json()) as { code: RequestProblem };
  return { signedIn, typed, problem: code };
}
