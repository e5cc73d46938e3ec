import * as z from 'zod';
import { categories } from '../directory/taxonomy-term.ts';
import { daySchema, textSchema } from '../directory/text.schema.ts';
import { citedSourceSchema } from './cited-source.schema.ts';
import { guideAudiences, guideMoments } from './guide-term.ts';

/**
 * One need, one page: `content/guides/<language>/<slug>.md`, front matter and Markdown. The file's name is the slug, the same
 * in every language. Figures, phones, provisions and official words are references (`references.ts`).
 */
export const guideSchema = z.strictObject({
  /** Short; also the h1. Says nothing to whoever looks at the phone where the topic is violence, addiction or probation. */
  title: textSchema,
  /** One or two sentences for lists and the results of a search, without references. */
  description: textSchema,
  moment: z.enum(guideMoments, { error: 'guide.moment-wrong' }),
  /** Within the moment; smaller comes first. */
  order: z.int({ error: 'order.wrong' }).min(0, { error: 'order.wrong' }),
  audience: z.enum(guideAudiences, { error: 'guide.audience-wrong' }),
  /** Help of the directory that the page leads to. */
  categories: z.array(z.enum(categories, { error: 'category.wrong' })),
  /** "Zrób to teraz": one to three steps, each one or two short sentences. */
  do_now: z.array(textSchema).min(1, { error: 'guide.do-now-wrong' }).max(3, { error: 'guide.do-now-wrong' }),
  /** The day on which somebody last read the page beside its sources. */
  checked_date: daySchema,
  sources: z.array(citedSourceSchema).min(1, { error: 'sources.missing' }),
  /** Where somebody may have to leave at once. */
  quick_exit: z.boolean({ error: 'guide.quick-exit-wrong' }).optional(),
  /** How plain it must be: `guide` FOG at most 9, `legal` at most 12. */
  register: z.enum(['guide', 'legal'], { error: 'guide.register-wrong' }),
  /** The Markdown below the front matter. */
  body: textSchema,
});
export type Guide = z.infer<typeof guideSchema>;
