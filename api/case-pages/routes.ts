import { type Context, Hono } from 'hono';
import type { PendingCaseForm } from '#domain/referral/case-page-view.ts';
import { firstOf, shortened } from '#domain/referral/form-fields.ts';
import { orderPages } from '#domain/referral/read-case-form.ts';
import { readCode } from '#domain/referral/receipt-code.ts';
import { pl } from '#i18n/pl.ts';
import type { Deps } from '../deps.ts';
import { asCalendar } from '../http/as-calendar.ts';
import { networkKey } from '../http/network-key.ts';
import { noStore } from '../http/no-store.ts';
import { typedForm } from '../http/typed-text.ts';
import { takeAll } from '../limits/limits.ts';
import { problem } from '../problem.ts';
import { caseFile, messagesRead, ownReading } from '../referrals/case-file.ts';
import { findByCode, openCase, readCase } from '../referrals/find-case.ts';
import { meetingCalendar } from '../referrals/meeting-calendar.ts';
import { carryOut } from './carry-out.ts';
import { casePageView } from './case-page-view.ts';
import { type CaseSession, clearSession, readSession, writeSession } from './session.ts';

/** A message is longer than any answer of the request's form. */
const mostTyped = { values: 10, characters: 1100 };

/** The pages on which somebody follows a request. They show what a sealed cookie may see; no code and no word stands in an address. */
export function casePageRoutes(deps: Deps) {
  const routes = new Hono();
  const sessionOf = (c: Context) => readSession(deps, c.req.header('cookie'));
  const keep = (session: CaseSession) => ({ ...noStore, 'set-cookie': writeSession(deps, session) });

  routes.get('/', async (c) => {
    const session = sessionOf(c);
    const view = await casePageView(deps, session);
    if (session.code === undefined && session.pending === undefined) return c.json(view, 200, noStore);
    // What could not be carried out is told once; a code that shows nothing any more is forgotten.
    const { pending: _told, ...rest } = session;
    return c.json(view, 200, view.shown ? keep(rest) : { ...noStore, 'set-cookie': clearSession(deps) });
  });

  routes.post('/code', async (c) => {
    const fields = await typedForm(c);
    const typed = readCode(firstOf(fields, 'code'));
    if (!typed.ok) return wrong(c, {}, { page: 'code', field: 'code', code: typed.code, fields: shortened(fields, mostTyped) });
    const network = networkKey(deps, c);
    const wait = await takeAll(deps.limits, [
      ['code-network', network],
      ['code-all', ''],
    ]);
    const found = wait > 0 ? undefined : await findByCode(deps, typed.value);
    if (found) return c.json({ next: 'case' }, 200, keep({ code: typed.value }));
    return wrong(c, {}, { page: 'code', field: 'code', code: wait > 0 ? 'limit.reached' : 'referral.not-found', fields: shortened(fields, mostTyped) });
  });

  routes.post('/word', async (c) => {
    const session = sessionOf(c);
    const { code } = session;
    if (code === undefined) return c.json({ next: 'code', lost: true }, 200, noStore);
    const word = firstOf(await typedForm(c), 'word');
    const opening = word === '' ? undefined : await openCase(deps, code, word);
    if (opening?.ok) {
      await deps.database.write([ownReading(opening.value, 'open', deps.now())]);
      return c.json({ next: 'case' }, 200, keep({ code, isOpened: true }));
    }
    const problemCode = opening === undefined ? 'word.missing' : opening.waitSeconds > 0 ? 'limit.reached' : 'word.wrong';
    return wrong(c, { code }, { page: 'case', field: 'word', code: problemCode, fields: {} });
  });

  routes.post('/orders/:page', async (c) => {
    const page = orderPages.find((key) => key === c.req.param('page'));
    if (!page) return problem(c, 404, 'resource.unknown');
    const { code, isOpened } = sessionOf(c);
    if (code === undefined || !isOpened) return c.json({ next: code === undefined ? 'code' : 'case', lost: true }, 200, noStore);
    const fields = await typedForm(c);
    const carried = await carryOut(deps, code, page, fields);
    if (carried.kind === 'wrong') return wrong(c, { code, isOpened }, { page, field: carried.field, code: carried.code, fields: shortened(fields, mostTyped) });
    if (carried.kind === 'done') return c.json({ next: page === 'messages' ? page : 'case', done: page }, 200, keep({ code, isOpened }));
    const end = carried.kind === 'gone' ? { lost: true } : { done: carried.isAtOnce ? 'erased' : 'hidden' };
    return c.json({ next: 'code', ...end }, 200, { ...noStore, 'set-cookie': clearSession(deps) });
  });

  /** What the office wrote is on the page now. */
  routes.post('/messages-seen', async (c) => {
    const opened = await openedCase(sessionOf(c));
    if (opened) await deps.database.write([messagesRead(deps, opened, 'office', deps.now())]);
    return new Response(null, { status: 204, headers: noStore });
  });

  routes.get('/file', async (c) => {
    const opened = await openedCase(sessionOf(c));
    if (!opened) return problem(c, 404, 'referral.not-found');
    await deps.database.write([ownReading(opened, 'download', deps.now())]);
    return c.json((await caseFile(deps, opened)) as object, 200, { ...noStore, 'content-disposition': 'attachment; filename="most.json"' });
  });

  routes.get('/meeting', async (c) => {
    const opened = await openedCase(sessionOf(c));
    const file = opened && meetingCalendar(deps, opened, pl.caseWords.meeting.summary);
    return file ? asCalendar(c, file) : problem(c, 404, 'referral.not-found');
  });

  routes.delete('/', () => new Response(null, { status: 204, headers: { ...noStore, 'set-cookie': clearSession(deps) } }));
  return routes;

  function wrong(c: Context, session: CaseSession, pending: PendingCaseForm) {
    return c.json({ next: pending.page }, 200, keep({ ...session, pending }));
  }

  async function openedCase({ code, isOpened }: CaseSession) {
    const row = code !== undefined && isOpened ? await findByCode(deps, code) : undefined;
    return row && readCase(deps, row);
  }
}
