import { textsOf } from '../guides/check-guides.ts';
import type { GuideText } from '../guides/guide-content.ts';
import { type Block, markdownBlocks, plainText } from './markdown-blocks.ts';

/** Everything of a guide that people read, as blocks. In easy-to-read text every line is a sentence. */
export const guideBlocks = (guide: GuideText): readonly Block[] =>
  textsOf(guide).flatMap(({ field, text }) =>
    // Title and description stand in lists and tabs: judged for their words, but no running text.
    field === 'title' || field === 'description' ? [{ field, text: plainText(text), heading: true }] : markdownBlocks(field, text, guide.language === 'etr'),
  );
