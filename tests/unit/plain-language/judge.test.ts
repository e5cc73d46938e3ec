import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fogIndex } from '#domain/plain-language/fog.ts';
import { markdownBlocks } from '#domain/plain-language/markdown-blocks.ts';
import { findingsIn, judge } from '../../support/plain-words.ts';

const plain =
  'Nie masz gdzie spać? Zadzwoń na linię wojewody. Powie Ci, gdzie jest wolne łóżko. Możesz też iść do OPS. Weź dowód, jeśli go masz. Bez dowodu też idź. '.repeat(
    2,
  );
const official =
  'Świadczenie przysługuje osobie spełniającej kryterium dochodowe określone rozporządzeniem. Rozstrzygnięcie następuje po przeprowadzeniu wywiadu środowiskowego. ' +
  'Ewentualne niedostarczenie dokumentacji potwierdzającej okoliczności uniemożliwia rozpatrywanie. Zaświadczenie wystawiane jest nieodpłatnie na podstawie oświadczenia. '.repeat(
    4,
  );

test('a sentence of 20 words passes, one of 21 is too long', () => {
  const words = (count: number) => `${Array.from({ length: count }, () => 'dom').join(' ')}.`;
  expect(findingsIn(words(20))).toEqual([]);
  expect(findingsIn(words(21))).toEqual([{ rule: 'sentence', field: 'body', sentence: words(21), found: '21' }]);
});

test('a plain guide stays under FOG 9, an official letter is far above', () => {
  expect(judge(markdownBlocks('body', plain), 'guide').fog).toBeLessThan(6);
  const letter = judge(markdownBlocks('body', official), 'legal');
  expect(letter.fog).toBeGreaterThan(15);
  expect(letter.findings.find(({ rule }) => rule === 'fog')?.found).toContain('zaświadczenie');
});

test('the limit is the one of the register', () => {
  const text = 'Pracownik socjalny porozmawia o sytuacji i o możliwościach. Zapyta o zdrowie, dochody, mieszkanie i o najbliższe plany. '.repeat(6);
  expect(judge(markdownBlocks('body', text), 'guide').findings.map(({ rule }) => rule)).toEqual(['fog']);
  expect(judge(markdownBlocks('body', text), 'legal').findings).toEqual([]);
});

test('names of offices, names of places and short forms are not hard', () => {
  const { hard } = judge(
    markdownBlocks('body', 'W Międzyrzeczu jest Powiatowe Centrum Pomocy Rodzinie i powiatowy urząd pracy. Zapytaj w MGOPS w Szlichtyngowej.'),
    'guide',
  );
  expect(hard).toEqual([]);
});

test('a text of a few words is not judged by one long word', () => {
  expect(judge(markdownBlocks('body', 'Zaświadczenie o niezaleganiu.'), 'guide').fog).toBeUndefined();
});

test('headings are judged for their words, but are no sentences', () => {
  const { sentences, findings } = judge(markdownBlocks('body', '## Niezwłocznie\n\nZadzwoń.'), 'guide');
  expect(sentences).toBe(1);
  expect(findings.map(({ found }) => found)).toEqual(['Niezwłocznie']);
});

test('longer sentences and harder words never make a text easier', () => {
  const count = fc.integer({ min: 1, max: 500 });
  fc.assert(
    fc.property(count, count, count, (sentences, words, hard) => {
      expect(fogIndex(sentences, words + 1, 0)).toBeGreaterThan(fogIndex(sentences, words, 0));
      expect(fogIndex(sentences, words, hard + 1)).toBeGreaterThan(fogIndex(sentences, words, hard));
    }),
  );
});
