import type { CaseAct, CaseFile, CaseReading, ReferralContent } from '#domain/referral/case-file.ts';
import type { Appointment, CaseView } from '#domain/referral/case-view.ts';
import { fill, formatDay, momentText } from './format.ts';
import { endLines, planLines } from './office-record-words.ts';
import { pl } from './pl.ts';
import { safetyText, waysText } from './request-words.ts';

type ShownView = CaseView & { readonly kind: 'case' };

/** Whose turn it is, until when, and what that day means; one sentence each. */
export function nextSentences(view: ShownView): readonly string[] {
  const words = pl.caseWords.state;
  const isWaiting = view.label === 'sent' || view.label === 'forwarded';
  return [
    fill(turnText(view), { date: view.until ? formatDay(view.until) : '' }),
    ...(view.until ? [view.isLate ? words.late : words.target] : []),
    ...(isWaiting ? [words.notice[view.notice]] : []),
  ];
}

function turnText({ action, label, who, until, asker, appointment }: ShownView): string {
  const words = pl.caseWords.state;
  if (action === 'read') return words.read;
  if (action === 'get-in-touch' && who === 'person') return words.call;
  if (action === 'get-in-touch') return asker === 'professional' ? (until ? words.reachOther : words.deals) : until ? words.reach : words.help;
  if (action === 'answer') return words.answer;
  if (action === 'meet') return appointment?.answer === 'another-time' ? words.another : words.meet;
  if (action === 'help') return words.help;
  if (action === 'send-again') return words.sendAgain;
  return label === 'withdrawn' ? words.withdrawn : label === 'closed_unable' ? words.unable : words.closed;
}

/** "30.11.2026, 10:00, pokój 4. Zapytaj o: Ewa". */
export const meetingText = ({ appointment }: ShownView): string | undefined => (appointment ? meetingWhen(appointment) : undefined);

export const meetingWhen = ({ at, place, host }: Appointment): string =>
  [fill(pl.caseWords.state.meeting, { moment: momentText(at), place: place ?? pl.caseWords.state.atOffice }), host && fill(pl.caseWords.state.askFor, { host })]
    .filter(Boolean)
    .join('. ');

export interface FileRow {
  readonly label: string;
  readonly text: string;
}

/** All that was asked, one line each. */
export function fileRows({ request, clause, source }: CaseFile): readonly FileRow[] {
  const { rows, askers, sources } = pl.caseWords.file;
  const checked = pl.request.check;
  const yesNo = (is: boolean) => (is ? checked.yes : checked.no);
  const lines: readonly (readonly [string, string | undefined])[] = [
    [rows.asker, askers[request.asker.kind]],
    [rows.situation, pl.finder.situation.choices[request.place.situation].label],
    [rows.release, releaseText(request)],
    [checked.rows.needs, request.needs.map((need) => pl.terms.categories[need].label).join(', ')],
    [checked.rows.done, request.done.map((key) => pl.request.done.steps[key]).join(', ') || undefined],
    [checked.rows.contact, waysText(request.contact)],
    [checked.rows.safety, safetyText(request.contact)],
    [checked.rows.name, request.name],
    [checked.rows.note, request.note],
    [
      rows.plan,
      request.plan &&
        planLines(request.plan)
          .map(({ need, text }) => `${need}: ${text}`)
          .join(' '),
    ],
    [rows.ends, request.ends && `${endLines({ ends: request.ends }).join('. ')}.`],
    [rows.mayPassOn, yesNo(request.mayPassOn)],
    [rows.managerOnly, yesNo(request.managerOnly)],
    [rows.clause, formatDay(clause)],
    [rows.source, source in sources ? sources[source as keyof typeof sources] : source],
  ];
  return lines.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

function releaseText({ place, releaseUnknown }: ReferralContent): string | undefined {
  if (place.situation !== 'before-release') return undefined;
  if (place.releaseDate) return formatDay(place.releaseDate);
  return releaseUnknown && pl.request.release.reasons[releaseUnknown];
}

export function actText({ at, action, actor }: CaseAct): string {
  const { act, actions, actors } = pl.caseWords.file;
  const what = action in actions ? actions[action as keyof typeof actions] : actions.other;
  return fill(act, { moment: momentText(at), what, who: actor in actors ? actors[actor as keyof typeof actors] : actor });
}

export function readingText({ at, reader, organization }: CaseReading): string {
  const { reading, readers } = pl.caseWords.file;
  return fill(reading, { moment: momentText(at), who: reader === 'code-and-word' ? readers.own : fill(readers.office, { organization }) });
}

/** What the last act came to, as its code in the address says; undefined: nothing to say. */
export function caseNote(code: string | undefined): string | undefined {
  const { done, over } = pl.caseWords;
  if (code === 'od-nowa') return over;
  if (code === 'nic') return pl.request.errors['storage.busy'];
  return code !== undefined && code in done ? done[code as keyof typeof done] : undefined;
}
