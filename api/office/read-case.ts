import { eq } from 'drizzle-orm';
import { formatClockTime } from '#domain/kernel/clock-time.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { CaseAct, ReferralContent } from '#domain/referral/case-file.ts';
import type { Appointment } from '#domain/referral/case-view.ts';
import type { Asker, Urgency } from '#domain/referral/choices.ts';
import type { ContactAttempt } from '#domain/referral/contact-attempt.ts';
import { dueOn, isLate } from '#domain/referral/deadlines.ts';
import { adequacyOf } from '#domain/referral/help-plan.ts';
import { openActs } from '#domain/referral/office-acts.ts';
import type { OfficeCase, OfficeCaseAct } from '#domain/referral/office-view.ts';
import { labelOf, type ReferralOutcome, type ReferralState, turns } from '#domain/referral/referral-state.ts';
import type { TakeAlong } from '#domain/referral/take-along.ts';
import { isVisitOpen } from '#domain/referral/visit.ts';
import { placeTitle } from '#i18n/finder-words.ts';
import { type Access, accessRow } from '../audit/access-log.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { actsOf, messagesOf, messagesRead } from '../referrals/case-file.ts';
import { elsewhereText } from '../referrals/elsewhere-text.ts';
import { type OpenedCase, type ReferralRow, readCase } from '../referrals/find-case.ts';
import type { OfficeHand } from '../referrals/office-changes.ts';
import { papersOf } from './papers.ts';
import { prisonName } from './prisons.ts';

type ReadDeps = Pick<Deps, 'database' | 'keys' | 'random' | 'now' | 'directory'>;

/** Whoever has a case open for an organization, and how. */
export interface CaseDoor {
  readonly referralId: string;
  readonly organization: string;
  readonly by: OfficeHand;
}

/** The office that acts, and the one that handed the case on until the new one deals with it. */
export const isReader = (row: Pick<ReferralRow, 'office' | 'informedOffice'>, organization: string): boolean =>
  row.office === organization || row.informedOffice === organization;

/** The content of a case that is open here; the reading is logged before it is shown. Undefined: destroyed meanwhile, or no longer this office's. */
export async function readThrough(deps: ReadDeps, { referralId, organization, by }: CaseDoor, action: Access['action']): Promise<OpenedCase | undefined> {
  const row = await deps.database.orm.select().from(referrals).where(eq(referrals.id, referralId)).get();
  const opened = row && isReader(row, organization) ? readCase(deps, row) : undefined;
  if (!opened) return undefined;
  const at = deps.now();
  const isSeen = action === 'open' && opened.row.office === organization;
  await deps.database.write([accessRow({ at, referralId, reader: by, organization, action }), ...(isSeen ? [messagesRead(deps, opened, 'person', at)] : [])]);
  return opened;
}

/** A case as its office reads it. @param nameOf of an account of the own office. */
export async function officeCase(
  deps: ReadDeps,
  opened: OpenedCase,
  organization: string,
  nameOf: (account: string) => string | undefined = () => undefined,
): Promise<OfficeCase> {
  const { row, content } = opened;
  const { caseNumber, sentAt, handedAt, receivedAt, managerOnly, hiddenAt, destroyAt, seq } = row;
  const { name, contact, needs, done, note, mayPassOn, place, appointment, plan = [], ends = [] } = content;
  const [state, urgency] = [row.state as ReferralState, row.urgency as Urgency];
  const { releaseDate } = place;
  const due = dueOn({ state, urgency, sentAt, handedAt, receivedAt, releaseDate });
  const acts = await actsOf(deps, opened);
  const attempts = acts.filter(({ action }) => action === 'attempt').map(({ facts }) => facts as ContactAttempt);
  const clauseGivenOn = clauseOf(content, acts);
  const isActing = row.office === organization;
  return {
    ...{ caseNumber, sentAt, urgency, managerOnly, name, contact, needs, done, mayPassOn, seq, isActing, plan, attempts, ends },
    office: officeName(deps, organization),
    label: labelOf(state, row.outcome as ReferralOutcome | null),
    who: turns[state].who,
    until: due?.toString() ?? null,
    isLate: isLate(due, deps.now()),
    readableUntil: hiddenAt !== null && destroyAt !== null ? toWarsaw(destroyAt).day.toString() : null,
    asker: askerOf(deps, content),
    ...paperOf(acts),
    ...(note ? { note } : {}),
    ...(appointment && state === 'scheduled' ? { appointment: meetingOf(appointment) } : {}),
    isBeforeRelease: place.situation === 'before-release',
    ...(releaseDate ? { releaseDate } : {}),
    ...groundOf(papersOf(deps, content, row.office)),
    messages: await messagesOf(deps, opened),
    acts: openActs({
      ...{ state, isActing, mayPassOn, attempts },
      needsClause: clauseGivenOn === null,
      mayAskForVisit: place.situation === 'before-release' && !isVisitOpen(content.visit),
    }),
    ...visitOf(deps, content),
    ...(isActing ? {} : { handedTo: { office: officeName(deps, row.office), byLetter: row.channel === 'letter' } }),
    adequacy: adequacyOf(needs, plan),
    ...(clauseGivenOn === undefined ? {} : { clauseGivenOn }),
    ...(content.elsewhere ? { elsewhere: elsewhereText(deps, content.elsewhere) } : {}),
    history: acts.map((act) => historyLine(act, nameOf)),
  };
}

export const officeName = ({ directory }: Pick<Deps, 'directory'>, id: string): string => directory.organization(id)?.name ?? id;

/** Sent by somebody else: the day on which the clause was given, null while it is not. */
function clauseOf({ asker }: ReferralContent, acts: readonly CaseAct[]): string | null | undefined {
  if (asker.kind !== 'professional' && asker.kind !== 'relative-free') return undefined;
  const given = acts.findLast(({ action }) => action === 'clause');
  return given ? (given.facts as { readonly day: string }).day : null;
}

/** Typed in from a paper: its day. */
function paperOf([first]: readonly CaseAct[]): Pick<OfficeCase, 'paperOf'> {
  const { signedOn } = (first?.facts ?? {}) as { readonly signedOn?: string };
  return signedOn ? { paperOf: signedOn } : {};
}

function visitOf(deps: ReadDeps, { visit }: ReferralContent): Pick<OfficeCase, 'visit'> {
  if (!visit) return {};
  const { askedAt, question, answer, report } = visit;
  const said = { ...(answer ? { answer } : {}), ...(report ? { report } : {}) };
  return { visit: { askedAt, question, ...said, prison: prisonName(deps, visit.prison), host: officeName(deps, visit.host) } };
}

function historyLine({ at, action, actor, facts }: CaseAct, nameOf: (account: string) => string | undefined): OfficeCaseAct {
  const known = facts as Readonly<Record<string, unknown>>;
  const hand = typeof known['by'] === 'string' && known['by'].startsWith('account:') ? nameOf(known['by'].slice('account:'.length)) : undefined;
  return { at, action, actor, facts: known, ...(hand ? { by: hand } : {}) };
}

function meetingOf({ at, place, host, answer }: Appointment): OfficeCase['appointment'] & object {
  const { day, minutes } = toWarsaw(at);
  return { day: day.toString(), time: formatClockTime(minutes), place, ...(host ? { host } : {}), ...(answer ? { answer } : {}) };
}

function askerOf({ directory }: ReadDeps, { asker }: ReferralContent): OfficeCase['asker'] {
  if (asker.kind !== 'professional') return { kind: asker.kind as Asker };
  const { kind, profession, signedOn, prison, institution } = asker;
  const workplace = institution ?? directory.directory.prisons.find(({ id }) => id === prison)?.name;
  return { kind, profession, signedOn, ...(workplace ? { workplace } : {}) };
}

/** Why this office: as the rule says it today, from the places that were given. */
const groundOf = (papers: TakeAlong | undefined): Pick<OfficeCase, 'ground' | 'articles' | 'place'> =>
  papers
    ? { ground: papers.ground, articles: papers.articles, place: placeTitle(papers.office.place, papers.municipalities, 'pl') }
    : { ground: null, articles: [], place: '' };
