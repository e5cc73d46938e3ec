/** Words of a guide's page, whatever its language: the texts themselves stand in content/guides. */
export const guidePage = {
  doNow: 'Zrób to teraz',
  easier: 'Ta sama strona łatwiej',
  fuller: 'To samo, dokładniej',
  places: 'Gdzie po pomoc',
  office: 'Twój urząd',
  officeText: 'Pomaga Ci OPS Twojej gminy. Nie wiesz, która to gmina?',
  officeLink: 'Gdzie mam iść?',
  officeList: 'Wybierz gminę z listy',
  amounts: 'Kwoty i terminy z tej strony',
  amountFrom: 'od {from}',
  amountTo: 'do {to}',
  amountBetween: 'od {from} do {to}',
  amountUndated: 'bez daty',
  sources: 'Skąd to wiemy',
  sourceDated: '{name}, {date}',
  lawSeen: '{name}, tekst z {year} r.',
  checked: 'Sprawdzono {date}.',
  advice: 'To pomoc w zrozumieniu przepisów, nie porada prawna.',
  path: 'Krok po kroku',
  previous: 'Wcześniej',
  next: 'Potem',
  units: {
    zl: { one: '{n} zł', few: '{n} zł', many: '{n} zł', other: '{n} zł' },
    zl_month: { one: '{n} zł miesięcznie', few: '{n} zł miesięcznie', many: '{n} zł miesięcznie', other: '{n} zł miesięcznie' },
    percent: { one: '{n}%', few: '{n}%', many: '{n}%', other: '{n}%' },
    hours: { one: '{n} godzina', few: '{n} godziny', many: '{n} godzin', other: '{n} godziny' },
    days: { one: '{n} dzień', few: '{n} dni', many: '{n} dni', other: '{n} dnia' },
    working_days: { one: '{n} dzień roboczy', few: '{n} dni robocze', many: '{n} dni roboczych', other: '{n} dnia roboczego' },
    months: { one: '{n} miesiąc', few: '{n} miesiące', many: '{n} miesięcy', other: '{n} miesiąca' },
    years: { one: '{n} rok', few: '{n} lata', many: '{n} lat', other: '{n} roku' },
    times: { one: '{n} raz', few: '{n} razy', many: '{n} razy', other: '{n} razu' },
  },
} as const;

/** The list of all guides. */
export const guidesPage = {
  title: 'Poradnik',
  description: 'Co zrobić przed wyjściem, pierwszego dnia, w pierwszym tygodniu i miesiącu. Krótko i po kolei.',
  heading: 'Co zrobić i kiedy',
  lead: 'Wybierz, kiedy to dla Ciebie. Na każdej stronie najpierw to, co zrobić od razu.',
  moments: {
    before_release: { label: 'Przed wyjściem', hint: 'Sześć, trzy i jeden miesiąc przed.' },
    first_day: { label: 'Pierwszy dzień', hint: 'Gdzie spać, zjeść i zadzwonić.' },
    first_week: { label: 'Pierwszy tydzień', hint: 'Urzędy, dokumenty, lekarz.' },
    first_month: { label: 'Pierwszy miesiąc', hint: 'Decyzje, praca, długi.' },
    any: { label: 'W każdej chwili', hint: 'Kiedy tylko chcesz.' },
  },
  audiences: { relatives: 'Dla bliskich', foreigners: 'Dla cudzoziemców', professionals: 'Dla specjalistów', safety: 'Bezpiecznie w domu' },
  more: 'Łatwiej i po kolei',
  easy: 'Łatwo czytać',
  easyText: 'Najważniejsze strony w krótkich zdaniach, dużym drukiem.',
  glossary: 'Słownik',
  glossaryText: 'Trudne słowa z urzędów, po ludzku.',
  pageTitle: '{title} – poradnik',
  howItWorks: 'Jak to działa: {title}',
  all: 'Cały poradnik',
} as const;

export const glossaryPage = {
  title: 'Słownik',
  description: 'Co znaczą słowa z urzędów, sądu i zakładu karnego. Prosto i krótko.',
  heading: 'Co znaczą te słowa',
  lead: 'Słowa, które usłyszysz w urzędzie. Jeśli jakiegoś nie rozumiesz, zapytaj. Masz do tego prawo.',
  letters: 'Litery',
  also: 'Inaczej: {words}',
} as const;

export const easyPage = {
  title: 'Łatwo czytać',
  description: 'Najważniejsze strony w krótkich zdaniach i dużym drukiem.',
  heading: 'Łatwo czytać',
  pageTitle: '{title} – łatwo czytać',
  lead: 'Tu są krótkie zdania. Litery są duże. Możesz czytać powoli.',
} as const;
