import { Hono } from 'hono';
import { openingWeek } from '#domain/directory/opening-week.ts';
import { shortened } from '#domain/referral/form-fields.ts';
import { readRequestAnswer } from '#domain/referral/read-request-answer.ts';
import { spokenCode } from '#domain/referral/receipt-code.ts';
import { nextPage, type RequestAnswers, type RequestStep, requestSteps, stepsOf } from '#domain/referral/request-answers.ts';
import type { LocalityFinder } from '#domain/residence/locality-finder.ts';
import { receiptSheet } from '#i18n/code-sheets.ts';
import { paths } from '#paths';
import type { Deps } from '../deps.ts';
import { asPdf, bareAddress } from '../http/as-pdf.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { typedForm } from '../http/typed-text.ts';
import { problem } from '../problem.ts';
import { confirmReceipt } from '../referrals/receipt.ts';
import { cardRoutes } from './card-routes.ts';
import { clearDraftCookie, dropDraft, keepDraft, readDraft } from './draft-store.ts';
import { requestView, type Standing, stand, standing } from './draft-view.ts';
import { todayOf } from './offices.ts';
import { receiptView } from './receipt-view.ts';
import { sendDraft } from './send-draft.ts';

const mostTyped = { values: 30, characters: 600 };

/** The pages of the request: one question after the other, kept as the reader goes; then sending and the receipt. */
export function draftRoutes(deps: Deps, finder: LocalityFinder) {
  const routes = new Hono();

  routes.get('/', async (c) => c.json(await requestView(deps, await standing(deps, c.req.header('cookie'), finder), finder), 200, noStore));

  routes.post('/steps/:step', async (c) => {
    const step = requestSteps.find((key) => key === c.req.param('step'));
    if (!step) return problem(c, 404, 'resource.unknown');
    const fields = await typedForm(c);
    // Another tab may be faster: its answers are read, this one is laid over them.
    for (let attempt = 0; attempt < 8; attempt += 1) {
      const now = await standing(deps, c.req.header('cookie'), finder);
      const { kept, answers, offices, canSend } = now;
      if (!stepsOf(answers, canSend).includes(step)) return c.json({ next: nextPage(answers, canSend), lost: true }, 200, noStore);
      const reading = readRequestAnswer(step, fields, answers, { finder, offices: offices?.choices.map(({ id }) => id) ?? [], today: todayOf(deps) });
      const after = reading.ok ? await stand(deps, kept, keepOut({ ...answers, ...reading.answers }, now), finder) : now;
      const { startedAt, card, paper } = kept.draft;
      const base = { startedAt, ...(card ? { card } : {}), ...(paper ? { paper } : {}) };
      const draft = reading.ok
        ? { ...base, answers: after.answers }
        : { ...base, answers, pending: { step, fields: shortened(fields, mostTyped), problem: reading } };
      const cookie = await keepDraft(deps, kept, draft, after.canSend === true);
      if (cookie) return c.json({ next: reading.ok ? following(after, step) : step }, 200, { ...noStore, 'set-cookie': cookie });
    }
    return problem(c, 409, 'referral.changed');
  });

  routes.route('/card', cardRoutes(deps, finder));

  routes.post('/sending', async (c) => {
    const fields = await typedForm(c);
    const sent = await sendDraft(deps, await standing(deps, c.req.header('cookie'), finder), fields, networkKey(deps, c));
    if (sent.ok) return c.json({ next: 'sent' }, 200, noStore);
    if (sent.waitSeconds) c.header('retry-after', String(sent.waitSeconds));
    return problem(c, sent.code === 'limit.reached' ? 429 : 409, sent.code);
  });

  routes.get('/receipt', async (c) => {
    const view = await receiptView(deps, c.req.header('cookie'));
    return view ? c.json(view, 200, noStore) : problem(c, 404, 'resource.unknown');
  });

  /** As a slip for the pocket, A6. */
  routes.post('/receipt/file', async (c) => {
    const view = await receiptView(deps, c.req.header('cookie'));
    if (!view) return problem(c, 404, 'resource.unknown');
    const week = view.office.office?.hours ? openingWeek(view.office.office.hours) : [];
    return asPdf(c, deps.setSheet('cards', receiptSheet(view, { code: spokenCode(view.code), address: bareAddress(deps, paths.check()), week })));
  });

  routes.post('/receipt/confirmation', async (c) => {
    const { id } = await readDraft(deps, c.req.header('cookie'));
    if (id) await confirmReceipt(deps, id);
    return new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': clearDraftCookie(deps) } });
  });

  routes.delete('/', async (c) => {
    await dropDraft(deps, await readDraft(deps, c.req.header('cookie')));
    return new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': clearDraftCookie(deps) } });
  });
  return routes;
}

/** The step after this one on the way, even when it was answered before: whoever turned back sees the next question again. */
function following({ answers, canSend }: Standing, step: RequestStep) {
  const steps = stepsOf(answers, canSend);
  return steps[steps.indexOf(step) + 1] ?? nextPage(answers, canSend);
}

/** The centre of the county instead of an office with a known face; where both are one, a call. */
function keepOut(answers: RequestAnswers, { offices }: Standing): RequestAnswers {
  if (answers.keep !== 'centre') return answers;
  const centre = offices?.choices.find(({ reason }) => reason === 'county');
  return centre ? { ...answers, office: centre.id, keep: 'nobody' } : { ...answers, keep: 'phone' };
}
