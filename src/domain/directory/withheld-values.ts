import { textFinder } from '../kernel/text-finder.ts';
import type { Content } from './content.ts';
import { forbiddenPhones } from './forbidden-phones.ts';

export interface WithheldValue {
  readonly record: string;
  readonly field: string;
  readonly value: string;
}

/**
 * Texts that stand in `content/` and must stand nowhere else: notes, forbidden numbers, contact data of withheld records
 * and the sources of secret ones. What an open record says as well is no secret.
 */
export function withheldValues(content: Content): readonly WithheldValue[] {
  const records: readonly AnyRecord[] = [...content.organizations, ...content.services, ...content.locations, ...content.prisons, ...content.hotlines];
  const open = records
    .filter((record) => record.listing === 'public' && record.secrecy === 'none')
    .flatMap((record) => openValues(record))
    .join('\n');
  const found = records.flatMap((record): WithheldValue[] => {
    const value = (field: string, text: string | undefined) => (text ? [{ record: record.id, field, value: text }] : []);
    const hidden = record.listing === 'withheld' || record.secrecy !== 'none';
    return [...value('notes', record.notes), ...(hidden ? openValues(record).flatMap((text) => value('contact', text)) : [])];
  });
  const forbidden = [...forbiddenPhones].map((value) => ({ record: 'forbidden-phones.ts', field: 'number', value }));
  const isOpen = textFinder(found.map(({ value }) => value))(open);
  return [...found.filter(({ field, value }) => field === 'notes' || !isOpen.has(value)), ...forbidden];
}

type AnyRecord = Content[keyof Pick<Content, 'organizations' | 'services' | 'locations' | 'prisons' | 'hotlines'>][number];

/** Contact data and addresses of sources: what could lead somebody to a place. */
function openValues(record: AnyRecord): string[] {
  const isVeiled = record.secrecy !== 'none';
  const own = record as { phones?: readonly { number: string }[]; emails?: readonly string[]; website?: string; address?: { street?: string } };
  return [
    ...(isVeiled && record.listing === 'public' ? [] : [...(own.phones ?? []).map((phone) => phone.number.replace('+48', '')), ...(own.emails ?? [])]),
    ...(own.website && !(record.secrecy === 'premises' && record.listing === 'public') ? [own.website] : []),
    ...(own.address?.street ? [own.address.street] : []),
    ...record.sources.flatMap((source) => source.url ?? []),
  ];
}
