import type { AskedVisit } from '#domain/referral/visit.ts';
import { fill, formatDay, momentText } from './format.ts';
import { pl } from './pl.ts';

const words = pl.visit.summary;
const dayOf = (at: number): string => momentText(at).split(',')[0] ?? '';

/** A talk in prison as the office that asked reads it, oldest first. */
export function visitLines({ askedAt, host, prison, question, answer, report }: AskedVisit): readonly string[] {
  const said = (text: string) => (text ? [fill(words.words, { text })] : []);
  return [
    fill(words.asked, { day: dayOf(askedAt), host, prison }),
    ...(question ? [fill(words.question, { text: question })] : []),
    ...(answer
      ? [
          fill(!answer.agrees ? words.no : answer.day ? words.yesOn : words.yes, { day: dayOf(answer.at), planned: formatDay(answer.day ?? '') }),
          ...said(answer.text),
        ]
      : [words.waiting]),
    ...(report ? [fill(words.report, { day: dayOf(report.at), result: pl.visit.report.results[report.result] }), ...said(report.text)] : []),
  ];
}
