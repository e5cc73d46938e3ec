import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { toInstant, toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { FormFields } from '#domain/referral/form-fields.ts';
import type { HelpPlan } from '#domain/referral/help-plan.ts';
import { type OfficeAct, type OfficeActName, officeActSchemas } from '#domain/referral/office-acts.schema.ts';
import type { OfficeFormProblem } from '#domain/referral/office-view.ts';
import { fieldOfFinding, readOfficeForm } from '#domain/referral/read-office-form.ts';
import type { Deps } from '../deps.ts';
import type { OpenedCase } from '../referrals/find-case.ts';
import { forward } from '../referrals/forward.ts';
import {
  accept,
  ask,
  assign,
  conclude,
  giveClause,
  keepPlan,
  logAttempt,
  loseContact,
  type OfficeHand,
  schedule,
  writeToPerson,
} from '../referrals/office-changes.ts';
import { askVisit } from '../visits/ask-visit.ts';

type ActDeps = Pick<Deps, 'database' | 'directory' | 'keys' | 'now' | 'origin' | 'random'>;
/** `field`: where the finding stands in the form; 'form' is the whole of it. */
export type CarriedAct = { readonly ok: true } | { readonly ok: false; readonly field: string; readonly code: OfficeFormProblem };

/** Reads the form of an act and does it. @param seen the last event that the office saw: something newer, and nothing is written. */
export async function carryOutAct(
  deps: ActDeps,
  opened: OpenedCase,
  by: OfficeHand,
  act: OfficeActName,
  { seen, fields }: { readonly seen: number; readonly fields: FormFields },
  people: readonly { readonly account: string }[] = [],
): Promise<CarriedAct> {
  if (opened.row.seq !== seen) return { ok: false, field: 'form', code: 'referral.changed' };
  const { needs } = opened.content;
  const reading = officeActSchemas[act].safeParse(readOfficeForm(act, fields, needs));
  const [finding] = reading.error?.issues ?? [];
  if (!reading.success) {
    const code = /^[a-z-]+\.[a-z-]+$/.test(finding?.message ?? '') ? (finding?.message as OfficeFormProblem) : 'field.wrong';
    return { ok: false, field: fieldOfFinding(finding?.path ?? [], needs), code };
  }
  const refused = refusal(deps, opened, act, reading.data, people);
  if (refused) return { ok: false, ...refused };
  const done = await run(deps, opened, by, act, reading.data);
  return done.ok ? { ok: true } : { ok: false, field: fieldOfRefusal[act] ?? 'form', code: done.code };
}

/** Where the form of an act says that it was refused. */
const fieldOfRefusal: Partial<Record<OfficeActName, string>> = { forwarding: 'to', visit: 'prison' };

function run(deps: ActDeps, opened: OpenedCase, by: OfficeHand, act: OfficeActName, data: unknown) {
  const given = <Name extends OfficeActName>(_name: Name) => data as OfficeAct<Name>;
  switch (act) {
    case 'acceptance':
      return accept(deps, opened, by);
    case 'question':
      return ask(deps, opened, by, given(act).text);
    case 'message':
      return writeToPerson(deps, opened, by, given(act).text);
    case 'appointment': {
      const { day, minutes, place, host } = given(act);
      return schedule(deps, opened, by, { at: toInstant(CalendarDay.parse(day), minutes), place: place || null, ...(host ? { host } : {}) });
    }
    case 'attempt':
      return logAttempt(deps, opened, by, given(act));
    case 'no-contact':
      return loseContact(deps, opened, by);
    case 'plan':
      return keepPlan(deps, opened, by, given(act).lines as HelpPlan);
    case 'forwarding':
      return forward(deps, opened, by, given(act));
    case 'visit':
      return askVisit(deps, opened, by, given(act));
    case 'clause':
      return giveClause(deps, opened, by, given(act).day);
    case 'assignment':
      return assign(deps, opened, by, given(act).account || null);
    case 'conclusion': {
      const { needs, elsewhere, advice } = given(act);
      return conclude(deps, opened, by, needs, elsewhere || advice ? { organization: elsewhere, advice } : undefined);
    }
  }
}

/** What the clock or the directory says against it. */
function refusal(
  { now, directory }: ActDeps,
  { row }: OpenedCase,
  act: OfficeActName,
  data: unknown,
  people: readonly { readonly account: string }[],
): { readonly field: string; readonly code: OfficeFormProblem } | undefined {
  const today = toWarsaw(now()).day;
  if (act === 'attempt' || act === 'clause') {
    const day = CalendarDay.parse((data as OfficeAct<'clause'>).day);
    if (day.isAfter(today) || day.isBefore(toWarsaw(row.sentAt).day)) return { field: 'day', code: 'act-day.wrong' };
  }
  if (act === 'appointment') {
    const { day, minutes } = data as OfficeAct<'appointment'>;
    const at = toInstant(CalendarDay.parse(day), minutes);
    if (at <= now()) return { field: 'day', code: 'appointment.past' };
    if (at > now() + furthestMs) return { field: 'day', code: 'appointment.far' };
  }
  if (act === 'assignment') {
    const { account } = data as OfficeAct<'assignment'>;
    if (account !== '' && !people.some((one) => one.account === account)) return { field: 'account', code: 'account.unknown' };
  }
  const { elsewhere } = act === 'conclusion' ? (data as OfficeAct<'conclusion'>) : {};
  if (elsewhere && !directory.organization(elsewhere)) return { field: 'elsewhere', code: 'forward.unknown' };
  return undefined;
}

const furthestMs = 400 * 86_400_000;
