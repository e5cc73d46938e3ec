import * as z from 'zod';
import { countyCodeSchema, municipalityCodeSchema, regionCodeSchema } from './text.schema.ts';

/** HSDS `service_area`: whom the service or office serves. At least one list; areas add up. */
export const serviceAreaSchema = z
  .strictObject({
    municipalities: z.array(municipalityCodeSchema).optional(),
    counties: z.array(countyCodeSchema).optional(),
    regions: z.array(regionCodeSchema).optional(),
    /** The whole country. */
    country: z.literal(true, { error: 'service-area.country-wrong' }).optional(),
  })
  .refine((area) => Object.values(area).some((part) => part === true || (Array.isArray(part) && part.length > 0)), { error: 'service-area.missing' });
export type ServiceArea = z.infer<typeof serviceAreaSchema>;
