/** Words of the pages about the site, for relatives and professionals, and of the error pages. */
export const aboutPage = {
  title: 'O tej stronie',
  description: 'Czym jest Most, skąd są dane, ile mają lat i czego brakuje.',
  heading: 'O tej stronie',
  what: 'Czym jest Most',
  whatText: [
    'Most to spis pomocy dla osób po wyjściu na wolność i dla ich bliskich. Obejmuje urzędy, schroniska, jadłodajnie i organizacje {region}.',
    'Strona działa bez konta. Nie zbieramy danych o osobach, które ją czytają.',
  ],
  not: 'Czym Most nie jest',
  notList: [
    'To nie jest urząd. Nie przyznajemy zasiłków i nie wydajemy decyzji.',
    'To nie jest lista wolnych miejsc. O wolne łóżko zapytaj przez telefon.',
    'Gdy ktoś jest w niebezpieczeństwie, dzwoń 112, nie szukaj tutaj.',
  ],
  data: 'Skąd są dane',
  dataText:
    'Dane zebraliśmy z publicznych stron urzędów, organizacji i gazet. Przy każdym wpisie jest źródło i data. Kody gmin pochodzą z rejestru TERC (GUS), miejscowości z PRNG (GUGiK) i SIMC (GUS).',
  age: 'Ile mają lat',
  ageText: 'Tabela liczy się sama z danych, w dniu budowy strony: {date}.',
  kind: 'Rodzaj wpisu',
  total: 'Razem',
  kinds: {
    offices: 'Urzędy gmin i powiatów',
    organizations: 'Inne instytucje',
    services: 'Miejsca i usługi',
    prisons: 'Zakłady i areszty',
    hotlines: 'Telefony',
  },
  levels: 'Co znaczą słowa',
  levelsList: {
    fresh: 'Aktualne: źródło ma najwyżej dwa lata albo sprawdziliśmy sami w ostatnim półroczu.',
    call_first: 'Zadzwoń przed wizytą: źródło jest starsze albo nie ma daty.',
    unconfirmed: 'Niepotwierdzone: jedno słabe źródło, brak kontaktu albo bardzo stare dane.',
  },
  missing: 'Czego brakuje',
  missingPhones: {
    one: '{n} urząd gminy bez telefonu',
    few: '{n} urzędy gmin bez telefonu',
    many: '{n} urzędów gmin bez telefonu',
    other: '{n} urzędu gminy bez telefonu',
  },
  missingHours: {
    one: '{n} urząd gminy bez godzin',
    few: '{n} urzędy gmin bez godzin',
    many: '{n} urzędów gmin bez godzin',
    other: '{n} urzędu gminy bez godzin',
  },
  missingNames: {
    one: '{n} urząd bez pewnej nazwy',
    few: '{n} urzędy bez pewnej nazwy',
    many: '{n} urzędów bez pewnej nazwy',
    other: '{n} urzędu bez pewnej nazwy',
  },
  missingBeds: 'Nie znamy noclegu w powiatach: {counties}.',
  missingText: 'Uzupełniamy to przez telefon, zaczynając od gmin, w których stoją zakłady.',
  secret: 'Czego celowo nie ma',
  secretText: 'Nie podajemy adresów miejsc dla osób, które uciekają przed przemocą, ani adresów mieszkań treningowych.',
  licence: 'Program jest wolny (licencja EUPL 1.2).',
} as const;

export const relativesPage = {
  title: 'Dla bliskich',
  description: 'Pomoc dla rodzin: jedzenie, pieniądze, porady, dzieci, rozmowa.',
  heading: 'Dla bliskich',
  lead: 'Pomoc jest też dla Ciebie. Nie musisz mówić, kto i dlaczego jest w zakładzie.',
  you: 'Pomoc dla Ciebie i dzieci',
  them: 'Gdy ktoś bliski wychodzi',
  themList: [
    'Ustalcie, gdzie będzie mieszkać. Od tego zależy, który urząd pomoże.',
    'Do trzech miesięcy przed wyjściem może się z nim spotkać pracownik socjalny tej gminy. Prosi o to sama osoba, najlepiej przez wychowawcę.',
    'Na pierwszy dzień przygotujcie: nocleg, bilet, telefon do urzędu i do noclegowni.',
  ],
  themLaw: 'Ustawa o pomocy społecznej, art. 13.',
  cannot: 'Czego nie zrobimy',
  cannotText: 'Nie powiemy nikomu, czy ktoś jest w zakładzie. Zakład też mówi o tym tylko za pisemną zgodą tej osoby.',
  safe: 'Boisz się, że ktoś wróci do domu?',
  safeText: 'Zadzwoń i porozmawiaj. O każdej porze, za darmo. Możesz nie podawać nazwiska.',
  prisons: 'Adresy i telefony zakładów',
} as const;

export const professionalsPage = {
  title: 'Dla specjalistów',
  description: 'Dla wychowawców, kuratorów, pracowników socjalnych i organizacji: właściwa gmina, spis miejsc, druk.',
  heading: 'Dla specjalistów',
  lead: 'Znajdź właściwy urząd i miejsce na pierwszą noc, zanim osoba wyjdzie za bramę.',
  rule: 'Który urząd jest właściwy',
  ruleText:
    'Decyduje sytuacja osoby, nie adres zakładu. Pomaga gmina, w której osoba mieszka albo chce zamieszkać po wyjściu. Przy bezdomności: gmina ostatniego stałego zameldowania. W sprawie pilnej: gmina, w której osoba jest teraz.',
  ruleLaw: 'Ustawa o pomocy społecznej, art. 13 i art. 101.',
  before: 'Przed wyjściem',
  beforeList: [
    'Do 6 miesięcy przed wyjściem: przygotowanie do życia na wolności (Kodeks karny wykonawczy, art. 164).',
    'Do 3 miesięcy przed wyjściem: praca socjalna gminy, w której osoba zamieszka (ustawa o pomocy społecznej, art. 13).',
    'Gmina, w której stoi zakład, pomaga pracownikowi właściwej gminy w szczególnie uzasadnionych przypadkach.',
  ],
  tools: 'Co tu znajdziesz',
  api: 'Dla programistów',
  apiText: 'Jak pytać o właściwy urząd z innego programu. Po angielsku.',
  print: 'Każdą stronę gminy, urzędu i miejsca można wydrukować. Wydruk ma datę i źródło.',
  correct: 'Poprawki danych',
  correctText: 'Urząd lub organizacja może poprosić o poprawkę. Dane w spisie są jawne i mają źródła.',
} as const;

export const errorPages = {
  notFoundTitle: 'Nie ma takiej strony',
  notFoundHeading: 'Nie ma takiej strony',
  notFoundText: 'Adres mógł się zmienić albo ma literówkę. Wybierz, dokąd chcesz iść.',
  errorTitle: 'Coś się zepsuło',
  errorHeading: 'Coś się u nas zepsuło',
  errorText: 'To nie Twoja wina. Spróbuj za chwilę. Telefony działają zawsze.',
} as const;
