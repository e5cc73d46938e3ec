import * as z from 'zod';
import { contactFields } from './contact.schema.ts';
import { costOptionSchema } from './cost-option.schema.ts';
import { eligibilitySchema } from './eligibility.schema.ts';
import { provenanceFields, withheldHasReason } from './provenance.schema.ts';
import { requiredDocumentSchema } from './required-document.schema.ts';
import { hoursSchema } from './schedule.schema.ts';
import { serviceAreaSchema } from './service-area.schema.ts';
import { serviceAtLocationSchema } from './service-at-location.schema.ts';
import { accessWays, audiences, categories, moments } from './taxonomy-term.ts';
import { daySchema, municipalityCodeSchema, partialDaySchema, recordIdSchema, textSchema } from './text.schema.ts';

/** HSDS `service`: what somebody really offers. Duties of the law are derived by rule and never written here. One file in `content/services`. */
export const serviceSchema = z
  .strictObject({
    organization: recordIdSchema,
    /** What it is, in everyday Polish: "Noclegownia przy ul. Bema". */
    name: textSchema,
    alternate_name: textSchema.optional(),
    former_names: z.array(z.strictObject({ name: textSchema, until: partialDaySchema.nullable() })).optional(),
    /** Two or three short sentences: what one gets there. */
    description: textSchema.optional(),
    status: z.enum(['active', 'temporarily closed', 'defunct'], { error: 'service.status-wrong' }),
    /** First the category it is mainly for. */
    categories: z.array(z.enum(categories, { error: 'category.wrong' })).min(1, { error: 'category.missing' }),
    audiences: z.array(z.enum(audiences, { error: 'audience.wrong' })),
    access: z.array(z.enum(accessWays, { error: 'access.wrong' })),
    moments: z.array(z.enum(moments, { error: 'moment.wrong' })).min(1, { error: 'moment.missing' }),
    eligibility: eligibilitySchema.optional(),
    required_documents: z.array(requiredDocumentSchema).optional(),
    cost_options: z.array(costOptionSchema).optional(),
    /** What to do to get it: "Przyjdź między 18 a 20", "Zadzwoń i umów się". */
    application_process: textSchema.optional(),
    /** What happens then. */
    what_next: textSchema.optional(),
    what_to_bring: textSchema.optional(),
    /** Beds or seats in all, never free ones, with the day of the source. */
    capacity: z.strictObject({ places: z.int({ error: 'capacity.wrong' }).positive(), as_of: partialDaySchema.nullable() }).optional(),
    /** Paid from a grant: who pays, until when. A service whose `until` has passed leaves the lists. */
    funding: z.strictObject({ source: textSchema, until: daySchema.optional() }).optional(),
    /** Latest hour of admission for a night, "HH:MM". */
    last_admission: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'hours.time-wrong' })
      .optional(),
    /** Town and gmina, when the service has no location record (address unknown or kept secret). Never with `secrecy: all`. */
    city: textSchema.optional(),
    municipality: municipalityCodeSchema.optional(),
    ...contactFields,
    hours: hoursSchema.optional(),
    service_area: serviceAreaSchema,
    service_at_locations: z.array(serviceAtLocationSchema).optional(),
    ...provenanceFields,
  })
  .refine(...withheldHasReason)
  .refine(
    (service) =>
      service.secrecy !== 'all' ||
      (service.website === undefined && service.city === undefined && service.municipality === undefined && !service.service_at_locations?.length),
    {
      error: 'service.secret-place',
      path: ['city'],
    },
  )
  .refine((service) => service.secrecy !== 'all' || !(service.service_area.municipalities?.length || service.service_area.counties?.length), {
    error: 'service.secret-area',
    path: ['service_area'],
  });
export type Service = z.infer<typeof serviceSchema>;
