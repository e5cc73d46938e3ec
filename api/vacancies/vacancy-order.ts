import { parseArgs } from 'node:util';
import { email as emailSchema } from 'zod';
import type { VacancyKind } from '#domain/directory/vacancy.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { type Instant, toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { isConfirmed } from './vacancies.ts';

/** What a coordinator wants of `npm run vacancy`. */
export type VacancyOrder =
  | { readonly kind: 'list' }
  | { readonly kind: 'remove'; readonly service: string }
  | { readonly kind: 'keep'; readonly service: string; readonly email: string; readonly confirmedOn: string }
  | { readonly kind: 'wrong'; readonly code: 'usage' | 'unknown' | 'emailWrong' | 'dayWrong'; readonly values: Readonly<Record<string, string>> };

export const vacancyOptions = { email: { type: 'string' }, confirmed: { type: 'string' }, remove: { type: 'boolean' }, content: { type: 'string' } } as const;

/** Reads the words of the command line. Only places to sleep are asked. */
export function vacancyOrder(args: readonly string[], kindOf: (service: string) => VacancyKind | undefined, now: Instant): VacancyOrder {
  const given = parse(args);
  const [service, ...more] = given?.positionals ?? [];
  if (!given || more.length > 0) return wrong('usage');
  const { email, confirmed, remove } = given.values;
  if (!service) return email || confirmed || remove ? wrong('usage') : { kind: 'list' };
  if (!kindOf(service)) return wrong('unknown', { service });
  if (remove) return email || confirmed ? wrong('usage') : { kind: 'remove', service };
  if (email === undefined || confirmed === undefined) return wrong('usage');
  if (!emailSchema().safeParse(email).success) return wrong('emailWrong', { email });
  const day = CalendarDay.read(confirmed);
  if (!day.ok || day.value.isAfter(toWarsaw(now).day) || !isConfirmed({ confirmedOn: confirmed }, now)) return wrong('dayWrong', { day: confirmed });
  return { kind: 'keep', service, email, confirmedOn: confirmed };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: vacancyOptions, allowPositionals: true });
  } catch {
    return undefined;
  }
}

const wrong = (code: (VacancyOrder & { kind: 'wrong' })['code'], values: Readonly<Record<string, string>> = {}): VacancyOrder => ({
  kind: 'wrong',
  code,
  values,
});
