import type { FormFields } from '#domain/referral/form-fields.ts';
import type { RequestView } from '#domain/referral/request-view.ts';
import type { ReferralServer } from './referral-deps.ts';

type App = ReferralServer['app'];
type Answers = Readonly<Record<string, string | readonly string[]>>;

/** Somebody who fills in the form without a browser: keeps the cookie, sends forms. */
export interface Walker {
  cookie: string;
  answer(step: string, fields: Answers): Promise<{ readonly next: string; readonly lost?: boolean }>;
  view(): Promise<RequestView>;
  send(fields?: Answers): Promise<Response>;
}

export function walker(app: App, cookie = ''): Walker {
  const self: Walker = {
    cookie,
    answer: async (step, fields) => {
      const response = await request(`/api/drafts/steps/${step}`, 'POST', asFields(fields));
      return (await response.json()) as { next: string };
    },
    view: async () => (await (await request('/api/drafts', 'GET')).json()) as RequestView,
    send: async (fields = {}) => request('/api/drafts/sending', 'POST', asFields(fields)),
  };
  async function request(path: string, method: string, body?: FormFields): Promise<Response> {
    const response = await app.request(path, {
      method,
      headers: { cookie: self.cookie, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const set = response.headers.getSetCookie().at(-1);
    if (set) self.cookie = set.split(';')[0] ?? '';
    return response;
  }
  return self;
}

const asFields = (fields: Answers): FormFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]));

/** The answers of a person who is free and has a home, up to the question before sending. */
export const freePerson: readonly (readonly [string, Answers])[] = [
  ['who', { who: 'self' }],
  ['situation', { situation: 'residence' }],
  ['residence', { typed: 'Brzegi' }],
  ['office', { office: 'ops-brzegi' }],
  ['needs', { needs: ['money', 'documents'] }],
  ['done', { done: [] }],
  ['contact', { ways: ['phone'], phone: '600 100 200' }],
  ['safety', { safety: ['no-message'], language: 'pl', hours: 'po 16' }],
  ['name', { name: 'Marek' }],
  ['keep', { keep: 'nobody' }],
  ['word', { word: 'czerwony rower' }],
  ['note', { note: '' }],
  ['agree', { contact: '1' }],
];

export async function walk(person: Walker, steps: readonly (readonly [string, Answers])[]): Promise<string> {
  let next = '';
  for (const [step, fields] of steps) ({ next } = await person.answer(step, fields));
  return next;
}
