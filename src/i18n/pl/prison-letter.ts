/** A letter that a relative posts to somebody inside. It bears no name: what is printed confirms of nobody where they are. */
export const prisonLetter = {
  title: 'List do bliskiej osoby',
  description: 'Gotowy list o pomocy po wyjściu. Wpisz imię, podpisz i wyślij pocztą.',
  lead: 'Prośbę może wysłać tylko osoba, której dotyczy. Ty możesz napisać do niej, gdzie jest pomoc.',
  how: 'Wydrukuj list, uzupełnij długopisem i wyślij pocztą. Most nie wie, do kogo piszesz, i niczego nie zapisuje.',
  own: 'Ty też możesz dostać pomoc',
  placeAndDay: 'miejscowość i data',
  dear: 'do kogo',
  opening: [
    'Piszę, żeby powiedzieć Ci o pomocy po wyjściu. Możesz o nią poprosić już wcześniej.',
    'W ostatnich trzech miesiącach przed wyjściem może przyjść do Ciebie pracownik socjalny. Przychodzi z gminy, w której chcesz zamieszkać. Powiedz wychowawcy, że o to prosisz, najlepiej na piśmie.',
    'Możesz też wysłać do ośrodka pomocy podpisany list. Napisz w nim, dokąd wracasz, czego potrzebujesz i jak się z Tobą skontaktować.',
  ],
  offer: 'Mogę pomóc w tym:',
  offers: [
    'mieszkanie u mnie',
    'adres, na który przyjdą listy',
    'ubranie i jedzenie na pierwsze dni',
    'odbiór w dniu wyjścia',
    'dokumenty',
    'inne: ........................................',
  ],
  closing: ['O pomoc prosisz Ty i tylko Ty o tym decydujesz. Odpisz mi, jeśli mam coś dla Ciebie przygotować.'],
  signature: 'podpis',
} as const;
