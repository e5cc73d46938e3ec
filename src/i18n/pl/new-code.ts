/** Words of the page on which an office gives out a new code. */
export const newCode = {
  link: 'Wydaj nowy kod',
  heading: 'Nowy kod do sprawy',
  lead: 'Gdy kartka z kodem zginęła. Stary kod przestanie działać od razu. Dostaniesz kartkę do wydruku. Kodu nie da się pokazać drugi raz.',
  present: 'Osoba stoi przede mną i wiem, że to ona',
  word: 'Nowe słowo',
  wordHint: 'Tylko gdy osoba nie pamięta starego. Wpisuje je sama, bez pokazywania innym.',
  send: 'Wydaj kod i pobierz kartkę (PDF)',
  errors: {
    'code.unsure': 'Kod można dać tylko osobie, której dotyczy sprawa. Zaznacz, że jest na miejscu.',
    'word.short': 'Słowo jest za krótkie. Wpisz dłuższe.',
    'text.long': 'Słowo jest za długie. Wpisz krótsze.',
    'referral.changed': 'W tej sprawie coś się zmieniło. Sprawdź ją i spróbuj jeszcze raz.',
    'referral.hidden': 'Ta prośba jest już usunięta.',
  },
} as const;
