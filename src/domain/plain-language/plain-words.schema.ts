import * as z from 'zod';
import { textSchema } from '../directory/text.schema.ts';

const phrasesSchema = z.array(textSchema, { error: 'words.missing' }).min(1, { error: 'words.missing' });

const replacementSchema = z.strictObject({
  /** Phrases, in any case of letters. `*` stands for any letters; forms that change inside the word stand side by side. */
  find: phrasesSchema,
  /** What to write instead. */
  say: textSchema,
  /** Words shortly before the phrase that make it right: "osób bezdomnych". */
  not_after: phrasesSchema.optional(),
  /** Words shortly after the phrase that make it right: "należy do". */
  not_before: phrasesSchema.optional(),
});
export type Replacement = z.infer<typeof replacementSchema>;

/** `content/taxonomies/plain-words.yaml`: what the plain-language test knows about words. */
export const plainWordsSchema = z.strictObject({
  /** Short forms without their last dot. `within` never ends a sentence; `either` does when a capital letter follows. */
  abbreviations: z.strictObject({ within: phrasesSchema, either: phrasesSchema }),
  /** Names of offices, laws and places of the trade: words inside them are neither hard nor wrong. */
  names: phrasesSchema,
  /** Long words that everybody knows. */
  easy: phrasesSchema,
  /** Office words. */
  office: z.array(replacementSchema),
  /** Words that brand people. */
  branding: z.array(replacementSchema),
});
export type PlainWords = z.infer<typeof plainWordsSchema>;
