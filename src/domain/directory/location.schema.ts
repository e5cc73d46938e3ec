import * as z from 'zod';
import { accessibilitySchema } from './accessibility.schema.ts';
import { addressSchema } from './contact.schema.ts';
import { provenanceFields, withheldHasReason } from './provenance.schema.ts';
import { municipalityCodeSchema, textSchema } from './text.schema.ts';

/** HSDS `location`: a place one can go to. One file in `content/locations`. */
export const locationSchema = z
  .strictObject({
    /** What stands on the door, when it differs from the organization: "Magazyn odzieży". */
    name: textSchema.optional(),
    address: addressSchema.optional(),
    municipality: municipalityCodeSchema.optional(),
    latitude: z.number({ error: 'location.point-wrong' }).min(49).max(55).optional(),
    longitude: z.number({ error: 'location.point-wrong' }).min(14).max(24.2).optional(),
    /** `address`: the point is the door. `locality`: the middle of the town or village; the reader sees "położenie przybliżone". */
    precision: z.enum(['address', 'locality'], { error: 'location.precision-wrong' }).optional(),
    /** How to get there, in words: bus, from the station on foot. */
    transportation: textSchema.optional(),
    accessibility: accessibilitySchema.optional(),
    ...provenanceFields,
  })
  .refine(...withheldHasReason)
  .refine((place) => place.secrecy === 'none' || (place.address?.street === undefined && place.latitude === undefined && place.longitude === undefined), {
    error: 'location.secret-address',
    path: ['address', 'street'],
  })
  .refine((place) => place.secrecy !== 'all' || (place.address === undefined && place.municipality === undefined), {
    error: 'location.secret-town',
    path: ['address', 'city'],
  })
  .refine((place) => place.secrecy === 'all' || (place.address !== undefined && place.municipality !== undefined), {
    error: 'location.address-missing',
    path: ['address'],
  })
  .refine((place) => (place.latitude === undefined) === (place.longitude === undefined) && (place.latitude === undefined) === (place.precision === undefined), {
    error: 'location.point-incomplete',
    path: ['latitude'],
  });
export type Location = z.infer<typeof locationSchema>;
