import { expect, test } from 'vitest';
import { linkTargetsIn, readNamedLink, referencesIn, replaceReferences, sentenceAt } from '#domain/guides/references.ts';

test('a reference is found with its kind, its name and the sentence it stands in', () => {
  expect(referencesIn('Idź do urzędu. Próg to {{amount:prog}}. Potem wróć.')).toEqual([
    { value: { kind: 'amount', id: 'prog' }, sentence: 'Próg to {{amount:prog}}.' },
  ]);
});

test('a word may stand in the form that the sentence needs', () => {
  expect(referencesIn('Zapytaj w {{term:ops|OPS-ie}}.')[0]?.value).toEqual({ kind: 'term', id: 'ops', form: 'OPS-ie' });
});

test('braces that hold no reference are found as such', () => {
  expect(referencesIn('{{kwota:prog}} {{amount}} {{}} {{amount:Próg}}').map(({ value }) => value)).toEqual([undefined, undefined, undefined, undefined]);
});

test('every reference gives way to what it stands for', () => {
  const text = replaceReferences('{{hotline:linia}} i {{amount:prog|złotych}}', ({ kind, id, form }) => [kind, id, form].join('/'));
  expect(text).toBe('hotline/linia/ i amount/prog/złotych');
});

test('links by name are told from addresses', () => {
  expect(linkTargetsIn('Zobacz [dowód](guide:dowod-osobisty) i [rząd](https://gov.pl).').map(({ value }) => value)).toEqual([
    'guide:dowod-osobisty',
    'https://gov.pl',
  ]);
  expect(readNamedLink('guide:dowod-osobisty')).toEqual({ kind: 'guide', id: 'dowod-osobisty' });
  expect(readNamedLink('https://gov.pl')).toBeUndefined();
});

test('a line of a list is a sentence of its own', () => {
  const text = '## Co zabrać\n- dowód\n- papier z zakładu\n\nPotem idź.';
  expect(sentenceAt(text, text.indexOf('papier'))).toBe('papier z zakładu');
});
