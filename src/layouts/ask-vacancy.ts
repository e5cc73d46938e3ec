import type { VacancyView } from '#domain/directory/vacancy.ts';
import { paths, type VacancyKey, vacancyOf } from '#paths';
import { seeOther } from './ask-office.ts';
import { fieldsOf } from './ask-request.ts';

type Locals = Pick<App.Locals, 'api' | 'address'>;

/** The page behind the link of a mail. `view` is absent where the link opens nothing. */
export interface VacancyQuestionPage {
  readonly view: VacancyView | undefined;
  /** What the link says; the button still has to be pressed. */
  readonly chosen: VacancyKey;
  readonly isSaved: boolean;
  readonly isFailed: boolean;
}

/** One turn: the link shows a button, the button says it. */
export async function askVacancyQuestion(request: Request, token: string, { api, address }: Locals): Promise<Response | VacancyQuestionPage> {
  const headers = { 'most-link': token, 'content-type': 'application/json' };
  const asked = new URL(request.url).searchParams;
  let isFailed = false;
  if (request.method === 'POST') {
    const state = vacancyOf((await fieldsOf(request))['odpowiedz']?.[0]) ?? '';
    const said = await api.request('/api/vacancies/answers', { method: 'POST', headers, body: JSON.stringify({ state }) }, { address });
    if (said.ok) return seeOther(`${paths.vacancyAnswer(token)}?zapisane=1`);
    isFailed = said.status !== 404;
  }
  const answer = await api.request('/api/vacancies/question', { headers }, { address });
  const view = answer.ok ? ((await answer.json()) as VacancyView) : undefined;
  return { view, chosen: vacancyOf(asked.get('odpowiedz')) ?? 'free', isSaved: asked.has('zapisane'), isFailed };
}

/** What is known of the beds of one service; undefined: it has none to tell of. */
export async function askVacancy(service: string, { api, address }: Locals): Promise<VacancyView | undefined> {
  const answer = await api.request(`/api/vacancies?${new URLSearchParams({ service })}`, {}, { address });
  return answer.ok ? ((await answer.json()) as VacancyView) : undefined;
}
