import * as z from 'zod';
import { addressSchema, contactFields } from './contact.schema.ts';
import { provenanceFields, withheldHasReason } from './provenance.schema.ts';
import { hoursSchema } from './schedule.schema.ts';
import { municipalityCodeSchema, partialDaySchema, recordIdSchema, textSchema } from './text.schema.ts';

/** A prison unit as a place people leave from and relatives travel to. One file in `content/prisons`. */
export const prisonSchema = z
  .strictObject({
    name: textSchema,
    alternate_name: textSchema.optional(),
    /** ZK, AŚ or OZ. */
    kind: z.enum(['prison', 'remand_prison', 'external_ward'], { error: 'prison.kind-wrong' }),
    parent_prison: recordIdSchema.optional(),
    /** `disputed`: sources disagree; shown with "do potwierdzenia". `historical`: not shown. */
    status: z.enum(['active', 'disputed', 'historical'], { error: 'prison.status-wrong' }),
    municipality: municipalityCodeSchema,
    address: addressSchema.optional(),
    latitude: z.number({ error: 'location.point-wrong' }).min(49).max(55).optional(),
    longitude: z.number({ error: 'location.point-wrong' }).min(14).max(24.2).optional(),
    /** Most published numbers book visits: say so in the phone's description. */
    ...contactFields,
    hours: hoursSchema.optional(),
    /** Visiting days and the like, as read. */
    visits: textSchema.optional(),
    capacity: z.strictObject({ places: z.int({ error: 'capacity.wrong' }).positive(), as_of: partialDaySchema.nullable() }).optional(),
    women: z.boolean().optional(),
    men: z.boolean().optional(),
    /** Office of the gmina where the unit stands: partner of the agreement, not the office that must help everybody. */
    partner_organization: recordIdSchema.optional(),
    /** How to get away from here: station, bus, distance. Only what a source says. */
    transportation: textSchema.optional(),
    ...provenanceFields,
  })
  .refine(...withheldHasReason);
export type Prison = z.infer<typeof prisonSchema>;
