/** Words of `npm run invite`: the first account, and a new access for somebody who lost password or second factor. */
export const invite = {
  usage:
    'Użycie: npm run invite -- --email <adres> --organization <instytucja, zakład albo region> --role <rola> [--name <imię i nazwisko>].\nNowy dostęp do konta: npm run invite -- --email <adres> --renew',
  emailWrong: '„{email}” nie wygląda na adres e-mail.',
  roleWrong: '„{role}” nie jest rolą. Role: {roles}.',
  unknown: 'W spisie nie ma „{organization}”. Podaj nazwę pliku z content/organizations albo content/prisons, albo słowo region.',
  roleElsewhere: 'Rola {role} nie pasuje do „{organization}”.',
  noAccount: 'Adres {email} nie ma konta.',
  made: 'Zaproszenie dla: {email}. Działa raz, przez {days} dni:',
  hint: 'Przekaż ten link tak, żeby przeczytała go tylko ta osoba. Widać go tylko teraz.',
} as const;
