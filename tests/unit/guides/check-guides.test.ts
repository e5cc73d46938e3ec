import { expect, test } from 'vitest';
import { checkGuides } from '#domain/guides/check-guides.ts';
import type { GuideContent } from '#domain/guides/guide-content.ts';
import { CalendarDay } from '#domain/kernel/calendar-day.ts';
import type { ProblemCode } from '#domain/kernel/problem-codes.ts';
import { hotline } from '../../support/content-factories.ts';
import { amount, guide, guideContent } from '../../support/guide-factories.ts';

const today = CalendarDay.parse('2026-11-24');
const hotlines = [hotline('linia'), hotline('stara', { listing: 'withheld', withheld_reason: 'stale' })];
const problemsOf = (content: GuideContent) => checkGuides(content, { hotlines, today });
const problemsIn = (body: string) => problemsOf(guideContent({ guides: [guide({ body })] }));

test('a guide whose references and links all lead somewhere has no problem', () => {
  const body = [
    'Próg to {{amount:prog}}. Zadzwoń: {{hotline:linia}}. Tak mówi {{article:ups-101}}. Idź do {{term:ops|OPS}}.',
    'Zobacz [to](guide:dowod-osobisty), [jedzenie](category:food), [nocleg](page:tonight) i [rząd](https://www.gov.pl/dowod).',
    '### Kiedy\n1. Masz 5 dni. Przyjdź 24.11.2026.\n- Dzwoń na 112.',
  ].join('\n\n');
  expect(problemsIn(body)).toEqual([]);
});

const broken: readonly { readonly what: string; readonly body: string; readonly code: ProblemCode }[] = [
  { what: 'an amount that does not exist', body: 'Dostaniesz {{amount:nic}}.', code: 'reference.amount-unknown' },
  { what: 'a hotline that does not exist', body: 'Dzwoń: {{hotline:nic}}.', code: 'reference.hotline-unknown' },
  { what: 'a hotline that is withheld', body: 'Dzwoń: {{hotline:stara}}.', code: 'reference.withheld' },
  { what: 'a provision that does not exist', body: 'Tak mówi {{article:nic}}.', code: 'reference.article-unknown' },
  { what: 'a word that is not in the glossary', body: 'Idź do {{term:nic}}.', code: 'reference.term-unknown' },
  { what: 'a kind of reference that does not exist', body: 'Idź do {{urzad:ops}}.', code: 'reference.wrong' },
  { what: 'a guide that does not exist', body: 'Zobacz [to](guide:nic).', code: 'reference.guide-unknown' },
  { what: 'a category that does not exist', body: 'Zobacz [to](category:nic).', code: 'category.wrong' },
  { what: 'a page that does not exist', body: 'Zobacz [to](page:nic).', code: 'reference.page-unknown' },
  { what: 'an address of our own site', body: 'Zobacz [to](/dzis).', code: 'guide.link-wrong' },
  { what: 'a script as a link', body: 'Zobacz [to](javascript:alert).', code: 'guide.link-wrong' },
  { what: 'a typed sum', body: 'Dostaniesz 1 010 zł.', code: 'guide.figure-typed' },
  { what: 'a typed share', body: 'Komornik bierze do 60% płacy.', code: 'guide.figure-typed' },
  { what: 'a typed phone', body: 'Dzwoń: 800 109 160.', code: 'guide.phone-typed' },
  { what: 'a typed short number', body: 'Dzwoń: 116 123.', code: 'guide.phone-typed' },
  { what: 'HTML', body: 'To jest <b>ważne</b>.', code: 'guide.markdown-forbidden' },
  { what: 'a picture', body: 'Mapa: ![mapa](https://mapa.example/a.png).', code: 'guide.markdown-forbidden' },
  { what: 'a table', body: '| a | b |\n|---|---|\n| 1 | 2 |', code: 'guide.markdown-forbidden' },
  { what: 'a second first heading', body: '# Dowód', code: 'guide.markdown-forbidden' },
];

test.each(broken)('$what is found, with its file and its sentence', ({ body, code }) => {
  expect(problemsIn(`Pierwsze zdanie. ${body.startsWith('|') || body.startsWith('#') ? '\n\n' : ''}${body}`)).toContainEqual(
    expect.objectContaining({ file: 'guides/pl/dowod-osobisty.md', field: 'body', code, found: expect.not.stringContaining('Pierwsze') }),
  );
});

test('a step of "do this now" is checked like the text', () => {
  const content = guideContent({ guides: [guide({ do_now: ['Idź do urzędu.', 'Weź {{amount:nic}}.'] })] });
  expect(problemsOf(content)).toEqual([
    { file: 'guides/pl/dowod-osobisty.md', field: 'do_now.1', code: 'reference.amount-unknown', found: 'Weź {{amount:nic}}.' },
  ]);
});

test('a title or a description holds no reference', () => {
  const content = guideContent({ guides: [guide({ title: 'Próg {{amount:prog}}', description: 'Ile to {{amount:prog}}.' })] });
  expect(problemsOf(content).map(({ field, code }) => [field, code])).toEqual([
    ['title', 'guide.reference-in-title'],
    ['description', 'guide.reference-in-title'],
  ]);
});

test('a guide may name an amount on its last day, and not the day after', () => {
  const on = (valid_to: string) => problemsOf(guideContent({ guides: [guide({ body: 'Próg to {{amount:prog}}.' })], amounts: [amount({ valid_to })] }));
  expect(on('2026-11-24')).toEqual([]);
  expect(on('2026-11-23').map(({ code, found }) => [code, found])).toEqual([['amount.not-in-force', 'Próg to {{amount:prog}}.']]);
});

test('a guide may not name an amount before it holds', () => {
  const content = guideContent({ guides: [guide({ body: 'Próg to {{amount:prog}}.' })], amounts: [amount({ valid_from: '2027-01-01' })] });
  expect(problemsOf(content).map(({ code }) => code)).toEqual(['amount.not-in-force']);
});

test('an amount that is over and named nowhere harms nobody', () => {
  expect(problemsOf(guideContent({ amounts: [amount({ valid_to: '2020-01-01' })] }))).toEqual([]);
});

test('a word of the glossary that stands there twice is found', () => {
  const { glossary } = guideContent();
  expect(problemsOf(guideContent({ glossary: [...glossary, ...glossary] }))).toEqual([
    { file: 'glossary.yaml', field: '1.id', code: 'id.repeated', found: 'ops' },
  ]);
});
