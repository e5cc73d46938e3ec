import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#domain/kernel/fold.ts';
import { stem, tellingWords } from '#domain/search/words.ts';

const stemOf = (word: string) => stem(fold(word));

test.each([
  ['nocleg', 'noclegu', 'noclegi', 'noclegiem'],
  ['Żary', 'Żarach', 'Żarami'],
  ['Góra', 'Górze', 'Górą'],
  ['Sól', 'Soli'],
  ['Nowogród', 'Nowogrodzie', 'Nowogrodu'],
  ['zasiłek', 'zasiłku', 'zasiłki'],
  ['Krzywaniec', 'Krzywańcu', 'Krzywańca'],
  ['Babimost', 'Babimoście', 'Babimostu'],
  ['Gorzów', 'Gorzowie', 'Gorzowa'],
  ['schronisko', 'schroniska', 'schronisku'],
])('the forms of %s meet', (base, ...forms) => {
  expect(new Set(forms.map(stemOf))).toEqual(new Set([stemOf(base)]));
});

test.each([
  ['praca', 'prawo'],
  ['dowód', 'dom'],
  ['Gubin', 'Gorzów'],
])('%s and %s stay apart', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('words that stand in every question are left out, unless there are no others', () => {
  expect(tellingWords('Gdzie ja mogę znaleźć nocleg w Żarach?')).toEqual(['nocleg', 'zarach']);
  expect(tellingWords('gdzie')).toEqual(['gdzie']);
  expect(tellingWords('66-010 i 800+')).toEqual(['66-010', '800+']);
});

test('a stem is never empty and begins as the word does', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,20}$/), (word) => {
      const found = stem(word);
      expect(found.length).toBeGreaterThan(0);
      expect(word.startsWith(found.slice(0, Math.min(2, found.length)))).toBe(true);
    }),
  );
});
