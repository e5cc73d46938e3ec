import * as z from 'zod';
import { phoneSchema } from './phone.schema.ts';
import { hoursSchema } from './schedule.schema.ts';
import { emailSchema, textSchema, urlSchema } from './text.schema.ts';

/** HSDS `address`, reduced to what a letter needs. */
export const addressSchema = z.strictObject({
  /** Street and number as on the door plate: "ul. Kościelna 9". */
  street: textSchema.optional(),
  city: textSchema,
  postal_code: z
    .string()
    .regex(/^\d{2}-\d{3}$/, { error: 'postal-code.wrong' })
    .optional(),
});
export type Address = z.infer<typeof addressSchema>;

/** Ways to reach a record's provider. */
export const contactFields = {
  phones: z.array(phoneSchema).optional(),
  emails: z.array(emailSchema).optional(),
  website: urlSchema.optional(),
} as const;

/** A substitute: whom to ask while the office's own contact is unknown, shown as exactly that. */
export const substituteContactSchema = z.strictObject({
  name: textSchema,
  address: addressSchema.optional(),
  ...contactFields,
  hours: hoursSchema.optional(),
});
export type SubstituteContact = z.infer<typeof substituteContactSchema>;
