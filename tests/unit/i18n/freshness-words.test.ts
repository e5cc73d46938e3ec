import { expect, test } from 'vitest';
import { freshnessText } from '#i18n/freshness-words.ts';

test.each([
  [{ level: 'fresh', asOf: '2026-01-15', confirmedByUs: false }, 'Dane z 15.01.2026'],
  [{ level: 'fresh', asOf: '2026-11-20', confirmedByUs: true }, 'Sprawdzone przez nas 20.11.2026'],
  [{ level: 'call_first', asOf: '2023', confirmedByUs: false }, 'Zadzwoń przed wizytą. Dane z 2023'],
  [{ level: 'call_first', asOf: null, confirmedByUs: false }, 'Zadzwoń przed wizytą. Źródło nie ma daty'],
  [{ level: 'unconfirmed', asOf: '2019-04', confirmedByUs: false }, 'Niepotwierdzone. Dane z 04.2019'],
  [{ level: 'unconfirmed', asOf: null, confirmedByUs: false }, 'Niepotwierdzone. Źródło nie ma daty'],
] as const)('%o reads "%s"', (freshness, text) => {
  expect(freshnessText(freshness)).toBe(text);
});
