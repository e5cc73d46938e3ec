import * as z from 'zod';
import { contactLanguages, contactWays } from './choices.ts';
import { isPhone, longest, plainPhone } from './contact-text.ts';

const flag = z.boolean({ error: 'flag.wrong' });
const line = (most: number, missing: string) => z.string({ error: missing }).trim().min(1, { error: missing }).max(most, { error: 'text.long' });

/** Nine digits of a Polish number, or an international one with its plus. Spaces and hyphens are dropped. */
export const phoneNumberSchema = z
  .string({ error: 'contact-phone.missing' })
  .transform(plainPhone)
  .pipe(z.string().min(1, { error: 'contact-phone.missing' }).refine(isPhone, { error: 'contact-phone.wrong' }));

/** How the office may reach the person without doing harm (domain.md 6.7). */
export const contactSchema = z
  .strictObject({
    ways: z
      .array(z.enum(contactWays, { error: 'contact-way.wrong' }), { error: 'contact-way.missing' })
      .min(1, { error: 'contact-way.missing' })
      .max(contactWays.length),
    phone: phoneNumberSchema.optional(),
    email: z.email({ error: 'contact-email.wrong' }).max(longest.email, { error: 'text.long' }).optional(),
    /** A person of trust: how to call them, and their number. */
    someone: z.strictObject({ name: line(longest.someone, 'contact-someone.missing'), phone: phoneNumberSchema }).optional(),
    /** Where a letter reaches the person. */
    address: line(longest.address, 'contact-address.missing').optional(),
    /** Do not leave a message, not with people and not on a machine. */
    noMessage: flag.default(false),
    /** Do not mention a prison, to nobody and nowhere. */
    noPrison: flag.default(false),
    /** When a call is safe, in own words: "po 16". */
    hours: z.string({ error: 'text.long' }).trim().max(longest.hours, { error: 'text.long' }).optional(),
    language: z.enum(contactLanguages, { error: 'contact-language.wrong' }).default('pl'),
    interpreter: flag.default(false),
    /** Polish Sign Language (PJM). */
    signLanguage: flag.default(false),
    /** What makes a meeting possible: "wózek", "słabo widzę". */
    accessibility: z.string({ error: 'text.long' }).trim().max(longest.accessibility, { error: 'text.long' }).optional(),
  })
  .superRefine((contact, context) => {
    for (const { field, code, isMissing } of wants(contact)) if (isMissing) context.addIssue({ code: 'custom', path: [field], message: code });
  });
export type ContactInput = z.input<typeof contactSchema>;
export type Contact = z.infer<typeof contactSchema>;

/** What each chosen way cannot do without. */
function wants({ ways, phone, email, someone, address }: Pick<Contact, 'ways' | 'phone' | 'email' | 'someone' | 'address'>) {
  return [
    { field: 'phone', code: 'contact-phone.missing', isMissing: (ways.includes('phone') || ways.includes('sms')) && !phone },
    { field: 'email', code: 'contact-email.missing', isMissing: ways.includes('email') && !email },
    { field: 'someone', code: 'contact-someone.missing', isMissing: ways.includes('someone') && !someone },
    { field: 'address', code: 'contact-address.missing', isMissing: ways.includes('post') && !address },
  ];
}
