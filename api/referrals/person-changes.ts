import type { Outcome } from '#domain/kernel/outcome.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { MeetingAnswer } from '#domain/referral/case-view.ts';
import type { Asker, UnknownReleaseReason } from '#domain/referral/choices.ts';
import type { Contact } from '#domain/referral/contact.schema.ts';
import type { Actor } from '#domain/referral/referral-event.ts';
import { isClosed, type ReferralState, step } from '#domain/referral/referral-state.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { messages } from '../db/schema.ts';
import type { Deps } from '../deps.ts';
import { changeCase } from './change-case.ts';
import type { OpenedCase } from './find-case.ts';
import { type NoticeTemplate, noticeRows } from './notices.ts';

type PersonDeps = Pick<Deps, 'database' | 'keys' | 'random' | 'now' | 'origin'>;
export type PersonProblem = 'referral.changed' | 'referral.closed' | 'referral.not-before-release' | 'meeting.changed';
export type Release = { readonly date: string } | { readonly because: UnknownReleaseReason };

/** Another way to be reached: the office is told that it changed, not how. */
export async function correctContact(deps: PersonDeps, opened: OpenedCase, contact: Contact): Promise<Outcome<number, PersonProblem>> {
  if (isOver(opened)) return { ok: false, code: 'referral.closed' };
  const content = { ...opened.content, contact };
  const details = { old: opened.content.contact, new: contact };
  return changeCase(deps, opened, { action: 'correct-contact', actor: actorOf(opened), content, details }, (at) => tell(deps, opened, 'contact', at));
}

/** The day of release moved, is known now, or is unknown again: old, new and reason stay in the log, the office is told (domain.md 3.7). */
export async function changeReleaseDate(deps: PersonDeps, opened: OpenedCase, release: Release): Promise<Outcome<number, PersonProblem>> {
  if (isOver(opened)) return { ok: false, code: 'referral.closed' };
  const { place, releaseUnknown: _because, ...rest } = opened.content;
  if (place.situation !== 'before-release') return { ok: false, code: 'referral.not-before-release' };
  const { releaseDate, ...places } = place;
  const content =
    'date' in release ? { ...rest, place: { ...places, releaseDate: release.date } } : { ...rest, place: places, releaseUnknown: release.because };
  const details = { old: releaseDate ?? opened.content.releaseUnknown ?? null, new: 'date' in release ? release.date : release.because };
  const facts = { precision: precisionOf(release) };
  return changeCase(deps, opened, { action: 'change-release-date', actor: actorOf(opened), content, details, facts }, (at) =>
    tell(deps, opened, 'release-date', at),
  );
}

/** The person comes, or asks for another time: then the office is told. @param at of the meeting that the answer is about: the office may have set another one meanwhile. */
export async function answerMeeting(deps: PersonDeps, opened: OpenedCase, at: Instant, answer: MeetingAnswer): Promise<Outcome<number, PersonProblem>> {
  const { row, content } = opened;
  const { appointment } = content;
  if (row.state !== 'scheduled' || appointment?.at !== at || at <= deps.now()) return { ok: false, code: 'meeting.changed' };
  const answered = { ...content, appointment: { ...appointment, answer } };
  return changeCase(deps, opened, { action: 'answer-meeting', actor: actorOf(opened), content: answered, facts: { answer } }, (now) =>
    answer === 'another-time' ? tell(deps, opened, 'meeting', now) : [],
  );
}

/** `all`: the whole request. `passing-on`: only the permission to hand it to another office. */
export async function withdraw(deps: PersonDeps, opened: OpenedCase, scope: 'all' | 'passing-on'): Promise<Outcome<number, PersonProblem>> {
  if (isOver(opened)) return { ok: false, code: 'referral.closed' };
  const actor = actorOf(opened);
  if (scope === 'passing-on') {
    const content = { ...opened.content, mayPassOn: false };
    return changeCase(deps, opened, { action: 'withdraw-passing-on', actor, content }, (at) => tell(deps, opened, 'no-passing-on', at));
  }
  return changeCase(deps, opened, { action: 'withdraw', actor, state: 'withdrawn' }, (at) => tell(deps, opened, 'withdrawn', at));
}

/** A message to the office. It answers a question, or ends a silence, where there was one. */
export async function writeToOffice(deps: PersonDeps, opened: OpenedCase, text: string): Promise<Outcome<number, PersonProblem>> {
  if (isOver(opened)) return { ok: false, code: 'referral.closed' };
  const { row, key } = opened;
  const state = step(row.state as ReferralState, 'answer');
  return changeCase(deps, opened, { action: 'write', actor: actorOf(opened), ...(state ? { state } : {}) }, (at, seq) => [
    insert(messages, { referralId: row.id, seq, author: 'person', at, textCipher: key.seal(text, `message ${seq}`) }),
    ...tell(deps, opened, 'message', at),
  ]);
}

export const tell = (deps: PersonDeps, { row, key }: Pick<OpenedCase, 'row' | 'key'>, template: NoticeTemplate, at: number): Unit =>
  noticeRows(deps, { referralId: row.id, office: row.office, template, caseNumber: row.caseNumber, at }, key);

export const actorOf = ({ row }: Pick<OpenedCase, 'row'>): Actor => ((row.asker as Asker) === 'professional' ? 'professional' : 'person');

const isOver = ({ row }: OpenedCase) => isClosed(row.state as ReferralState);

const precisionOf = (release: Release) => ('because' in release ? 'unknown' : release.date.length > 7 ? 'day' : 'month');
