import type { CasePageView } from '#domain/referral/case-page-view.ts';
import type { FormFields } from '#domain/referral/form-fields.ts';
import type { ReferralServer } from './referral-deps.ts';

/** Fields as a test writes them. */
export type Form = Readonly<Record<string, string | readonly string[]>>;
interface Turn {
  readonly next: string;
  readonly done?: string;
  readonly lost?: boolean;
}

/** Somebody who follows a request without a browser: keeps the cookie, sends forms. */
export function caseReader(app: ReferralServer['app'], cookie = '') {
  const self = {
    cookie,
    post: async (path: string, form: Form): Promise<Turn> => (await (await ask(`/api/case/${path}`, 'POST', asFields(form))).json()) as Turn,
    view: async (): Promise<CasePageView> => (await (await ask('/api/case', 'GET')).json()) as CasePageView,
    seen: async () => ask('/api/case/messages-seen', 'POST', {}),
    file: async () => ask('/api/case/file', 'GET'),
    meeting: async () => ask('/api/case/meeting', 'GET'),
    leave: async () => ask('/api/case', 'DELETE'),
  };
  async function ask(path: string, method: string, body?: FormFields): Promise<Response> {
    const headers = { cookie: self.cookie, 'content-type': 'application/json' };
    const response = await app.request(path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const set = response.headers.getSetCookie().at(-1);
    if (set) self.cookie = set.includes('Max-Age=0') ? '' : (set.split(';')[0] ?? '');
    return response;
  }
  return self;
}

export const asFields = (form: Form): FormFields =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));
