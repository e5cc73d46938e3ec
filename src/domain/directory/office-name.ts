import { fold } from '../kernel/fold.ts';
import type { Organization } from './organization.schema.ts';

type OfficeType = NonNullable<Organization['office_type']>;

/** What follows when an office tells its official name. */
export interface Renaming {
  readonly name: string;
  readonly name_status: 'sourced';
  readonly office_type?: OfficeType;
  readonly alternate_name?: string;
  readonly former_names?: Organization['former_names'];
  /** True: the announced change has come, so it is no longer announced. */
  readonly hasArrived: boolean;
}

/**
 * A new name of another type (an OPS that became a CUS) is a new name of the same office: the old one is kept, so that
 * people who know it find it. Another wording of the same type is a correction.
 */
export function rename(office: Organization, name: string): Renaming {
  const type = typeIn(name);
  const oldType = office.office_type ?? typeIn(office.name);
  const isNewType = type !== undefined && oldType !== undefined && type !== oldType;
  const isOfficialOld = office.name_status === 'sourced' && office.name !== name;
  const former = isNewType && isOfficialOld && !office.former_names?.some((known) => known.name === office.name);
  const short = office.alternate_name;
  return {
    name,
    name_status: 'sourced',
    ...(type ? { office_type: type } : {}),
    ...(isNewType && short?.startsWith(`${oldType} `) ? { alternate_name: `${type}${short.slice(oldType.length)}` } : {}),
    ...(former ? { former_names: [...(office.former_names ?? []), { name: office.name, until: null }] } : {}),
    hasArrived: isNewType && office.announced_change !== undefined && typeIn(office.announced_change.name) === type,
  };
}

/** The longest beginning wins: "Miejsko-Gminny Ośrodek Pomocy Społecznej" is no OPS. */
function typeIn(name: string): OfficeType | undefined {
  return typeNames.find(([words]) => fold(name).startsWith(words))?.[1];
}

const typeNames: readonly (readonly [string, OfficeType])[] = [
  ['centrum uslug spolecznych', 'CUS'],
  ['miejsko-gminny osrodek pomocy spolecznej', 'MGOPS'],
  ['miejski osrodek pomocy spolecznej', 'MOPS'],
  ['gminny osrodek pomocy spolecznej', 'GOPS'],
  ['osrodek pomocy spolecznej', 'OPS'],
];
