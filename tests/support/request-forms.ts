import type { BrowserContext, Page } from 'playwright-core';
import type { RequestStep } from '#domain/referral/request-answers.ts';
import { paths } from '#paths';

type Form = Readonly<Record<string, string>>;

/** What the forms of a person with a home in Lubsko send, in the order of the questions. */
export const personInLubsko: readonly (readonly [RequestStep, Form])[] = [
  ['who', { who: 'self' }],
  ['situation', { situation: 'residence' }],
  ['residence', { typed: 'Lubsko', locality: '081106-lubsko' }],
  ['office', { office: 'mgops-lubsko' }],
  ['needs', { needs: 'shelter_tonight' }],
  ['first', {}],
  ['done', {}],
  ['contact', { ways: 'phone', phone: '600 100 200' }],
  ['safety', { hours: 'po 16' }],
  ['name', { name: 'Marek' }],
  ['keep', { keep: 'nobody' }],
  ['word', { word: 'czerwony rower' }],
  ['note', {}],
  ['agree', { contact: '1' }],
];

/** Sends forms without looking at their pages; the context keeps the cookie. */
export async function sendForms(page: Page, forms: readonly (readonly [RequestStep, Form])[]): Promise<void> {
  for (const [step, form] of forms) await postForm(page.context(), new URL(page.url()).origin, step, form);
}

/** One form, as a browser without a script would send it. */
export const postForm = (context: BrowserContext, origin: string, step: RequestStep, form: Form) =>
  context.request.post(`${origin}${paths.request(step)}`, { form, headers: { origin, 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
