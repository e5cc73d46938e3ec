import type { OwnAccount } from '#domain/staff/staff-view.ts';
import { paths } from '#paths';
import { seeOther } from './ask-office.ts';
import { askStaff, type SignedIn } from './ask-panel.ts';
import { fieldsOf } from './ask-request.ts';

export type OwnAccountProblem = 'account.password-wrong' | 'limit.reached';

export interface OwnAccountPage {
  readonly signedIn: SignedIn;
  readonly account: OwnAccount;
  readonly problem: OwnAccountProblem | undefined;
  /** Other sessions were just ended. */
  readonly isEnded: boolean;
  readonly status: number;
}

/** The own account: shown, other sessions ended, or the way to a new password and second factor. */
export async function askOwnAccount(request: Request, locals: Pick<App.Locals, 'api' | 'address'>): Promise<Response | OwnAccountPage> {
  const signedIn = await askStaff(request, locals);
  if (signedIn instanceof Response) return signedIn;
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const ask = async (path: string, init: RequestInit = {}) =>
    locals.api.request(`/api/staff/account${path}`, { headers, ...init }, { address: locals.address });
  let problem: OwnAccountProblem | undefined;
  let status = 200;
  if (request.method === 'POST') {
    const fields = await fieldsOf(request);
    if (fields['co']?.[0] === 'inne') {
      await ask('/sessions', { method: 'POST', body: '{}' });
      return seeOther(`${paths.ownAccount()}?co=zamkniete`);
    }
    const renewed = await ask('/renewal', { method: 'POST', body: JSON.stringify({ password: fields['haslo']?.[0] ?? '' }) });
    if (renewed.ok) return seeOther(paths.invitation(((await renewed.json()) as { token: string }).token));
    ({ code: problem } = (await renewed.json()) as { code: OwnAccountProblem });
    status = renewed.status;
  }
  const account = (await (await ask('')).json()) as OwnAccount;
  return { signedIn, account, problem, status, isEnded: new URL(request.url).searchParams.get('co') === 'zamkniete' };
}
