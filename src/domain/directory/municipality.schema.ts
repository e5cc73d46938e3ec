import * as z from 'zod';
import { countyCodeSchema, municipalityCodeSchema, regionCodeSchema, textSchema } from './text.schema.ts';

/** A row of `content/municipalities.csv`. */
export const municipalitySchema = z.strictObject({
  code: municipalityCodeSchema,
  /** Full seven-digit TERC code, with today's type digit. */
  terc: z.string().regex(/^\d{7}$/, { error: 'municipality.code-wrong' }),
  name: textSchema,
  kind: z.enum(['urban', 'rural', 'urban_rural'], { error: 'municipality.kind-wrong' }),
  county: countyCodeSchema,
  seat: textSchema,
  latitude: z.coerce.number({ error: 'location.point-wrong' }),
  longitude: z.coerce.number({ error: 'location.point-wrong' }),
});
export type Municipality = z.infer<typeof municipalitySchema>;

/** A row of `content/regions.csv`: a voivodeship. `where` answers "where?": "w Lubuskiem". */
export const regionSchema = z.strictObject({ code: regionCodeSchema, name: textSchema, where: textSchema });
export type Region = z.infer<typeof regionSchema>;

/** A row of `content/counties.csv`. */
export const countySchema = z.strictObject({
  code: countyCodeSchema,
  /** Adjective for a powiat ("gorzowski"), the town's name for a city with powiat rights. */
  name: textSchema,
  kind: z.enum(['county', 'city'], { error: 'county.kind-wrong' }),
  region: regionCodeSchema,
});
export type County = z.infer<typeof countySchema>;

/** A row of `content/localities.csv`. Postal codes are separated by spaces; empty cells are unknown. */
export const localitySchema = z.strictObject({
  name: textSchema,
  kind: z.enum(['town', 'village', 'settlement', 'town_part'], { error: 'locality.kind-wrong' }),
  municipality: municipalityCodeSchema,
  latitude: z
    .literal('')
    .transform(() => null)
    .or(z.coerce.number({ error: 'location.point-wrong' })),
  longitude: z
    .literal('')
    .transform(() => null)
    .or(z.coerce.number({ error: 'location.point-wrong' })),
  simc: z.string().regex(/^(\d{7})?$/, { error: 'locality.simc-wrong' }),
  postal_codes: z.string().regex(/^(\d{2}-\d{3}( \d{2}-\d{3})*)?$/, { error: 'postal-code.wrong' }),
  source: textSchema,
});
export type Locality = z.infer<typeof localitySchema>;

/** A row of `content/postal-codes.csv`: a code and the gminy it lies in. It sorts suggestions and never decides. */
export const postalCodeSchema = z.strictObject({
  postal_code: z.string().regex(/^\d{2}-\d{3}$/, { error: 'postal-code.wrong' }),
  /** Six-digit codes, separated by spaces. */
  municipalities: z.string().regex(/^\d{6}( \d{6})*$/, { error: 'municipality.code-wrong' }),
});
export type PostalCode = z.infer<typeof postalCodeSchema>;
