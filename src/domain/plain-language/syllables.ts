/**
 * How many syllables a Polish word has: one for each vowel, where i before a vowel only softens ("nie", "siostra") and
 * au, eu of foreign words are one ("autobus", "Europa", but "na-uka", "muze-um").
 */
export function syllablesOf(word: string): number {
  const spoken = word
    .toLowerCase()
    .replace(/i(?=[aąeęioóuy])/g, '')
    // After "na-" and "za-" the u begins a new part of the word.
    .replace(/(?<![nz])au/g, 'a')
    .replace(/(^|c|p|n(?=eutr))eu/g, '$1e');
  return spoken.match(/[aąeęioóuy]/g)?.length ?? 0;
}

/**
 * Syllables of the form that stands in a dictionary, as far as the ending tells: "dokumentów" is "dokument", "bezpłatnego" is
 * "bezpłatny", "zadzwonicie" is "zadzwonić". Where the ending leaves two possibilities, the written form counts.
 */
export function baseSyllablesOf(word: string): number {
  const lower = word.toLowerCase();
  const written = syllablesOf(lower);
  const ending = endings.find(([pattern]) => pattern.test(lower));
  return Math.max(1, written + (ending?.[1] ?? 0));
}

/** What an ending adds to the form of the dictionary (minus) or takes from it (plus). The first that fits counts. */
const endings: readonly (readonly [RegExp, number])[] = [
  // Verbs: "przygotuj" is "przygotować", "pracujemy" "pracować", "zebraliśmy" "zebrać", "zadzwonicie" "zadzwonić".
  [/uj$/, 1],
  [/uj(emy|ecie|cie)$/, -1],
  [/[lł][iy]śmy$/, -2],
  [/[lł][iy]ście$/, -2],
  [/(?:[aeiyjńźż]|rz)cie$/, -1],
  [/[aeiy]my$|[ae]ją$/, -1],
  // Adjectives: "bezpłatnego", "bezpłatnymi".
  [/(?:[^aąeęioóuy](?:i?ego|i?emu)|[iy]mi)$/, -1],
  // Nouns.
  [/ami$/, -1],
  [/owi$/, -2],
  [/owie$/, -1],
  [/ów$/, -1],
  [/[^i]em$/, -1],
  [/[^i]u$/, -1],
];
