import { type Block, markdownBlocks, plainText } from './markdown-blocks.ts';

/** The parts of a guide that a reader reads. */
export interface GuideWords {
  readonly title: string;
  readonly description: string;
  readonly do_now: readonly string[];
  readonly body: string;
}

/** A guide as blocks of text. In easy-to-read text every line is a sentence. */
export function guideBlocks(guide: GuideWords, easyToRead: boolean): readonly Block[] {
  return [
    { field: 'title', text: plainText(guide.title), heading: true },
    { field: 'description', text: plainText(guide.description), heading: true },
    ...guide.do_now.flatMap((step, place) => markdownBlocks(`do_now.${place}`, step, easyToRead)),
    ...markdownBlocks('body', guide.body, easyToRead),
  ];
}
