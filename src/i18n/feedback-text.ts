import type { Keyed } from '#domain/directory/content.ts';
import type { Organization } from '#domain/directory/organization.schema.ts';
import type { Counts, officesByNeed } from '#domain/feedback/tally.ts';
import { fill, formatDay, formatPhone, plural } from './format.ts';
import { pl } from './pl.ts';

const words = pl.feedback.report;

/** What people said of offices, for the steward: a line an office, where they went in vain first. */
export function feedbackText(offices: ReturnType<typeof officesByNeed>, organizations: readonly Keyed<Organization>[], since: string): string {
  const date = { since: formatDay(since) };
  if (offices.length === 0) return `${fill(words.none, date)}\n`;
  const lines = offices.map(({ organization, counts }, position) => `${String(position + 1).padStart(2)}. ${lineOf(organization, counts, organizations)}`);
  return `${[fill(words.heading, date), ...lines].join('\n')}\n`;
}

function lineOf(id: string, of: Counts, organizations: readonly Keyed<Organization>[]): string {
  const counts = (['sent_away', 'no_such_office', 'helped'] as const).flatMap((verdict) => (of[verdict] ? plural(words[verdict], of[verdict]) : [])).join('. ');
  const office = organizations.find((organization) => organization.id === id);
  if (!office) return fill(words.unknown, { id, counts });
  const phone = office.phones?.find(({ type }) => type !== 'fax');
  return fill(words.line, {
    name: office.alternate_name ? `${office.name}, ${office.alternate_name}` : office.name,
    counts,
    phone: phone ? fill(words.phone, { number: formatPhone(phone.number) }) : words.noPhone,
  });
}
