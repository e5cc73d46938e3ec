import fc from 'fast-check';
import { expect, test } from 'vitest';
import { baseSyllablesOf, syllablesOf } from '#domain/plain-language/syllables.ts';

test.each([
  ['dom', 1],
  ['nie', 1],
  ['siostra', 2],
  ['dzień', 1],
  ['pieniądze', 3],
  ['nauka', 3],
  ['zaufanie', 4],
  ['autobus', 3],
  ['muzeum', 3],
  ['Europa', 3],
  ['terapeuta', 4],
  ['ubezpieczenie', 5],
  ['zaświadczenie', 4],
  ['w', 0],
  ['OPS', 1],
])('%s has %i syllables', (word, count) => {
  expect(syllablesOf(word)).toBe(count);
});

test.each([
  ['dokumentów', 3],
  ['dokumentem', 3],
  ['telefonu', 3],
  ['bezpłatnego', 3],
  ['wojewódzkiego', 4],
  ['zadzwonicie', 3],
  ['zebraliśmy', 2],
  ['pracujemy', 3],
  ['przygotuj', 4],
  ['pomagają', 3],
  ['mieszkaniu', 3],
  ['mieszkaniem', 3],
  ['odpowiedzialnością', 6],
])('%s has %i syllables in the dictionary', (word, count) => {
  expect(baseSyllablesOf(word)).toBe(count);
});

test('the form of the dictionary never has more than one syllable more, nor more than two less', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aąbcćdeęfghijklłmnńoóprsśtuwyzźż'), minLength: 1, maxLength: 14 });
  fc.assert(
    fc.property(word, (text) => {
      const written = syllablesOf(text);
      expect(baseSyllablesOf(text)).toBeLessThanOrEqual(Math.max(1, written + 1));
      expect(baseSyllablesOf(text)).toBeGreaterThanOrEqual(Math.max(1, written - 2));
    }),
  );
});
