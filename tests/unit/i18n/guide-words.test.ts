import { expect, test } from 'vitest';
import { amountText, articleText, validityText } from '#i18n/guide-words.ts';
import { pl } from '#i18n/pl.ts';
import { amount } from '../../support/guide-factories.ts';

const words = pl.guidePage;

test.each([
  [1010, 'zl', '1 010 zł'],
  [12.5, 'zl', '12,5 zł'],
  [900, 'zl_month', '900 zł miesięcznie'],
  [60, 'percent', '60%'],
  [1, 'months', '1 miesiąc'],
  [3, 'months', '3 miesiące'],
  [14, 'days', '14 dni'],
  [14, 'working_days', '14 dni roboczych'],
  [24, 'hours', '24 godziny'],
  [5, 'years', '5 lat'],
] as const)('%s %s is written as %s', (value, unit, text) => {
  expect(amountText({ value, unit }, words).replace(/\u00a0/g, ' ')).toBe(text);
});

test('an amount takes the form that its sentence needs, and number and unit stay on one line', () => {
  expect(amountText({ value: 3, unit: 'months' }, words, 'miesięcy')).toBe('3\u00a0miesięcy');
});

test('a reader sees from when and until when a figure holds', () => {
  expect(validityText(amount({ valid_from: '2025-01-01', valid_to: null }), words)).toBe('od 01.01.2025');
  expect(validityText(amount({ valid_from: '2025-06-01', valid_to: '2026-05-31' }), words)).toBe('od 01.06.2025 do 31.05.2026');
  expect(validityText(amount({ valid_from: null, valid_to: '2026-05-31' }), words)).toBe('do 31.05.2026');
  expect(validityText(amount({ valid_from: null, valid_to: null }), words)).toBe('bez daty');
});

test('a provision says which wording was read', () => {
  expect(articleText({ id: 'a', label: 'art. 101 ustawy', url: 'https://prawo.example', text_seen: '2024' }, words)).toBe('Art. 101 ustawy, tekst z 2024 r.');
});
