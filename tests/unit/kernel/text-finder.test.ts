import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textFinder } from '#domain/kernel/text-finder.ts';

test('what is sought is found wherever it stands, also inside another find', () => {
  const find = textFinder(['ul. Polna 1', 'Polna 1', '957', 'nic takiego']);
  expect([...find('Mieszka przy ul. Polna 1')]).toEqual(['ul. Polna 1', 'Polna 1']);
  expect([...find('95795')]).toEqual(['957']);
  expect([...find('')]).toEqual([]);
});

test('it finds what a search for each text finds', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'ż', '1'), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(texts), fc.string({ unit: fc.constantFrom('a', 'b', 'ż', '1'), maxLength: 200 }), (sought, text) => {
      expect(textFinder(sought)(text)).toEqual(new Set(sought.filter((part) => text.includes(part))));
    }),
  );
});
