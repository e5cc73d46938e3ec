import { pl } from './pl.ts';

/** Words of commands: read by stewards and editors, not by people who look for help. */
const forStaff: ReadonlySet<string> = new Set(['steward', 'officeList', 'problems', 'plain', 'areas', 'channel']);

/** Every text of the site's words that a reader may see, with its key: "tonight.callText", "aboutPage.notList.0". */
export function readerTexts(words: object = pl): readonly { readonly key: string; readonly text: string }[] {
  return Object.entries(words).flatMap(([key, value]) => (words === pl && forStaff.has(key) ? [] : textsBelow(key, value)));
}

function textsBelow(key: string, value: unknown): { readonly key: string; readonly text: string }[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, deeper]) => textsBelow(`${key}.${inner}`, deeper));
}
