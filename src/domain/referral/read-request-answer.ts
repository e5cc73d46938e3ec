import { CalendarDay } from '../kernel/calendar-day.ts';
import { type FinderStep, isFinderStep } from '../residence/finder-answers.ts';
import type { LocalityFinder } from '../residence/locality-finder.ts';
import { longestName, readAnswer, readDay } from '../residence/read-answer.ts';
import { needs, professions, stepsTaken, unknownReleaseReasons } from './choices.ts';
import { longest, shortestWord } from './contact-text.ts';
import { type FormFields, firstOf, type RequestReading, wrong } from './form-fields.ts';
import { readSafety, readWays } from './read-contact-answer.ts';
import { doors, isBefore, isForTheFree, keepings, type RequestAnswers, type RequestStep, whoChoices } from './request-answers.ts';

/** Reads the form of one question. @param offices those that the proposal names. @param today for what may not lie ahead. */
export function readRequestAnswer(
  step: RequestStep,
  fields: FormFields,
  answers: RequestAnswers,
  known: { readonly finder: LocalityFinder; readonly offices: readonly string[]; readonly today: CalendarDay },
): RequestReading {
  if (isFinderStep(step)) return readFinderStep(step, fields, answers, known.finder);
  switch (step) {
    case 'who':
      return readWho(fields);
    case 'helper':
      return readHelper(fields, known.today);
    case 'office': {
      const office = known.offices.find((id) => id === firstOf(fields, 'office'));
      return office ? { ok: true, answers: { office } } : wrong('office', 'office.missing');
    }
    case 'needs': {
      const chosen = needs.filter((need) => fields['needs']?.includes(need));
      return chosen.length > 0 ? { ok: true, answers: { needs: chosen } } : wrong('needs', 'needs.missing');
    }
    case 'first':
      return { ok: true, answers: { seenFirst: true } };
    case 'done':
      return { ok: true, answers: { done: stepsTaken.filter((key) => fields['done']?.includes(key)) } };
    case 'contact':
      return readWays(fields, isBefore(answers));
    case 'safety':
      return readSafety(fields);
    case 'name': {
      const name = firstOf(fields, 'name');
      if (name === '') return wrong('name', 'name.missing');
      return name.length > longest.name ? wrong('name', 'text.long') : { ok: true, answers: { name } };
    }
    case 'keep': {
      const keep = keepings.find((key) => key === firstOf(fields, 'keep'));
      return keep ? { ok: true, answers: { keep } } : wrong('keep', 'keep.missing');
    }
    case 'word':
      return readWord(firstOf(fields, 'word'), answers);
    case 'note': {
      const note = firstOf(fields, 'note');
      return note.length > longest.note ? wrong('note', 'text.long') : { ok: true, answers: { note } };
    }
    case 'agree':
      return firstOf(fields, 'contact') === '1'
        ? { ok: true, answers: { agreed: { mayPassOn: firstOf(fields, 'pass-on') === '1' } } }
        : wrong('contact', 'may-contact.missing');
    case 'check':
      return { ok: true, answers: {} };
  }
}

function readWho(fields: FormFields): RequestReading {
  const who = whoChoices.find((key) => key === firstOf(fields, 'who'));
  if (!who) return wrong('who', 'who.missing');
  if (who === 'relative-free' && firstOf(fields, 'agreed') !== '1') return wrong('agreed', 'asker-agreed.missing');
  return { ok: true, answers: { who } };
}

function readHelper(fields: FormFields, today: CalendarDay): RequestReading {
  const profession = professions.find((key) => key === firstOf(fields, 'profession'));
  if (!profession) return wrong('profession', 'profession.missing');
  const door = doors.find((key) => key === firstOf(fields, 'door'));
  if (!door) return wrong('door', 'door.missing');
  const institution = firstOf(fields, 'institution').slice(0, longestName);
  const helper = { profession, door, ...(institution ? { institution } : {}) };
  if (door !== 'signed') return { ok: true, answers: { helper } };
  const signedOn = readSignedOn(firstOf(fields, 'signed-on'), today);
  return signedOn ? { ok: true, answers: { helper: { ...helper, signedOn } } } : wrong('signed-on', 'signed-on.wrong');
}

/** The day on a paper, YYYY-MM-DD; undefined: no day, or one that lies ahead. */
export function readSignedOn(typed: string, today: CalendarDay): string | undefined {
  const day = readDay(typed);
  return day && !CalendarDay.parse(day).isAfter(today) ? day : undefined;
}

/** The finder's own reading; before release without a date, the reason belongs to it. */
function readFinderStep(step: FinderStep, fields: FormFields, answers: RequestAnswers, finder: LocalityFinder): RequestReading {
  const reading = readAnswer(step, Object.fromEntries(Object.keys(fields).map((name) => [name, fields[name]?.[0]])), finder);
  if (!reading.ok) return reading;
  if (isForTheFree(answers) && reading.answer.situation === 'before-release') return wrong('situation', 'situation.not-for-prison');
  const merged = { finder: { ...answers.finder, ...reading.answer } };
  if (step !== 'release' || reading.answer.release?.date !== undefined) return { ok: true, answers: merged };
  const releaseUnknown = unknownReleaseReasons.find((key) => key === firstOf(fields, 'reason'));
  return releaseUnknown ? { ok: true, answers: { ...merged, releaseUnknown } } : wrong('reason', 'release-reason.missing');
}

function readWord(word: string, { name }: RequestAnswers): RequestReading {
  if (word === '') return wrong('word', 'word.missing');
  if (word.length < shortestWord) return wrong('word', 'word.short');
  if (word.length > longest.word) return wrong('word', 'text.long');
  // Whoever knows the person knows the name.
  if (name && word.toLowerCase() === name.toLowerCase()) return wrong('word', 'word.same-as-name');
  return { ok: true, answers: { word } };
}
