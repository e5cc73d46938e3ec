import * as z from 'zod';
import { organizationKinds } from '../directory/organization.schema.ts';
import { categories } from '../directory/taxonomy-term.ts';
import { textSchema } from '../directory/text.schema.ts';

const phrasesSchema = z.array(textSchema, { error: 'words.missing' }).min(1, { error: 'words.missing' });

/** `content/taxonomies/everyday-words.yaml`: the words and phrases that people type. */
export const everydayWordsSchema = z.strictObject({
  /** For every need the words that mean it. */
  needs: z.record(z.enum(categories, { error: 'category.wrong' }), phrasesSchema, { error: 'words.missing' }),
  /** For a kind of office what people call it, old names included. */
  offices: z.partialRecord(z.enum(organizationKinds, { error: 'organization.kind-wrong' }), phrasesSchema),
  /** What people call any prison. */
  prisons: phrasesSchema,
});
export type EverydayWords = z.infer<typeof everydayWordsSchema>;
