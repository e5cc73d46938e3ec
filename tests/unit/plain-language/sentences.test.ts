import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentencesOf, wordsOf } from '#domain/plain-language/sentences.ts';
import { plainWords } from '../../support/plain-words.ts';

const abbreviations = { within: new Set(plainWords.abbreviations.within), either: new Set(plainWords.abbreviations.either) };
const sentences = (text: string) => sentencesOf(text, abbreviations);

test.each([
  ['OPS jest przy ul. Bohaterów Getta 9.', 1],
  ['Mówi o tym art. 101 ust. 3 ustawy.', 1],
  ['Weź dokumenty, np. dowód, świadectwo itp. i przyjdź.', 1],
  ['Dostaniesz m.in. Kartę i bilet.', 1],
  ['Zadzwoń pod tel. 68 457 61 98 albo przyjdź o godz. 8.', 1],
  ['Dane są z 24.11.2026 i z 2.5 roku.', 1],
  ['Kosztuje 12,50 zł. Weź drobne.', 2],
  ['Tak było do 2025 r. Teraz jest inaczej.', 2],
  ['Tak było do 2025 r. i jest nadal.', 1],
  ['Linia działa. 112 też działa.', 2],
  ['Masz gdzie spać? Zadzwoń! Pomożemy…', 3],
  ['Zapytaj: „Co dalej?” i poczekaj na odpowiedź.', 1],
  ['1. Zadzwoń do OPS.', 1],
  ['Kieruje nim J. Kowalski ze Słubic.', 1],
  ['Zgłoś się do 15. Potem będzie za późno.', 2],
  ['Noclegownia', 1],
  ['', 0],
])('%s: %i', (text, count) => {
  expect(sentences(text)).toHaveLength(count);
});

test('every sentence keeps its own mark', () => {
  expect(sentences('Przyjdź do OPS.  Weź dowód, jeśli go masz!')).toEqual(['Przyjdź do OPS.', 'Weź dowód, jeśli go masz!']);
});

test('numbers, dates, e-mails and web addresses are one word each', () => {
  expect(wordsOf('Zadzwoń: 800 109 160, w godz. 8:00–15:30, do 24.11.2026.')).toEqual([
    'Zadzwoń',
    '800 109 160',
    'w',
    'godz',
    '8:00–15:30',
    'do',
    '24.11.2026',
  ]);
  expect(wordsOf('Pisz na ops@brzegi.example albo wejdź na https://ops.example/kontakt.')).toHaveLength(7);
});

test('cutting loses no word, whatever is typed', () => {
  const piece = fc.constantFrom('Zadzwoń', 'ul.', 'art.', '101', 'm.in.', 'OPS.', 'Co?', '„Tak!”', 'r.', 'i', '24.11.2026', '–', 'Weź dowód.');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      expect(
        sentences(text)
          .join(' ')
          .match(/[\p{L}\p{N}]+/gu) ?? [],
      ).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
    }),
  );
});
