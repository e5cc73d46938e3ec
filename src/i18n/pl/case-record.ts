/** Words of the file of a case, as an office prints it for its own folder. */
export const caseRecord = {
  pdf: 'Pobierz akta sprawy (PDF)',
  json: 'Pobierz akta sprawy (JSON)',
  title: 'Akta sprawy {number}',
  lead: ['Urząd: {office}. Stan: {state}.', 'Wydruk z dnia {day}. Zawiera dane osoby, więc trzeba go chronić tak jak inne akta.'],
  line: '{label}: {text}',
  act: '{line}, {channel}',
  channels: { account: 'konto', link: 'link i klucz' },
  proof: {
    heading: 'Dowód',
    texts: [
      'Zapis ma {count}. Skrót SHA-256 każdego wpisu obejmuje skrót wpisu przed nim. Zmiana jednego wpisu zmienia wszystkie następne skróty.',
      'Skróty wszystkich wpisów są w pliku JSON tej sprawy. Ostatni skrót:',
    ],
    count: { one: '{n} wpis', few: '{n} wpisy', many: '{n} wpisów', other: '{n} wpisu' },
  },
} as const;
