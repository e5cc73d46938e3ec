import { expect, test } from 'vitest';
import { genderedForms } from '#domain/plain-language/gendered.ts';

test.each([
  ['Czy byłeś już w OPS?', 'byłeś'],
  ['Gdzie mieszkałaś ostatnio?', 'mieszkałaś'],
  ['Powinieneś zadzwonić.', 'Powinieneś'],
  ['Powinnaś zadzwonić.', 'Powinnaś'],
  ['Zrobiłeś już wszystko.', 'Zrobiłeś'],
  ['Mógłbyś zapytać.', 'Mógłbyś'],
  ['Chciałabyś porozmawiać?', 'Chciałabyś'],
  ['Czy zgłosił(a) się ktoś?', 'zgłosił(a)'],
  ['Kto miał/a dowód?', 'miał/a'],
  ['Osoba zameldowana/y', undefined],
  ['Jeśli jesteś zameldowany w mieście', 'jesteś zameldowany'],
  ['Gdy jesteś już zarejestrowana w urzędzie', 'jesteś już zarejestrowana'],
  ['Nie jesteś sam.', 'jesteś sam'],
  ['Będziesz musiał poczekać.', 'Będziesz musiał'],
  ['Będziesz tam mogła spać.', 'Będziesz tam mogła'],
  ['Powiedz: wyszedłem wczoraj.', 'wyszedłem'],
  ['Powiedz: chciałabym zapytać.', 'chciałabym'],
  ['Powiedz: nie miałem dowodu.', 'miałem'],
])('%s', (text, found) => {
  expect(genderedForms(text)).toEqual(found === undefined ? [] : [found]);
});

test.each([
  'Czy masz gdzie spać?',
  'Trzeba zadzwonić.',
  'Kiedyś było tu schronisko, gdzieś obok.',
  'Jesteś w swojej gminie.',
  'Jesteś tu pierwszy raz?',
  'Będziesz mieszkać u rodziny.',
  'Gdzie będziesz dziś wieczorem?',
  'To jest oddział, pod tym samym działem.',
  'Zapytaj pana z tyłu, pod kanałem, z personelem i materiałem.',
  'Działam w tej organizacji i wysyłam listy.',
  'Urząd dostał Twój list. Pracownik zapytał o dom.',
  'Twój syn był w zakładzie.',
])('no reader is given a gender: %s', (text) => {
  expect(genderedForms(text)).toEqual([]);
});
