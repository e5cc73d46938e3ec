import * as z from 'zod';
import { situations } from './situations.ts';

/** TERYT code of a gmina, six or seven digits: the seventh says the kind of gmina and changes, so it is not compared. */
const municipalityCode = z.string({ error: 'municipality.missing' }).regex(/^\d{6,7}$/, { error: 'municipality.code-wrong' });

/** A gmina outside the directory's voivodeship, known by name only: most people do not know its code. */
const namedPlace = z.object({
  name: z.string({ error: 'place.name-missing' }).trim().min(1, { error: 'place.name-missing' }).max(80, { error: 'place.name-long' }),
  /** Powiat or voivodeship, as far as known. */
  county: z.string({ error: 'place.county-wrong' }).trim().max(80, { error: 'place.name-long' }).optional(),
});

const placeSchema = z.union([municipalityCode, namedPlace], { error: 'municipality.code-wrong' });

/** A planned day, or only its month. */
const releaseDateSchema = z.union([z.iso.date(), z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)], { error: 'release-date.wrong' });

const flag = z.boolean({ error: 'flag.wrong' });

/** What decides the competent office: places only, nothing that says who somebody is. */
export const proposalRequestSchema = z.strictObject({
  situation: z.enum(situations, { error: 'situation.wrong' }),
  /** Help is needed at once; goes before everything else. */
  urgent: flag.optional(),
  /** Nowhere to live. */
  homeless: flag.optional(),
  /** Without Polish citizenship. */
  foreigner: flag.optional(),
  /** Where the person lives with the intention to stay; before release: where the person declares to live. */
  residence: placeSchema.optional(),
  /** Last permanent registration. `none`: there never was one. */
  lastRegistration: z.union([z.enum(['unknown', 'none']), placeSchema], { error: 'municipality.code-wrong' }).optional(),
  /** Where the person will be tonight; before release: on the first evening. */
  stay: placeSchema.optional(),
  releaseDate: releaseDateSchema.optional(),
});
export type ProposalRequest = z.infer<typeof proposalRequestSchema>;
