import { fold } from '../kernel/fold.ts';
import type { CellLanguage } from './office-cells.ts';
import type { Source } from './source.schema.ts';

/** Where the facts of a row come from. */
export interface RowSource {
  readonly url?: string;
  readonly name?: string;
  readonly date: string | null;
  /** The office itself said it: the row confirms the record. */
  readonly byPhone: boolean;
}

/** A web address is a page, anything else the name of a call, a letter or a register. */
export function readOrigin(text: string): { readonly url: string; readonly name?: never } | { readonly name: string; readonly url?: never } {
  return /^https?:\/\/\S+$/.test(text) ? { url: text } : { name: text };
}

/** "rozmowa telefoniczna", "Telefon", "rozmowa telefoniczna z kierownikiem". */
export const isPhoneCall = (name: string, language: CellLanguage): boolean =>
  language.phoneCall.map(fold).some((word) => fold(name) === word || fold(name).startsWith(`${word} `));

/** The sources with this one: what was read before at the same place on the same day is joined, so nothing stands twice. */
export function addSource(
  sources: readonly Source[],
  { url, name, date }: RowSource,
  fields: readonly string[],
  website: string | undefined,
): readonly Source[] {
  const isSame = (source: Source) => source.url === url && source.name === name && source.date === date;
  if (!sources.some(isSame)) {
    const own = url !== undefined && website !== undefined && host(url) === host(website);
    return [...sources, { ...(url ? { url } : {}), ...(name ? { name } : {}), date, fields: [...fields], ...(own ? { own_site: true } : {}) }];
  }
  return sources.map((source) => (isSame(source) ? { ...source, fields: [...new Set([...source.fields, ...fields])] } : source));
}

/** The newest dated source of a field. */
export const newestOf = (sources: readonly Source[], field: string): string | undefined =>
  sources
    .filter((source) => source.fields.includes(field))
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);

/** A call confirms the record with its provider; an older call does not take back a newer one. */
export function confirmation(record: { readonly assured_date?: string | undefined }, source: RowSource): { assured_date?: string } {
  const isNewer = source.byPhone && source.date !== null && source.date > (record.assured_date ?? '');
  return isNewer && source.date ? { assured_date: source.date } : {};
}

const host = (url: string) => /^https?:\/\/(?:www\.)?([^/:?#]+)/.exec(url)?.[1]?.toLowerCase();
