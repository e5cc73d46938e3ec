import { expect, test } from 'vitest';
import { amountsOf, guideUpkeep } from '#domain/guides/guide-upkeep.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import { amount, guide, guideContent } from '../../support/guide-factories.ts';

const today = CalendarDay.parse('2026-11-24');

test('a guide is due when nobody has checked it for more than 180 days, the oldest first', () => {
  const at = (slug: string, checked_date: string) => guide({ slug, checked_date });
  const content = guideContent({ guides: [at('wczoraj', '2026-11-23'), at('rowno-180', '2026-05-28'), at('po-181', '2026-05-27'), at('rok', '2025-11-24')] });
  expect(guideUpkeep(content, today).guides.map(({ guide: { slug }, days }) => [slug, days])).toEqual([
    ['rok', 365],
    ['po-181', 181],
  ]);
});

test('an amount is due when it is over or ends within 60 days, with the guides that name it', () => {
  const uses = guide({ body: 'Próg to {{amount:konczy-sie}}.' });
  const content = guideContent({
    guides: [uses],
    amounts: [
      amount({ id: 'konczy-sie', valid_to: '2027-01-23' }),
      amount({ id: 'daleko', valid_to: '2027-01-24' }),
      amount({ id: 'bez-konca' }),
      amount({ id: 'po', valid_to: '2026-11-23' }),
    ],
  });
  expect(guideUpkeep(content, today).amounts.map(({ amount: { id }, isOver, guides }) => [id, isOver, guides.length])).toEqual([
    ['po', true, 0],
    ['konczy-sie', false, 1],
  ]);
});

test('the amounts of a guide are those of its steps and its text, each once', () => {
  expect(amountsOf(guide({ do_now: ['Weź {{amount:b}}.'], body: '{{amount:a}}, {{amount:b}}, {{term:ops}}' }))).toEqual(['b', 'a']);
});
