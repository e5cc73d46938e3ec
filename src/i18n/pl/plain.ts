/** Words of `npm run plain`: how plain our texts are. Read by editors. */
export const plain = {
  instead: 'Napisz: {words}.',
  sentence: 'Zdanie: {sentence}',
  guides: 'Poradnik (content/guides)',
  none: 'Nie ma jeszcze żadnego tekstu.',
  guide: '{file}: FOG {fog} (najwyżej {limit}), {words} słów w {sentences} zdaniach, dłuższych niż 15 słów: {longish}. Najdłuższe ma {longest}: {sentence}',
  tooShort: 'za krótki tekst',
  records: 'Wpisy (content/organizations, services, locations, prisons, hotlines)',
  words: 'Słowa strony (src/i18n/pl)',
  nothing: 'Wszystko w porządku.',
  summary: 'Do poprawy w content: {problems}, podpowiedzi: {warnings}, w słowach strony: {wording}.',
} as const;
