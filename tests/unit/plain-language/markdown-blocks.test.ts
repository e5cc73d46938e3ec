import { expect, test } from 'vitest';
import { markdownBlocks, plainText } from '#domain/plain-language/markdown-blocks.ts';

const texts = (markdown: string, lines = false) => markdownBlocks('body', markdown, lines).map(({ text }) => text);

test('paragraphs, items and headings are blocks of their own', () => {
  const markdown = '## Co zrobić\n\nZadzwoń\ndo OPS.\n\n- Weź dowód,\n  jeśli go masz.\n- Weź *świadectwo*.\n1. Idź.\n\n> Cytat';
  expect(texts(markdown)).toEqual(['Co zrobić', 'Zadzwoń do OPS.', 'Weź dowód, jeśli go masz.', 'Weź świadectwo.', 'Idź.', 'Cytat']);
  expect(markdownBlocks('body', markdown).map(({ heading }) => heading)).toEqual([true, false, false, false, false, false]);
});

test('in easy-to-read text every line is a sentence', () => {
  expect(texts('To jest OPS\nOPS pomaga', true)).toEqual(['To jest OPS', 'OPS pomaga']);
});

test('a link is its words, without its address', () => {
  expect(plainText('Zobacz [miejsca na noc](category:shelter_tonight) i **zadzwoń**.')).toBe('Zobacz miejsca na noc i zadzwoń.');
});

test('a reference may begin a sentence', () => {
  expect(plainText('Nie masz dowodu? {{term:wychowawca|Wychowawca}} pomoże.')).toBe('Nie masz dowodu? Rzecz pomoże.');
});

test('a reference counts as many words as will stand there, and none of them is hard', () => {
  expect(plainText('Zadzwoń: {{hotline:linia-wojewody}}.')).toBe('Zadzwoń: rzecz.');
  expect(plainText('To {{term:ops|ośrodek pomocy społecznej}}.')).toBe('To rzecz rzecz rzecz.');
  expect(plainText('do {{amount:praca-socjalna|miesięcy}}')).toBe('do 3 rzecz');
  expect(plainText('{name}: adres')).toBe('Rzecz: adres');
});
