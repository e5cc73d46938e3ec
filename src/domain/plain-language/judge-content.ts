import type { Content } from '../directory/content.ts';
import type { ContentProblem } from '../kernel/problem-codes.ts';
import { type GuideWords, guideBlocks } from './guide-texts.ts';
import { type Finding, fogLimits, type Judge, type Judgement, plainJudge } from './judge.ts';
import type { PlainWords } from './plain-words.schema.ts';
import { recordTexts } from './record-texts.ts';

/** A guide in Polish: `pl`, or `etr` for text that is easy to read. */
export interface PlainGuide extends GuideWords {
  readonly language: string;
  readonly slug: string;
  readonly register: 'guide' | 'legal';
}

export interface GuideReport {
  readonly file: string;
  /** The highest FOG that its register allows. */
  readonly limit: number;
  readonly judgement: Judgement;
}

/** What the plain-language test says of all that is read in `content/`. */
export interface ContentReport {
  readonly guides: readonly GuideReport[];
  /** Nothing may be built while there are any. */
  readonly problems: readonly ContentProblem[];
  /** Office words in records: to be changed when somebody is there anyway. */
  readonly warnings: readonly ContentProblem[];
}

export function judgeContent(words: PlainWords, content: Content, guides: readonly PlainGuide[]): ContentReport {
  const judge = plainJudge(words);
  const reports = guides.filter(({ language }) => language === 'pl' || language === 'etr').map((guide) => reportOf(guide, judge));
  const inRecords = recordTexts(content).flatMap(({ file, field, text }) =>
    judge([{ field, text, heading: false }], 'sentences').findings.map((finding) => problemOf(file, finding)),
  );
  return {
    guides: reports,
    problems: [...reports.flatMap(({ file, judgement }) => judgement.findings.map((finding) => problemOf(file, finding))), ...inRecords.filter(stops)],
    warnings: inRecords.filter((problem) => !stops(problem)),
  };
}

function reportOf(guide: PlainGuide, judge: Judge): GuideReport {
  const file = `guides/${guide.language}/${guide.slug}.md`;
  return { file, limit: fogLimits[guide.register], judgement: judge(guideBlocks(guide, guide.language === 'etr'), guide.register) };
}

const stops = ({ code }: ContentProblem) => code !== 'plain.office';

const problemOf = (file: string, { rule, ...finding }: Finding): ContentProblem => ({ file, code: `plain.${rule}`, ...finding });
