import type { Content } from '../directory/content.ts';
import type { Phone } from '../directory/phone.schema.ts';
import type { GuideContent } from '../guides/guide-content.ts';

/** A published sentence outside the guides that somebody of us wrote, with its place. */
export interface ContentText {
  /** Path below `content/`. */
  readonly file: string;
  readonly field: string;
  readonly text: string;
  /** The glossary explains the words of offices, also those that we would not use of people. */
  readonly mayBrand?: boolean;
}

/**
 * Our own sentences in records that are shown. Names, addresses, and what others say of themselves (`stated_services`) are not
 * ours to word; `notes` are never shown.
 */
export function recordTexts(content: Content): readonly ContentText[] {
  return [
    ...content.organizations.filter(isListed).flatMap((record) => at(`organizations/${record.id}.yaml`, { description: record.description }, record.phones)),
    ...content.services.filter(isListed).flatMap((record) =>
      at(
        `services/${record.id}.yaml`,
        {
          name: record.name,
          description: record.description,
          application_process: record.application_process,
          what_next: record.what_next,
          what_to_bring: record.what_to_bring,
          'eligibility.description': record.eligibility?.description,
          ...numbered(
            'required_documents',
            'note',
            record.required_documents?.map(({ note }) => note),
          ),
          ...numbered(
            'cost_options',
            'amount_description',
            record.cost_options?.map(({ amount_description }) => amount_description),
          ),
          ...numbered(
            'service_at_locations',
            'description',
            record.service_at_locations?.map(({ description }) => description),
          ),
        },
        record.phones,
      ),
    ),
    ...content.locations.filter(isListed).flatMap((record) => at(`locations/${record.id}.yaml`, { transportation: record.transportation })),
    ...content.hotlines.filter(isListed).flatMap((record) => at(`hotlines/${record.id}.yaml`, { purpose: record.purpose }, [record.phone])),
    ...content.prisons
      .filter(isListed)
      .flatMap((record) => at(`prisons/${record.id}.yaml`, { visits: record.visits, transportation: record.transportation }, record.phones)),
  ];
}

/** What guides bring along: the meanings of the glossary and the labels of amounts. */
export const guideDataTexts = ({ glossary, amounts }: GuideContent): readonly ContentText[] => [
  ...glossary.map(({ id, meaning }) => ({ file: 'glossary.yaml', field: `${id}.meaning`, text: meaning, mayBrand: true })),
  ...amounts.map(({ id, label }) => ({ file: `amounts/${id}.yaml`, field: 'label', text: label })),
];

const isListed = (record: { readonly listing: string }) => record.listing === 'public';

function at(file: string, fields: Readonly<Record<string, string | undefined>>, phones: readonly Phone[] = []): ContentText[] {
  const all = {
    ...fields,
    ...numbered(
      'phones',
      'description',
      phones.map(({ description }) => description),
    ),
  };
  return Object.entries(all).flatMap(([field, text]) => (text === undefined ? [] : [{ file, field, text }]));
}

/** Fields of a list, as an editor finds them: "phones.0.description". */
const numbered = (list: string, field: string, texts: readonly (string | undefined)[] = []): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(texts.map((text, place) => [`${list}.${place}.${field}`, text]));
