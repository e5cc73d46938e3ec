import type { Content } from '#domain/directory/content.ts';
import type { GuideContent } from '#domain/guides/guide-content.ts';
import type { CalendarDay } from '#domain/kernel/calendar-day.ts';
import type { ContentProblem } from '#domain/kernel/problem-codes.ts';
import { readContent } from './read-content.ts';
import { readGuides } from './read-guides.ts';
import { readPlainLanguage } from './read-plain-language.ts';

export interface WholeFolder {
  readonly content: Content;
  readonly guides: GuideContent;
  readonly problems: readonly ContentProblem[];
}

/** Reads a content folder with its guides, checks both and judges their language. Nothing may be built while `problems` is not empty. */
export function readFolder(folder: string, today: CalendarDay): WholeFolder {
  const { content, problems: inRecords } = readContent(folder);
  const { guides, problems: inGuides } = readGuides(folder, { hotlines: content.hotlines, today });
  const problems = [...inRecords, ...inGuides];
  return { content, guides, problems: problems.length > 0 ? problems : readPlainLanguage(folder, content, guides).problems };
}
