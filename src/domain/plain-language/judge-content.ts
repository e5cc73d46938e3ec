import type { Content } from '../directory/content.ts';
import type { GuideContent, GuideText } from '../guides/guide-content.ts';
import type { ContentProblem } from '../kernel/problem-codes.ts';
import { type ContentText, guideDataTexts, recordTexts } from './content-texts.ts';
import { guideBlocks } from './guide-blocks.ts';
import { type Finding, fogLimits, type Judge, type Judgement, plainJudge } from './judge.ts';
import { plainText } from './markdown-blocks.ts';
import type { PlainWords } from './plain-words.schema.ts';

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
  /** Office words outside the guides: to be changed when somebody is there anyway. */
  readonly warnings: readonly ContentProblem[];
}

/** Judges the Polish guides, easy to read or not, and the published sentences of records, of the glossary and of amounts. */
export function judgeContent(words: PlainWords, content: Content, guides: GuideContent): ContentReport {
  const judge = plainJudge(words);
  const reports = guides.guides.filter(({ language }) => language === 'pl' || language === 'etr').map((guide) => reportOf(guide, judge));
  const inGuides = reports.flatMap(({ file, judgement }) => judgement.findings.map((finding) => problemOf(file, finding)));
  const elsewhere = [...recordTexts(content), ...guideDataTexts(guides)].flatMap((text) => problemsIn(text, judge));
  return { guides: reports, problems: [...inGuides, ...elsewhere.filter(stops)], warnings: elsewhere.filter((problem) => !stops(problem)) };
}

function reportOf(guide: GuideText, judge: Judge): GuideReport {
  const file = `guides/${guide.language}/${guide.slug}.md`;
  return { file, limit: fogLimits[guide.register], judgement: judge(guideBlocks(guide), guide.register) };
}

function problemsIn({ file, field, text, mayBrand }: ContentText, judge: Judge): readonly ContentProblem[] {
  const { findings } = judge([{ field, text: plainText(text), heading: false }], 'sentences');
  return findings.filter(({ rule }) => !(mayBrand && rule === 'branding')).map((finding) => problemOf(file, finding));
}

const stops = ({ code }: ContentProblem) => code !== 'plain.office';

const problemOf = (file: string, { rule, ...finding }: Finding): ContentProblem => ({ file, code: `plain.${rule}`, ...finding });
