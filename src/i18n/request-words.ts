import type { ReferralRequestInput } from '#domain/referral/referral-request.schema.ts';
import type { RequestAnswers, RequestStep } from '#domain/referral/request-answers.ts';
import type { RequestView } from '#domain/referral/request-view.ts';
import { officeTitle } from './finder-words.ts';
import { formatDay, formatPhone } from './format.ts';
import { localityLine } from './locality-words.ts';
import { pl } from './pl.ts';

/** The heading of a question: for somebody else it asks about that person. */
export function requestQuestion(step: RequestStep, answers: RequestAnswers): string {
  const { request, finder } = pl;
  const isOther = answers.who === 'relative-free' || answers.who === 'professional';
  const isBefore = answers.finder.situation === 'before-release';
  if (step === 'situation' || step === 'release' || step === 'lastRegistration') return finder[step].question;
  if (step === 'home' || step === 'residence' || step === 'stay') return isBefore ? finder[step].questionAfter : finder[step].question;
  if ((step === 'contact' || step === 'name') && isOther) return request[step].questionOther;
  return request[step].question;
}

export interface AnswerRow {
  readonly step: RequestStep;
  readonly label: string;
  readonly text: string;
}

/** The answers as somebody checks them, in the order of the questions; only those that lie on the way. */
export function answerRows(view: RequestView): readonly AnswerRow[] {
  const { answers, steps } = view;
  const { rows } = pl.request.check;
  const texts: Partial<Record<RequestStep, readonly [string, string | undefined]>> = {
    who: [rows.who, answers.who && pl.request.who.choices[answers.who].label],
    helper: [rows.helper, helperText(answers)],
    situation: [rows.place, situationText(view)],
    release: [rows.release, releaseText(answers)],
    office: [rows.office, officeText(view)],
    needs: [rows.needs, answers.needs?.map((need) => pl.terms.categories[need].label).join(', ')],
    done: [rows.done, answers.done?.map((key) => pl.request.done.steps[key]).join(', ') || pl.request.check.nothing],
    contact: [rows.contact, waysText(answers.ways)],
    safety: [rows.safety, safetyText(answers.safety)],
    name: [rows.name, answers.name],
    keep: [rows.keep, answers.keep && pl.request.keep.choices[answers.keep].label],
    word: [rows.word, answers.word],
    note: [rows.note, answers.note || pl.request.check.nothing],
    agree: [rows.agree, answers.agreed?.mayPassOn ? pl.request.check.yes : pl.request.check.no],
  };
  return steps.flatMap((step) => {
    const [label, text] = texts[step] ?? [];
    return label && text !== undefined ? [{ step, label, text }] : [];
  });
}

function helperText({ helper }: RequestAnswers): string | undefined {
  if (!helper) return undefined;
  const { helper: words } = pl.request;
  return [words.professions[helper.profession], helper.institution, helper.signedOn && `${words.signedOn}: ${formatDay(helper.signedOn)}`]
    .filter(Boolean)
    .join(', ');
}

function situationText({ answers, finder }: RequestView): string | undefined {
  const { situation } = answers.finder;
  const place = answers.finder.residence ?? answers.finder.stay ?? answers.finder.lastRegistration;
  const known = typeof place === 'object' && 'locality' in place ? finder.localities.find(({ id }) => id === place.locality) : undefined;
  const named = typeof place === 'object' && 'name' in place ? [place.name, place.county].filter(Boolean).join(', ') : undefined;
  const where = known ? localityLine(known, finder, { ...pl.finder.locality, ...pl.municipalityPage }) : named;
  return situation && [pl.finder.situation.choices[situation].label, where].filter(Boolean).join('. ');
}

function releaseText({ finder, releaseUnknown }: RequestAnswers): string | undefined {
  if (finder.release?.date) return formatDay(finder.release.date);
  return releaseUnknown && pl.request.release.reasons[releaseUnknown];
}

function officeText({ answers, offices, finder }: RequestView): string | undefined {
  const chosen = offices.find(({ id }) => id === answers.office);
  return chosen && officeTitle(chosen.answer, finder.municipalities, 'pl');
}

/** "Telefon 600 100 200, przyjdę osobiście". */
export function waysText(ways: RequestAnswers['ways']): string | undefined {
  const words = pl.request.contact.ways;
  return ways?.ways
    .map((way) => {
      if ((way === 'phone' || way === 'sms') && ways.phone) return `${words[way]} ${formatPhone(ways.phone)}`;
      if (way === 'email') return `${words.email} ${ways.email ?? ''}`;
      if (way === 'someone') return `${words.someone}: ${ways.someone?.name ?? ''}, ${formatPhone(ways.someone?.phone ?? '')}`;
      return way === 'post' ? `${words.post}: ${ways.address ?? ''}` : words[way];
    })
    .join(', ');
}

export function safetyText(safety: Partial<ReferralRequestInput['contact']> | undefined): string | undefined {
  if (!safety) return undefined;
  const { ticks, languages, language: label } = pl.request.safety;
  const { noMessage, noPrison, interpreter, signLanguage, hours, language, accessibility } = safety;
  const parts = [
    noMessage && ticks['no-message'],
    noPrison && ticks['no-prison'],
    interpreter && ticks.interpreter,
    signLanguage && ticks['sign-language'],
    hours && `${pl.request.safety.hours}: ${hours}`,
    language && language !== 'pl' && `${label}: ${languages[language]}`,
    accessibility,
  ];
  return parts.filter(Boolean).join('. ') || pl.request.check.nothing;
}
