/** Words of the register of acts of cooperation. */
export const register = {
  heading: 'Rejestr współpracy',
  lead: 'Wszystko, co urząd zrobił w sprawach z Most. Bez danych osób, tylko numery spraw.',
  what: 'Czynności urzędu w sprawach z Most: odczytanie prośby, kontakt, plan, przekazanie i zakończenie. Numery spraw zamiast danych osób.',
  from: 'Od dnia',
  to: 'Do dnia',
  hint: 'Na przykład 1.10.2026',
  show: 'Pokaż',
  title: 'Rejestr współpracy od {from} do {to}',
  count: { one: '{n} czynność', few: '{n} czynności', many: '{n} czynności', other: '{n} czynności' },
  first: 'Tu widać pierwsze {n}. W plikach są wszystkie.',
  empty: 'W tych dniach nie ma żadnej czynności.',
  csv: 'Pobierz arkusz (CSV)',
  pdf: 'Pobierz wydruk (PDF)',
  columns: { at: 'Kiedy', number: 'Numer sprawy', act: 'Czynność', who: 'Kto', channel: 'Jak', other: 'Drugi urząd', office: 'Urząd' },
  channels: { account: 'konto', link: 'link i klucz' },
  none: '–',
  errors: {
    'day.wrong': 'Wpisz dzień, na przykład 1.10.2026.',
    'period.order': 'Ten dzień jest przed pierwszym. Wpisz późniejszy.',
  },
} as const;
