import * as z from 'zod';
import { forbiddenPhones } from './forbidden-phones.ts';
import { textSchema } from './text.schema.ts';

/** HSDS `phone`. */
export const phoneSchema = z.strictObject({
  /** E.164 for ordinary numbers ("+48957151360"), bare digits for short and toll-free ones ("112", "800109160"). */
  number: z
    .string({ error: 'phone.missing' })
    .regex(/^(\+48\d{9}|800\d{6}|801\d{6}|116\d{3}|19\d{3}|1\d{2})$/, { error: 'phone.wrong' })
    .refine((number) => !forbiddenPhones.has(number.replace('+48', '')), { error: 'phone.forbidden' }),
  /** Extension as dialled, kept as text: "04" is not 4. */
  extension: z.string().regex(/^\d+$/, { error: 'phone.extension-wrong' }).optional(),
  type: z.enum(['voice', 'fax', 'cell', 'text'], { error: 'phone.type-wrong' }).optional(),
  /** Whom one reaches or what the number is for, in everyday Polish: "rejestracja widzeń", "sekretariat". No dates here: the source has them. */
  description: textSchema.optional(),
});
export type Phone = z.infer<typeof phoneSchema>;
