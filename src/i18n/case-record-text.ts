import type { OfficeCase } from '#domain/referral/office-view.ts';
import { fill, formatDay, momentText, plural, typeset } from './format.ts';
import { attemptLines, clauseLine, endLines, historyLines, planLines } from './office-record-words.ts';
import { askerLines, cautions, meetingLine, reachLines, whyLines } from './office-words.ts';
import { pl } from './pl.ts';
import { visitLines } from './visit-words.ts';

const words = pl.caseRecord;

/** The file of a case, ready to be set. */
export interface CaseRecordText {
  readonly title: string;
  readonly lead: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly proof: { readonly heading: string; readonly texts: readonly string[]; readonly hash: string };
}

/** @param lastHash of the chain, hexadecimal. @param day of the print, YYYY-MM-DD. */
export function caseRecordText(found: OfficeCase, lastHash: string, day: string): CaseRecordText {
  const facts = {
    ...{ number: found.caseNumber, office: found.office, state: pl.referral.states[found.label] },
    day: formatDay(day),
    count: plural(words.proof.count, found.history.length),
  };
  const said = (texts: readonly string[]) => texts.map((text) => typeset(fill(text, facts)));
  return {
    title: fill(words.title, facts),
    lead: said(words.lead),
    sections: sectionsOf(found)
      .map(([heading, lines]) => ({ heading, lines: lines.filter((line) => line !== undefined && line !== '').map((line) => typeset(line ?? '')) }))
      .filter(({ lines }) => lines.length > 0),
    proof: { heading: words.proof.heading, texts: said(words.proof.texts), hash: lastHash },
  };
}

type Section = readonly [heading: string, lines: readonly (string | undefined)[]];

function sectionsOf(found: OfficeCase): readonly Section[] {
  const of = pl.office.case;
  const { planSummary, attempts, ends, history, clause } = pl.officeActs;
  return [
    [of.reach, [fill(words.line, { label: of.name, text: found.name }), ...cautions(found.contact), ...reachLines(found.contact)]],
    [of.who, askerLines(found)],
    [of.needs, found.needs.map((need) => pl.terms.categories[need].label)],
    [of.done, found.done.map((key) => pl.request.done.steps[key])],
    [of.note, [found.note]],
    [of.why, whyLines(found)],
    [of.agreed, [of.mayContact, found.mayPassOn ? of.mayPassOn : of.notPassOn]],
    [clause.heading, [clauseLine(found)]],
    [planSummary.heading, planLines(found.plan).map(({ need, text }) => fill(words.line, { label: need, text }))],
    [attempts.heading, [...attemptLines(found.attempts), found.appointment && meetingLine(found.appointment)]],
    [pl.visit.summary.heading, found.visit ? visitLines(found.visit) : []],
    [ends.heading, endLines(found)],
    [
      of.messages,
      found.messages.map(({ author, at, text }) => fill(words.line, { label: fill(words.act, { line: of.from[author], channel: momentText(at) }), text })),
    ],
    [history.heading, actLines(found)],
  ];
}

/** Each act with its moment, role and channel. */
function actLines({ history }: OfficeCase): readonly string[] {
  const lines = historyLines(history);
  return history.map(({ facts }, index) => {
    const line = lines[index] ?? '';
    const { by } = facts;
    if (typeof by !== 'string') return line;
    return fill(words.act, { line, channel: by.startsWith('account:') ? words.channels.account : words.channels.link });
  });
}
