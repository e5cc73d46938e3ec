/** Free places: the daily question to those who run them, and their answer. */
export const vacancy = {
  mail: {
    subject: 'Czy są dziś miejsca? {name}',
    lead: 'Czy są wolne miejsca: {name}? Wystarczy jedno kliknięcie, bez konta.',
    links: { free: 'Są miejsca:', full: 'Nie ma miejsc:' },
    press: 'Link otwiera stronę z jednym przyciskiem. Dopiero przycisk zapisuje odpowiedź.',
    until: {
      night: 'Pokażemy ją z godziną do 8:00 rano. Link działa do jutra do 15:00.',
      flat: 'Pokażemy ją z datą przez siedem dni. Link działa tydzień.',
    },
    silence: 'Bez odpowiedzi pokażemy tylko telefon.',
  },
  question: {
    heading: 'Czy są wolne miejsca?',
    lead: '{name}. Naciśnij jeden przycisk.',
    confirm: { free: 'Tak, są miejsca', full: 'Nie ma miejsc', call: 'Trzeba zadzwonić' },
    other: 'Albo:',
    now: 'Teraz pokazujemy:',
    nothing: 'Teraz nie pokazujemy nic, tylko telefon.',
    saved: 'Dziękujemy. Już to pokazujemy.',
    change: 'Coś się zmieniło? Naciśnij inny przycisk.',
    see: 'Zobacz stronę tego miejsca',
    unknown: 'Ten link nie działa. Mógł wygasnąć. Następny przyjdzie z kolejnym pytaniem o miejsca.',
    failed: 'Nie udało się zapisać. Spróbuj jeszcze raz za chwilę.',
    description: 'Strona dla miejsca, które dostało pytanie o wolne miejsca.',
  },
  page: {
    title: 'Wolne miejsca: {name}',
    heading: 'Czy są wolne miejsca?',
    description: 'Co o wolnych miejscach mówi to miejsce, i kiedy to powiedziało.',
    unknown: 'Nie wiemy. Zadzwoń i zapytaj.',
    call: 'Zadzwoń, zanim pojedziesz.',
    back: 'Wszystko o tym miejscu',
    link: 'Czy są teraz wolne miejsca?',
    tonight: 'Inne miejsca na dziś',
  },
  /** `npm run vacancy`. */
  command: {
    usage:
      'Użycie: npm run vacancy (spis) albo npm run vacancy -- <usługa> --email <adres> --confirmed <RRRR-MM-DD>; usunięcie: npm run vacancy -- <usługa> --remove.',
    unknown: '„{service}” nie jest noclegiem ani mieszkaniem ze spisu. Podaj nazwę pliku z content/services.',
    emailWrong: '„{email}” nie wygląda na adres e-mail.',
    dayWrong: '„{day}” nie jest dniem w postaci 2026-11-25, z ostatniego roku i nie z przyszłości.',
    none: 'Nikogo jeszcze nie pytamy o wolne miejsca.',
    line: '{service}: potwierdzono {day}, ostatnie pytanie {asked}, odpowiedź {state}',
    never: 'nigdy',
    states: { free: 'są', full: 'nie ma', call: 'zadzwoń', none: 'brak' },
    kept: 'Zapisano. Pytanie o {service} wychodzi o 15:00.',
    removed: 'Usunięto. O {service} już nie pytamy.',
  },
} as const;
