import { expect, test } from 'vitest';
import { findingsIn, foundBy, plainWords } from '../../support/plain-words.ts';

test.each([
  ['Niezwłocznie zgłoś się do urzędu.', 'Niezwłocznie'],
  ['Trzeba uiścić opłatę.', 'uiścić'],
  ['Zapłacisz po uiszczeniu opłaty.', 'uiszczeniu'],
  ['W przypadku, gdy nie masz dowodu, powiedz to.', 'W przypadku, gdy'],
  ['Złóż papier w celu uzyskania pomocy.', 'w celu'],
  ['Przyjdź celem wyjaśnienia sprawy.', 'celem wyjaśnienia'],
  ['Musisz dokonać wpłaty.', 'dokonać'],
  ['Osoba posiada dowód.', 'posiada'],
  ['Jesteś zobowiązany do zwrotu.', 'zobowiązany do'],
  ['W przedmiotowej sprawie zadzwoń.', 'W przedmiotowej'],
  ['Należy przyjść rano.', 'Należy'],
  ['Organ wyda decyzję.', 'Organ'],
  ['Pomoc jest nieodpłatna.', 'nieodpłatna'],
])('an office word is found: %s', (text, found) => {
  expect(foundBy('office', text).join(' ')).toContain(found.replace('W przedmiotowej', 'przedmiotowej'));
});

test.each([
  'Celem tej strony jest pomoc.',
  'Ten oddział należy do zakładu w Krzywańcu.',
  'Organizacja pomaga bezpłatnie.',
  'Zadzwoń i umów się na rozmowę.',
  'Pokój jest na parterze, stanowisko 3.',
  'Lokalna jadłodajnia wydaje obiad od 12.',
  'Ośrodek interwencji kryzysowej działa całą dobę.',
  'Ustawa o pomocy społecznej, art. 101.',
])('plain words are left alone: %s', (text) => {
  expect(findingsIn(text)).toEqual([]);
});

test.each([
  ['To pomoc dla byłych więźniów.', 'byłych więźniów'],
  ['Osadzony prosi wychowawcę.', 'Osadzony'],
  ['Dla skazanych i ich rodzin.', 'skazanych'],
  ['Przyjdź po odbyciu kary.', 'po odbyciu kary'],
  ['Resocjalizacja trwa.', 'Resocjalizacja'],
  ['Bezdomny dostanie łóżko.', 'Bezdomny'],
  ['To nie jest patologia.', 'patologia'],
  ['Petent czeka w kolejce.', 'Petent'],
  ['Nasi podopieczni jedzą obiad.', 'podopieczni'],
  ['Kryminaliści nie mają tu wstępu.', 'Kryminaliści'],
  ['Pomagamy ofiarom przemocy.', 'ofiarom przemocy'],
])('a word that brands is found: %s', (text, found) => {
  expect(foundBy('branding', text)).toEqual([found]);
});

test.each([
  'To pomoc dla osób po wyjściu na wolność.',
  'Schronisko dla osób bezdomnych przyjmuje mężczyzn.',
  'Pomaga osobom starszym i niepełnosprawnym.',
  'Płaci za to Fundusz Pomocy Pokrzywdzonym oraz Pomocy Postpenitencjarnej.',
  'Mówi o tym Kodeks karny wykonawczy.',
  'Spotkania prowadzą Anonimowi Alkoholicy.',
  'Pomoc dla osób pokrzywdzonych przestępstwem.',
])('a respectful text and a name of the law pass: %s', (text) => {
  expect(foundBy('branding', text)).toEqual([]);
});

test('a finding says what to write instead', () => {
  expect(findingsIn('Niezwłocznie zadzwoń.')).toEqual([
    { rule: 'office', field: 'body', sentence: 'Niezwłocznie zadzwoń.', found: 'Niezwłocznie', suggestion: 'jak najszybciej, od razu' },
  ]);
});

test('of two phrases in one place the longer one counts', () => {
  expect(foundBy('branding', 'Dla byłych więźniów.')).toEqual(['byłych więźniów']);
});

test('the table holds at least 120 office words, and none twice', () => {
  const phrases = [...plainWords.office, ...plainWords.branding].flatMap(({ find }) => find);
  expect(plainWords.office.length).toBeGreaterThanOrEqual(120);
  expect(phrases).toEqual([...new Set(phrases)]);
});

test('no suggestion is itself an office word or a word that brands', () => {
  const wrong = [...plainWords.office, ...plainWords.branding].filter(({ say }) => !say.includes('„') && findingsIn(say).length > 0);
  expect(wrong.map(({ find, say }) => `${find[0]}: ${say}`)).toEqual([]);
});
