import type { CalendarDay } from '../kernel/calendar-day.ts';
import { callOrder } from './call-order.ts';
import { type Question, questionsFor } from './call-questions.ts';
import type { Content, Keyed } from './content.ts';
import type { County, Municipality } from './municipality.schema.ts';
import { type CellLanguage, type OfficeCells, officeCells } from './office-cells.ts';
import type { Organization } from './organization.schema.ts';
import type { Phone } from './phone.schema.ts';
import { countyCentreOf, officeOf } from './service-area.ts';

/** Somebody who answers the phone, or a place where the number can be looked for. */
export interface CallTarget {
  /** `neighbour`: an office of the same powiat that has a phone, asked only when nobody nearer has one. */
  readonly role: 'office' | 'town_hall' | 'county_centre' | 'neighbour';
  readonly name: string;
  readonly phones: readonly Phone[];
  readonly website?: string;
  readonly address?: string;
}

/** One office to be called: whom, about what, and what is known. */
export interface Call {
  readonly municipality: Municipality;
  readonly county: County | undefined;
  readonly office: Keyed<Organization>;
  /** Short names of the prison units in this gmina. */
  readonly prisons: readonly string[];
  /** In the order of trying. Those without a phone are where to look for one. */
  readonly targets: readonly CallTarget[];
  readonly questions: readonly Question[];
  readonly cells: OfficeCells;
}

export interface CallSummary {
  readonly municipalities: number;
  readonly calls: number;
  readonly withoutOfficePhone: number;
  /** Neither office, town hall nor own county centre has a known number. */
  readonly withoutAnyPhone: number;
  readonly withoutOfficialName: number;
  readonly withoutStreet: number;
  readonly withoutHours: number;
  readonly withoutEmail: number;
  readonly confirmedByPhone: number;
  readonly prisonMunicipalities: number;
}

/** The offices whose data need a person's phone call, in the order of calling (DECISIONS 6). */
export function callList(content: Content, today: CalendarDay, language: CellLanguage): { readonly calls: readonly Call[]; readonly summary: CallSummary } {
  const all = callOrder(content).flatMap((municipality): Call[] => {
    const office = officeOf(content.organizations, municipality.code);
    if (!office) return [];
    const place = content.locations.find(({ id }) => id === office.location);
    return [
      {
        municipality,
        county: content.counties.find(({ code }) => code === municipality.county),
        office,
        prisons: prisonsIn(municipality.code, content).map((unit) => unit.alternate_name ?? unit.name),
        targets: targetsFor(office, municipality, content),
        questions: questionsFor(office, place, today),
        cells: officeCells(office, place, language),
      },
    ];
  });
  // A missing website alone is no reason to ring somebody up.
  const calls = all.filter(({ questions }) => questions.some(({ about }) => about !== 'website'));
  return { calls, summary: summarize(all, calls.length, content.municipalities.length) };
}

/** Units that are listed: people leave only from those. */
export const prisonsIn = (code: string, content: Pick<Content, 'prisons'>) =>
  content.prisons.filter((unit) => unit.municipality === code && unit.listing === 'public');

function targetsFor(office: Keyed<Organization>, municipality: Municipality, content: Content): CallTarget[] {
  const centre = countyCentreOf(content.organizations, municipality.code);
  const hall = office.substitute_contact;
  const near: CallTarget[] = [
    target('office', office, content),
    ...(hall ? [{ role: 'town_hall' as const, name: hall.name, phones: callable(hall.phones), ...reach(hall.website, hall.address) }] : []),
    ...(centre && centre.id !== office.id ? [target('county_centre', centre, content)] : []),
  ];
  if (near.some(({ phones }) => phones.length > 0)) return near;
  const neighbour = content.municipalities
    .filter(({ county }) => county === municipality.county)
    .flatMap(({ code }) => officeOf(content.organizations, code) ?? [])
    .find(({ phones }) => callable(phones).length > 0);
  return neighbour ? [...near, target('neighbour', neighbour, content)] : near;
}

function target(role: CallTarget['role'], organization: Keyed<Organization>, content: Content): CallTarget {
  const address = content.locations.find(({ id }) => id === organization.location)?.address;
  return { role, name: organization.name, phones: callable(organization.phones), ...reach(organization.website, address) };
}

const callable = (phones: readonly Phone[] | undefined) => (phones ?? []).filter(({ type }) => type !== 'fax');

function reach(website: string | undefined, address: { street?: string | undefined; city: string; postal_code?: string | undefined } | undefined) {
  const town = [address?.postal_code, address?.city].filter(Boolean).join(' ');
  const text = [address?.street, town].filter(Boolean).join(', ');
  return { ...(website ? { website } : {}), ...(text ? { address: text } : {}) };
}

function summarize(all: readonly Call[], calls: number, municipalities: number): CallSummary {
  const count = (matches: (call: Call) => boolean) => all.filter(matches).length;
  return {
    municipalities,
    calls,
    withoutOfficePhone: count(({ office }) => callable(office.phones).length === 0),
    withoutAnyPhone: count(({ targets }) => targets.every(({ role, phones }) => role === 'neighbour' || phones.length === 0)),
    withoutOfficialName: count(({ office }) => office.name_status === 'descriptive'),
    withoutStreet: count(({ cells }) => cells.street === ''),
    withoutHours: count(({ office }) => office.hours === undefined),
    withoutEmail: count(({ cells }) => cells.email === ''),
    confirmedByPhone: count(({ office }) => office.assured_date !== undefined),
    prisonMunicipalities: count(({ prisons }) => prisons.length > 0),
  };
}
