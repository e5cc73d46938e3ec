import { expect, test } from 'vitest';
import { shelve } from '#domain/guides/guide-shelf.ts';
import { pl } from '#i18n/pl.ts';
import { type GuideContext, guideHtml } from '../../../src/components/guide-html.ts';
import { linksFrom } from '../../../src/components/guide-links.ts';
import { directoryOf } from '../../support/directory-factories.ts';
import { amount, guide, guideContent } from '../../support/guide-factories.ts';

const shelf = shelve(
  guideContent({ amounts: [amount(), amount({ id: 'praca', value: 3, unit: 'months' })], guides: [guide(), guide({ language: 'etr', slug: 'latwa' })] }),
);
const context: GuideContext = {
  shelf,
  hotlines: directoryOf().directory.hotlines,
  words: pl.guidePage,
  linkTo: linksFrom(shelf, 'pl'),
  termLink: (id) => `/slownik#${id}`,
};
const [line] = context.hotlines;
const bodyOf = (body: string, more: Partial<GuideContext> = {}) => guideHtml(guide({ body }), { ...context, ...more }).body.trim();

test('a hotline becomes a number to tap', () => {
  expect(bodyOf(`Dzwoń: {{hotline:${line?.id}}}.`)).toMatch(/<a class="tel" href="tel:[+\d]+">[\d ]+<\/a>\.<\/p>/);
});

test('an amount is written with its unit, and the page knows that it named it', () => {
  const html = guideHtml(guide({ do_now: ['Weź {{amount:praca|miesięcy}}.'], body: 'Próg to {{amount:prog}}.' }), context);
  expect(html.doNow).toEqual(['Weź 3\u00a0miesięcy.']);
  expect(html.body).toContain('Próg to 1\u00a0010\u00a0zł.');
  expect(html.amounts).toEqual(['praca', 'prog']);
});

test('an official word is a link to the glossary where it stands first, and a plain word after that', () => {
  const html = guideHtml(guide({ do_now: ['Idź do {{term:ops|OPS}}.'], body: 'W {{term:ops|OPS-ie}} zapytaj.' }), context);
  expect(html.doNow[0]).toContain('<a class="term" href="/slownik#ops">OPS</a>');
  expect(html.body).not.toContain('href');
});

test('a provision is plain words, and its link stands at the end of the page', () => {
  const html = guideHtml(guide({ body: 'Tak mówi {{article:ups-101}}.' }), context);
  expect(html.body).toContain('Tak mówi art. 101 ustawy o\u00a0pomocy społecznej.');
  expect(html.articles).toEqual(['ups-101']);
});

test('links by name lead to pages of the site, also to one that exists only in easy Polish', () => {
  expect(bodyOf('[a](guide:dowod-osobisty) [b](category:food) [c](page:tonight) [d](guide:latwa)')).toBe(
    '<p><a href="/poradnik/dowod-osobisty">a</a> <a href="/uslugi/jedzenie">b</a> <a href="/dzis">c</a> <a href="/latwo-czytac/latwa">d</a></p>',
  );
});

test('a link to another site says so', () => {
  expect(bodyOf('[rząd](https://www.gov.pl/?a=1&b="2")')).toContain('href="https://www.gov.pl/?a=1&amp;b=&quot;2&quot;" rel="external noopener"');
});

test('one-letter words stay with the next word', () => {
  expect(bodyOf('Idź i zapytaj w urzędzie.')).toBe('<p>Idź i\u00a0zapytaj w\u00a0urzędzie.</p>');
});

test('easy Polish keeps one sentence a line', () => {
  expect(bodyOf('To jest urząd.\nUrząd pomaga.', { keepsLines: true })).toContain('urząd.<br>');
  expect(bodyOf('To jest urząd.\nUrząd pomaga.')).not.toContain('<br>');
});

test('HTML never reaches a page, even when nobody has checked the text', () => {
  expect(() => bodyOf('<script>alert(1)</script>')).toThrow('HTML in a guide');
});
