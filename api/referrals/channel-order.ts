import { parseArgs } from 'node:util';
import { email as emailSchema } from 'zod';
import type { Organization } from '#domain/directory/organization.schema.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import { isHelperKind } from '#domain/staff/role.ts';

/** What a coordinator wants of `npm run channel`. */
export type ChannelOrder =
  | { readonly kind: 'list' }
  | { readonly kind: 'remove'; readonly organization: string }
  | { readonly kind: 'confirm'; readonly organization: string; readonly confirmedOn: string }
  | { readonly kind: 'keep'; readonly organization: string; readonly confirmedOn: string; readonly email: string }
  | { readonly kind: 'wrong'; readonly code: 'usage' | 'unknown' | 'otherKind' | 'emailWrong' | 'dayWrong'; readonly values: Readonly<Record<string, string>> };

export const channelOptions = { email: { type: 'string' }, confirmed: { type: 'string' }, remove: { type: 'boolean' }, content: { type: 'string' } } as const;

/** Reads the words of the command line. Told are offices, and those that may get a case from one. */
export function channelOrder(args: readonly string[], kindOf: (organization: string) => Organization['kind'] | undefined, now: Instant): ChannelOrder {
  const given = parse(args);
  const [organization, ...more] = given?.positionals ?? [];
  if (!given || more.length > 0) return wrong('usage');
  const { email, confirmed, remove } = given.values;
  if (!organization) return email || confirmed || remove ? wrong('usage') : { kind: 'list' };
  const kind = kindOf(organization);
  if (kind === undefined) return wrong('unknown', { organization });
  if (kind !== 'municipal_office' && kind !== 'county_centre' && !isHelperKind(kind)) return wrong('otherKind', { organization });
  if (remove) return email || confirmed ? wrong('usage') : { kind: 'remove', organization };
  if (confirmed === undefined) return wrong('usage');
  if (!isRecentDay(confirmed, now)) return wrong('dayWrong', { day: confirmed });
  if (email === undefined) return { kind: 'confirm', organization, confirmedOn: confirmed };
  if (!emailSchema().safeParse(email).success) return wrong('emailWrong', { email });
  return { kind: 'keep', organization, confirmedOn: confirmed, email };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: channelOptions, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** A day that makes the office able to receive: not in the future, not too long ago. */
function isRecentDay(text: string, now: Instant): boolean {
  const day = CalendarDay.read(text);
  if (!day.ok || day.value.isAfter(toWarsaw(now).day)) return false;
  return receivingOf({ confirmedOn: text, accountUsedAt: null }, now) !== 'none';
}

const wrong = (code: (ChannelOrder & { kind: 'wrong' })['code'], values: Readonly<Record<string, string>> = {}): ChannelOrder => ({
  kind: 'wrong',
  code,
  values,
});
