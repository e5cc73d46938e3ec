import type { GuideUpkeep } from '#domain/guides/guide-upkeep.ts';
import { fill, formatDay } from './format.ts';
import { pl } from './pl.ts';

const words = pl.steward.guides;

/** Guides to read anew and amounts to look up, as plain text below the call list; empty when nothing is due. */
export function guideUpkeepText({ amounts, guides }: GuideUpkeep): string {
  const amountLines = amounts.map(({ amount, ends, isOver, guides: named }) => {
    const line = fill(isOver ? words.over : words.ends, { id: amount.id, label: amount.label, date: formatDay(ends.toString()) });
    return named.length > 0 ? `${line} ${fill(words.named, { guides: named.map(pathOf).join(', ') })}` : line;
  });
  const guideLines = guides.map(({ guide, days }) => fill(words.old, { path: pathOf(guide), title: guide.title, date: formatDay(guide.checked_date), days }));
  return [...part(words.amountsHeading, amountLines), ...part(words.guidesHeading, guideLines)].join('');
}

const part = (heading: string, lines: readonly string[]): readonly string[] => (lines.length > 0 ? [`\n${heading}\n${lines.join('\n')}\n`] : []);

const pathOf = ({ language, slug }: { readonly language: string; readonly slug: string }) => `guides/${language}/${slug}.md`;
