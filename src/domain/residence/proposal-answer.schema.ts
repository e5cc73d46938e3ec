import * as z from 'zod';

/** What machines read of a proposal. `id`, `url`, `terc` and `name` are null where only a person knows more. */
const organizationSchema = z.strictObject({
  id: z.string().nullable(),
  name: z.string(),
  /** Address of its page, relative to this host. */
  url: z.string().nullable(),
});

const municipalitySchema = z.strictObject({
  /** Seven digits as of today; of other voivodeships the digits that were asked for. */
  terc: z.string().nullable(),
  name: z.string().nullable(),
});

export const localitySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['town', 'village', 'settlement', 'town_part', 'rural_municipality']),
  municipality: z.strictObject({ terc: z.string(), name: z.string(), kind: z.enum(['urban', 'rural', 'urban_rural']) }),
  /** Name of the powiat, or of the city with its rights. */
  county: z.string(),
  postalCodes: z.array(z.string()),
});
export type LocalityAnswer = z.infer<typeof localitySchema>;

export const proposalAnswerSchema = z.strictObject({
  rule: z.string(),
  /** Articles of the act on social assistance. */
  articles: z.array(z.string()),
  organization: organizationSchema,
  municipality: municipalitySchema,
  /** The powiat and the centre for its tasks; null outside the directory. */
  county: z.strictObject({ code: z.string(), name: z.string(), organization: organizationSchema.nullable() }).nullable(),
  alternatives: z.array(z.strictObject({ reason: z.string(), organization: organizationSchema, municipality: municipalitySchema })),
  uncertain: z.array(z.string()),
  /** Two plain sentences in Polish. */
  explanation: z.string(),
  /** Whether a request can be sent to the office through this site. */
  reachable: z.boolean(),
  /** Before release: the day from which social work in prison may start, as far as the date is known. */
  socialWorkFrom: z.string().nullable(),
});
export type ProposalAnswer = z.infer<typeof proposalAnswerSchema>;
