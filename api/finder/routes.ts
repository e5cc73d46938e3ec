import { Hono } from 'hono';
import { type FinderAnswers, finderSteps, nextStep, stepsOf, toRequest } from '#domain/residence/finder-answers.ts';
import { finderResult } from '#domain/residence/finder-result.ts';
import type { FinderView } from '#domain/residence/finder-view.ts';
import type { LocalityFinder } from '#domain/residence/locality-finder.ts';
import { type Fields, fieldNames, longestName, readAnswer } from '#domain/residence/read-answer.ts';
import type { Deps } from '../deps.ts';
import { noStore } from '../http/no-store.ts';
import { typedTexts } from '../http/typed-text.ts';
import { problem } from '../problem.ts';
import { receivingByOffice } from '../referrals/channels.ts';
import { propose } from '../residence/propose.ts';
import { currentVacancies } from '../vacancies/vacancies.ts';
import { clearState, readState, writeState } from './answers-cookie.ts';

/** The finder's pages, one question after the other. Nothing is stored here: the answers are in the reader's cookie. */
export function finderRoutes(deps: Deps, finder: LocalityFinder) {
  const { directory } = deps.directory;
  const routes = new Hono();

  routes.get('/', async (c) => {
    const { answers, pending } = readState(deps, c.req.header('cookie'));
    const ids = [...(pending?.problem.choices ?? []), ...Object.values(answers).flatMap((answer) => (isLocality(answer) ? [answer.locality] : []))];
    const view: FinderView = {
      answers,
      ...(pending ? { pending } : {}),
      steps: stepsOf(answers),
      next: nextStep(answers) ?? 'result',
      localities: ids.flatMap((id) => finder.byId(id) ?? []),
      municipalities: directory.municipalities,
      counties: directory.counties,
      regions: directory.regions,
      hotlines: directory.hotlines,
      builtOn: directory.built_on,
      isSendingOn: (await receivingByOffice(deps)).size > 0,
    };
    return c.json(view, 200, noStore);
  });

  routes.post('/steps/:step', async (c) => {
    const step = finderSteps.find((key) => key === c.req.param('step'));
    if (!step) return problem(c, 404, 'resource.unknown');
    const { answers } = readState(deps, c.req.header('cookie'));
    // A question that is not on this way: the cookie is gone or another tab has turned elsewhere.
    if (!stepsOf(answers).includes(step)) return c.json({ next: nextStep(answers) ?? 'result', lost: true }, 200, noStore);
    const fields = await typedTexts(c);
    const reading = readAnswer(step, fields, finder);
    const after: FinderAnswers = reading.ok ? { ...answers, ...reading.answer } : answers;
    const state = reading.ok ? { answers: after } : { answers, pending: { step, fields: cut(fields), problem: reading } };
    return c.json({ next: reading.ok ? following(after, step) : step }, 200, { ...noStore, 'set-cookie': writeState(deps, state) });
  });

  routes.get('/result', async (c) => {
    const { answers } = readState(deps, c.req.header('cookie'));
    if (nextStep(answers)) return problem(c, 409, 'finder.unfinished');
    const request = toRequest(answers, finder.byId);
    const proposal = propose(request, deps.directory);
    if (!proposal.ok) return problem(c, 409, 'finder.unfinished');
    const { situation, homeless, releaseDate } = request;
    const result = finderResult(
      proposal.value,
      { situation, homeless, releaseDate, stay: proposal.places.stay },
      deps.directory,
      deps.now(),
      await currentVacancies(deps),
    );
    const isReachable = (await receivingByOffice(deps)).has(result.proposed.office?.id ?? '');
    return c.json({ ...result, isReachable }, 200, noStore);
  });

  routes.delete('/', () => new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': clearState(deps) } }));
  return routes;
}

/** The step after this one on the way, even when it was answered before: whoever turned back sees the next question again. */
function following(answers: FinderAnswers, step: (typeof finderSteps)[number]) {
  const steps = stepsOf(answers);
  return steps[steps.indexOf(step) + 1] ?? nextStep(answers) ?? 'result';
}

const isLocality = (answer: unknown): answer is { readonly locality: string } => typeof answer === 'object' && answer !== null && 'locality' in answer;

/** What was typed stays, but no more of it than a cookie holds. */
const cut = (fields: Fields): Fields =>
  Object.fromEntries(fieldNames.flatMap((name) => (typeof fields[name] === 'string' ? [[name, fields[name].slice(0, longestName)] as const] : [])));
