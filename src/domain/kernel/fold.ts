/** Lower case without Polish (or other) diacritics. "Łagów" becomes "lagow": ł does not decompose, so it is named. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁ]/g, 'l').toLowerCase();
}

/** A piece of an address: "Nowogród Bobrzański" becomes "nowogrod-bobrzanski". */
export const slug = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
