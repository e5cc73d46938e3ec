import * as z from 'zod';
import { phoneSchema } from './phone.schema.ts';
import { hoursSchema } from './schedule.schema.ts';
import { recordIdSchema, textSchema } from './text.schema.ts';

/** HSDS `service_at_location`: a service at one of its places, with what differs there. */
export const serviceAtLocationSchema = z.strictObject({
  location: recordIdSchema,
  description: textSchema.optional(),
  phones: z.array(phoneSchema).optional(),
  hours: hoursSchema.optional(),
});
export type ServiceAtLocation = z.infer<typeof serviceAtLocationSchema>;
