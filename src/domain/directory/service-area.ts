import type { OrganizationKind } from './organization.schema.ts';
import type { ServiceArea } from './service-area.schema.ts';

/** Whether somebody who lives in this gmina (six digits) belongs to the area. Areas add up. */
export function serves(area: ServiceArea, municipalityCode: string): boolean {
  return (
    area.country === true ||
    Boolean(area.municipalities?.includes(municipalityCode)) ||
    Boolean(area.counties?.includes(municipalityCode.slice(0, 4))) ||
    Boolean(area.regions?.includes(municipalityCode.slice(0, 2)))
  );
}

/** An organization as far as competence asks. */
export interface Competent {
  readonly id: string;
  readonly kind: OrganizationKind;
  readonly service_area: ServiceArea;
}

/** The office of a gmina: the one that names it, never one that only sits there. */
export function officeOf<T extends Competent>(organizations: readonly T[], municipalityCode: string): T | undefined {
  return organizations.find(({ kind, service_area }) => kind === 'municipal_office' && service_area.municipalities?.includes(municipalityCode));
}

/** The centre of the powiat around a gmina; in a city with powiat rights the municipal office that names the powiat does its work. */
export function countyCentreOf<T extends Competent>(organizations: readonly T[], municipalityCode: string): T | undefined {
  const county = municipalityCode.slice(0, 4);
  const naming = organizations.filter(({ service_area }) => service_area.counties?.includes(county));
  return naming.find(({ kind }) => kind === 'county_centre') ?? naming.find(({ kind }) => kind === 'municipal_office');
}
