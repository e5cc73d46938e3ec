import { expect, test } from 'vitest';
import { formatKm, formatNumber, plural } from '#i18n/format.ts';
import { foreignLanguages, type Language, languages, wordsOf } from '#i18n/languages.ts';

const months = (language: Language) => [1, 2, 5, 11, 21, 22, 25, 1.5].map((n) => plural(wordsOf(language).guidePage.units.months, n, language));

test('each language counts by its own rule', () => {
  expect(months('uk')).toEqual(['1 місяць', '2 місяці', '5 місяців', '11 місяців', '21 місяць', '22 місяці', '25 місяців', '1,5 місяця']);
  expect(months('ru')).toEqual(['1 месяц', '2 месяца', '5 месяцев', '11 месяцев', '21 месяц', '22 месяца', '25 месяцев', '1,5 месяца']);
  expect(months('en')).toEqual(['1 month', '2 months', '5 months', '11 months', '21 months', '22 months', '25 months', '1.5 months']);
  expect(months('pl')[4]).toBe('21 miesięcy');
});

test('every count of every language has a form', () => {
  for (const language of foreignLanguages)
    for (const unit of Object.values(wordsOf(language).guidePage.units))
      for (const n of [0, 1, 3, 12, 101, 2.5]) expect(plural(unit, n, language)).toContain(formatNumber(n, language));
});

test('a distance is told in the words of the page', () => {
  expect(languages.map((language) => formatKm(1234.4, wordsOf(language).record.km, language))).toEqual([
    ...['ok. 1\u00a0234 km', 'близько 1\u00a0234 км', 'about 1,234 km', 'около 1\u00a0234 км'],
  ]);
});
