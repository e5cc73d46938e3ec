import { eq } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import { isClosed, type ReferralState } from '#domain/referral/referral-state.ts';
import { sensitiveNeeds } from '#domain/referral/sensitive.ts';
import { visitSchemas } from '#domain/referral/visit.schema.ts';
import { openVisitActs, type VisitAct, type VisitProblem, type VisitView } from '#domain/referral/visit.ts';
import { readDay } from '#domain/residence/read-answer.ts';
import { accessRow } from '../audit/access-log.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { noStore } from '../http/no-store.ts';
import { typedText } from '../http/typed-text.ts';
import { frameOf } from '../office/frame.ts';
import { prisonName } from '../office/prisons.ts';
import { officeName } from '../office/read-case.ts';
import { openDoors, withOpenDoor } from '../office/session.ts';
import { problem } from '../problem.ts';
import { type OpenedCase, readCase } from '../referrals/find-case.ts';
import { answerVisit, type VisitWord } from './answer-visit.ts';

/** What the office at a prison's seat does with a request for a talk, opened with link and key. For our pages only. */
export function visitRoutes(deps: Deps) {
  const routes = new Hono();

  routes.get('/:number', async (c) => {
    const entered = await enter(c);
    if (!entered) return problem(c, 404, 'office.closed');
    const { opened, host, headers } = entered;
    await deps.database.write([accessRow({ at: deps.now(), referralId: opened.row.id, reader: 'office-link', organization: host, action: 'open' })]);
    return c.json(viewOf(opened), 200, headers);
  });

  routes.post('/:number/:act', async (c) => {
    const entered = await enter(c);
    const act = c.req.param('act');
    if (!entered || !isAct(act)) return problem(c, 404, 'office.closed');
    const { opened, host, headers } = entered;
    const typed = await typedText(c, ['agrees', 'day', 'result', 'text']);
    const reading = read(act, typed);
    if (!reading.ok) return c.json({ field: reading.field, code: reading.code }, 422, headers);
    const isMine = viewOf(opened).acts.includes(act);
    const done = isMine ? await answerVisit(deps, opened, host, reading.word) : ({ ok: false, code: 'referral.changed' } as const);
    return done.ok ? c.json({ done: act }, 200, headers) : c.json({ field: 'form', code: done.code }, 409, headers);
  });
  return routes;

  /** The case is open in this browser, for the office that was asked and nobody else. */
  async function enter(c: Context) {
    const cookies = c.req.header('cookie');
    const found = openDoors(deps, cookies).find(({ caseNumber }) => caseNumber === c.req.param('number'));
    const row = found && (await deps.database.orm.select().from(referrals).where(eq(referrals.id, found.referralId)).get());
    const opened = row && !row.hiddenAt ? readCase(deps, row) : undefined;
    if (!found || !opened || opened.content.visit?.host !== found.organization) return undefined;
    const { until: _, ...door } = found;
    return { opened, host: found.organization, headers: { ...noStore, 'set-cookie': withOpenDoor(deps, cookies, door) } };
  }

  function viewOf({ row, content }: OpenedCase): VisitView {
    const { visit, name, place, needs, contact } = content;
    const { askedAt = 0, question = '', answer, report } = visit ?? {};
    return {
      ...frameOf(deps),
      caseNumber: row.caseNumber,
      asker: { name: officeName(deps, row.office), phone: deps.directory.organization(row.office)?.phones?.[0]?.number ?? null },
      prison: prisonName(deps, visit?.prison ?? ''),
      person: name,
      ...(place.releaseDate ? { releaseDate: place.releaseDate } : {}),
      needs: row.isSensitive ? [] : needs.filter((need) => !sensitiveNeeds.includes(need)),
      ...{ language: contact.language, signLanguage: contact.signLanguage },
      visit: { askedAt, question, ...(answer ? { answer } : {}), ...(report ? { report } : {}) },
      acts: visit && !isClosed(row.state as ReferralState) ? openVisitActs(visit) : [],
    };
  }

  function read(act: VisitAct, typed: Record<'agrees' | 'day' | 'result' | 'text', string>): Reading {
    const at = deps.now();
    const day = typed.day === '' ? undefined : (readDay(typed.day) ?? typed.day);
    const agrees = typed.agrees === '' ? undefined : typed.agrees === 'yes';
    const body = act === 'answer' ? { agrees, day, text: typed.text } : { result: typed.result || undefined, text: typed.text };
    const reading = visitSchemas[act].safeParse(body);
    if (!reading.success) {
      const [finding] = reading.error.issues;
      return { ok: false, field: String(finding?.path[0] ?? 'form'), code: finding?.message as VisitProblem };
    }
    return { ok: true, word: { [act]: { ...reading.data, at } } as VisitWord };
  }
}

type Reading = { readonly ok: true; readonly word: VisitWord } | { readonly ok: false; readonly field: string; readonly code: VisitProblem };

const isAct = (act: string): act is VisitAct => Object.hasOwn(visitSchemas, act);
