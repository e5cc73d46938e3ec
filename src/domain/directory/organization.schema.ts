import * as z from 'zod';
import { contactFields, substituteContactSchema } from './contact.schema.ts';
import { provenanceFields, withheldHasReason } from './provenance.schema.ts';
import { hoursSchema } from './schedule.schema.ts';
import { serviceAreaSchema } from './service-area.schema.ts';
import { municipalityCodeSchema, partialDaySchema, recordIdSchema, textSchema } from './text.schema.ts';

export const organizationKinds = [
  /** OPS, GOPS, MOPS, MGOPS, CUS: the office of a gmina. */ 'municipal_office',
  /** PCPR: the centre of a powiat. */ 'county_centre',
  'court',
  'employment_office',
  'public_office',
  'health_care',
  'crisis_centre',
  'association',
  'church',
  'social_enterprise',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** HSDS `organization`: who provides. One file in `content/organizations`, named after the id. */
export const organizationSchema = z
  .strictObject({
    /** Official name as in the statute; with `name_status: descriptive` a description until the name is known. */
    name: textSchema,
    name_status: z.enum(['sourced', 'descriptive'], { error: 'name-status.wrong' }),
    /** Short everyday name: "OPS Lubsko". */
    alternate_name: textSchema.optional(),
    /** Earlier names, so that people who know the old one find it. `until` is the day of the change as far as known. */
    former_names: z.array(z.strictObject({ name: textSchema, until: partialDaySchema.nullable() })).optional(),
    kind: z.enum(organizationKinds, { error: 'organization.kind-wrong' }),
    /** What the office calls its own type today. It never decides anything. */
    office_type: z.enum(['OPS', 'GOPS', 'MOPS', 'MGOPS', 'CUS', 'GCPR', 'PCPR'], { error: 'organization.office-type-wrong' }).optional(),
    /** An announced change, shown with "zapowiedziane": the new name and since when. */
    announced_change: z.strictObject({ name: textSchema, from: textSchema }).optional(),
    description: textSchema.optional(),
    parent_organization: recordIdSchema.optional(),
    /** Gmina where the organization sits (an office of a rural gmina may sit in another one). */
    municipality: municipalityCodeSchema.optional(),
    /** The town, when no location with an address is known. */
    city: textSchema.optional(),
    /** Its own seat: a record of `content/locations`. */
    location: recordIdSchema.optional(),
    /** Whom it serves. For an office this is competence: the gminy or powiaty it must help. */
    service_area: serviceAreaSchema,
    ...contactFields,
    hours: hoursSchema.optional(),
    /** What it says of itself, one short phrase each, as read: shown with the date of its source. */
    stated_services: z.array(textSchema).optional(),
    /** Town hall or another body to ask while the office's own contact is unknown. */
    substitute_contact: substituteContactSchema.optional(),
    /** Fields that were concluded from something else, with the reason. Shown as "do potwierdzenia". */
    inferred: z.array(z.strictObject({ field: textSchema, basis: textSchema })).optional(),
    ...provenanceFields,
  })
  .refine(...withheldHasReason);
export type Organization = z.infer<typeof organizationSchema>;
