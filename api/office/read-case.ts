import { eq } from 'drizzle-orm';
import { formatClockTime } from '#domain/kernel/clock-time.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { Appointment } from '#domain/referral/case-view.ts';
import type { Asker, Urgency } from '#domain/referral/choices.ts';
import { dueOn, isLate } from '#domain/referral/deadlines.ts';
import type { OfficeCase, OfficeGround } from '#domain/referral/office-view.ts';
import { labelOf, type ReferralOutcome, type ReferralState } from '#domain/referral/referral-state.ts';
import { type OfficeAnswer, proposalFacts } from '#domain/residence/finder-result.ts';
import type { Article } from '#domain/residence/propose-unit.ts';
import { placeTitle } from '#i18n/finder-words.ts';
import { type Access, accessRow } from '../audit/access-log.ts';
import { referrals } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { messagesOf } from '../referrals/case-file.ts';
import { type OpenedCase, type ReferralContent, readCase } from '../referrals/find-case.ts';
import { propose } from '../residence/propose.ts';
import type { OpenDoor } from './session.ts';

type ReadDeps = Pick<Deps, 'database' | 'keys' | 'random' | 'now' | 'directory'>;

/** The content of a case that is open here; the reading is logged before it is shown. Undefined: destroyed meanwhile. */
export async function readForOffice(deps: ReadDeps, { referralId, organization }: OpenDoor, action: Access['action']): Promise<OfficeCase | undefined> {
  const row = await deps.database.orm.select().from(referrals).where(eq(referrals.id, referralId)).get();
  const opened = row && readCase(deps, row);
  if (!opened) return undefined;
  await deps.database.write([accessRow({ at: deps.now(), referralId, reader: 'office-link', organization, action })]);
  return officeCase(deps, opened, organization);
}

async function officeCase(deps: ReadDeps, opened: OpenedCase, organization: string): Promise<OfficeCase> {
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
    ...groundOf(deps, content, organization),
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
function groundOf(
  { directory, now }: ReadDeps,
  { place }: ReferralContent,
  organization: string,
): { readonly ground: OfficeGround; readonly articles: readonly Article[]; readonly place: string } {
  const proposing = propose(place, directory);
  if (!proposing.ok) return { ground: 'county', articles: [], place: '' };
  const { proposed, alternatives, centre, rule, articles } = proposalFacts(proposing.value, place, directory, now());
  const called = (answer: OfficeAnswer) => placeTitle(answer.place, directory.directory.municipalities, 'pl');
  if (proposed.office?.id === organization) return { ground: rule, articles, place: called(proposed) };
  const other = alternatives.find(({ office }) => office?.id === organization);
  if (other) return { ground: other.reason, articles: [], place: called(other) };
  return { ground: 'county', articles: [], place: called(centre ?? proposed) };
}
