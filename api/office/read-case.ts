import { eq } from 'drizzle-orm';
import { formatClockTime } from '#domain/kernel/clock-time.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { ReferralContent } from '#domain/referral/case-file.ts';
import type { Appointment } from '#domain/referral/case-view.ts';
import type { Asker, Urgency } from '#domain/referral/choices.ts';
import { dueOn, isLate } from '#domain/referral/deadlines.ts';
import type { OfficeCase } from '#domain/referral/office-view.ts';
import { labelOf, type ReferralOutcome, type ReferralState } from '#domain/referral/referral-state.ts';
import type { TakeAlong } from '#domain/referral/take-along.ts';
import { placeTitle } from '#i18n/finder-words.ts';
import { type Access, accessRow } from '../audit/access-log.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { messagesOf } from '../referrals/case-file.ts';
import { type OpenedCase, readCase } from '../referrals/find-case.ts';
import { papersOf } from './papers.ts';
import type { OpenDoor } from './session.ts';

type ReadDeps = Pick<Deps, 'database' | 'keys' | 'random' | 'now' | 'directory'>;

/** The content of a case that is open here; the reading is logged before it is shown. Undefined: destroyed meanwhile. */
export async function readThrough(deps: ReadDeps, { referralId, organization }: OpenDoor, action: Access['action']): Promise<OpenedCase | undefined> {
  const row = await deps.database.orm.select().from(referrals).where(eq(referrals.id, referralId)).get();
  const opened = row && readCase(deps, row);
  if (opened) await deps.database.write([accessRow({ at: deps.now(), referralId, reader: 'office-link', organization, action })]);
  return opened;
}

/** A case as its office reads it. */
export async function officeCase(deps: ReadDeps, opened: OpenedCase, organization: string): Promise<OfficeCase> {
  const { row, content } = opened;
  const { caseNumber, sentAt, openedAt, managerOnly, hiddenAt, destroyAt } = row;
  const { name, contact, needs, done, note, mayPassOn, place, appointment } = content;
  const [state, urgency] = [row.state as ReferralState, row.urgency as Urgency];
  const { releaseDate } = place;
  const due = dueOn({ state, urgency, sentAt, openedAt, releaseDate });
  return {
    ...{ caseNumber, sentAt, urgency, managerOnly, name, contact, needs, done, mayPassOn },
    office: deps.directory.organization(organization)?.name ?? organization,
    label: labelOf(state, row.outcome as ReferralOutcome | null),
    until: due?.toString() ?? null,
    isLate: isLate(due, deps.now()),
    readableUntil: hiddenAt !== null && destroyAt !== null ? toWarsaw(destroyAt).day.toString() : null,
    asker: askerOf(deps, content),
    ...(note ? { note } : {}),
    ...(appointment && state === 'scheduled' ? { appointment: meetingOf(appointment) } : {}),
    isBeforeRelease: place.situation === 'before-release',
    ...(releaseDate ? { releaseDate } : {}),
    ...groundOf(papersOf(deps, content, organization)),
    messages: await messagesOf(deps, opened),
  };
}

function meetingOf({ at, place }: Appointment): OfficeCase['appointment'] & object {
  const { day, minutes } = toWarsaw(at);
  return { day: day.toString(), time: formatClockTime(minutes), place };
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
