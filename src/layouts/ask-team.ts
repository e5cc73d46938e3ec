import { type TeamProblem, type TeamView, teamProblems } from '#domain/staff/team-view.ts';
import { paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { askStaff, type SignedIn } from './ask-panel.ts';
import { fieldsOf } from './ask-request.ts';

type Locals = Pick<App.Locals, 'api' | 'address'>;

export interface TeamPage {
  readonly signedIn: SignedIn;
  readonly team: TeamView;
  readonly problem: TeamProblem | 'wait' | undefined;
  readonly isDone: boolean;
  /** What was typed into a form that was refused, by the names of its fields. */
  readonly typed: Readonly<Record<string, string>>;
  readonly status: number;
}

/** Which form was sent, and what of it goes where. */
const forms = {
  zaproszenie: { path: 'invitations', fields: { email: 'email', organization: 'miejsce', role: 'rola' } },
  dostep: { path: 'renewals', fields: { accountId: 'konto' } },
  koniec: { path: 'endings', fields: { accountId: 'konto', organization: 'miejsce', role: 'rola' } },
  zastepstwo: { path: 'substitutes', fields: { accountId: 'konto', organization: 'miejsce', substituteId: 'kto', from: 'od', until: 'do' } },
} as const;

/** The page of a team. What is not for this account is not there. */
export async function askTeam(request: Request, locals: Locals): Promise<Response | TeamPage> {
  const signedIn = await askStaff(request, locals);
  if (signedIn instanceof Response) return signedIn;
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const asker = { address: locals.address };
  let problem: TeamPage['problem'];
  let typedBefore: TeamPage['typed'] = {};
  let status = 200;
  if (request.method === 'POST') {
    const typed = await fieldsOf(request);
    const form = forms[(typed['co']?.[0] ?? '') as keyof typeof forms];
    if (!form) return seeOther(paths.team());
    const body = Object.fromEntries(Object.entries(form.fields).map(([key, name]) => [key, typed[name]?.[0] ?? '']));
    const answer = await locals.api.request(`/api/staff/team/${form.path}`, { method: 'POST', headers, body: JSON.stringify(body) }, asker);
    if (answer.ok) return seeOther(`${paths.team()}?co=zapisano`, answer);
    const { code } = (await answer.json()) as { code: string };
    problem = answer.status === 429 ? 'wait' : teamProblems.find((one) => one === code);
    typedBefore = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values[0] ?? '']));
    status = answer.status;
  }
  const answer = await locals.api.request('/api/staff/team', { headers }, asker);
  if (!answer.ok) return seeOther(paths.panel());
  const isDone = problem === undefined && new URL(request.url).searchParams.get('co') === 'zapisano';
  return { signedIn, team: (await answer.json()) as TeamView, problem, isDone, typed: typedBefore, status };
}
