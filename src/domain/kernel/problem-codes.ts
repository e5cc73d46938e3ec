/** Every code that a check of content may give. Each has its words in src/i18n. */
export const problemCodes = [
  'access.wrong', 'audience.wrong', 'capacity.wrong', 'category.missing', 'category.wrong', 'cost.amount-wrong', 'cost.wrong',
  'county.code-wrong', 'county.kind-wrong', 'county.missing', 'county.without-centre', 'date.partial-wrong', 'date.wrong', 'document.wrong',
  'eligibility.age-wrong', 'email.wrong', 'evidence.wrong', 'field.missing', 'field.unknown', 'field.wrong', 'file.unreadable',
  'hours.closes-before-opening', 'hours.day-missing', 'hours.day-wrong', 'hours.off-season-wrong', 'hours.open-and-closed',
  'hours.season-wrong', 'hours.time-wrong', 'hours.window-missing', 'id.missing', 'id.wrong', 'listing.wrong', 'locality.kind-wrong',
  'locality.simc-wrong', 'location.address-missing', 'location.point-incomplete', 'location.point-wrong', 'location.precision-wrong',
  'location.secret-address', 'location.secret-town', 'moment.missing', 'moment.wrong', 'municipality.code-wrong', 'municipality.kind-wrong',
  'municipality.missing', 'municipality.repeated', 'municipality.two-offices', 'municipality.without-office', 'name-status.wrong',
  'order.wrong', 'organization.kind-wrong', 'organization.office-type-wrong', 'phone.extension-wrong', 'phone.forbidden', 'phone.missing',
  'phone.type-wrong', 'phone.wrong', 'postal-code.wrong', 'prison.kind-wrong', 'prison.status-wrong', 'reference.county-unknown',
  'reference.location-unknown', 'reference.municipality-unknown', 'reference.organization-unknown', 'reference.prison-unknown',
  'reference.withheld', 'region.code-wrong', 'region.missing', 'secrecy.not-spread', 'secrecy.wrong', 'service-area.country-wrong',
  'service-area.missing', 'service.secret-area', 'service.secret-place', 'service.status-wrong', 'source.fields-missing',
  'source.origin-missing', 'sources.missing', 'text.missing', 'url.wrong', 'withheld-reason.mismatch', 'withheld-reason.wrong',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing wrong in one file of `content/`. */
export interface ContentProblem {
  /** Path below `content/`, with the line of a table: "organizations/ops-lubsko.yaml", "localities.csv:17". */
  readonly file: string;
  /** Path of the field: "phones.0.number"; empty for the whole file. */
  readonly field: string;
  readonly code: ProblemCode;
  /** What was found there, shortened. */
  readonly found?: string;
}

export const isProblemCode = (text: string): text is ProblemCode => (problemCodes as readonly string[]).includes(text);
