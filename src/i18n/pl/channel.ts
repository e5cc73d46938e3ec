/** Words of `npm run channel`: what a coordinator notes after a call to an office. */
export const channel = {
  usage:
    'Użycie: npm run channel (spis) albo npm run channel -- <instytucja> --email <adres> --confirmed <RRRR-MM-DD>; ten sam adres po roku: npm run channel -- <instytucja> --confirmed <RRRR-MM-DD>; usunięcie: npm run channel -- <instytucja> --remove.',
  unknown: 'W spisie nie ma urzędu „{organization}”. Podaj nazwę pliku z content/organizations, na przykład ops-sulecin.',
  otherKind: '{organization} nie jest ośrodkiem gminy, PCPR ani miejscem pomocy. Prośby o kontakt tam nie idą.',
  emailWrong: '„{email}” nie wygląda na adres e-mail.',
  dayWrong: '„{day}” nie jest dniem w postaci 2026-11-25, z ostatniego roku i nie z przyszłości.',
  none: 'Nie ma jeszcze urzędu z potwierdzonym adresem.',
  line: '{organization}: potwierdzono {day}, {receiving}',
  receiving: { inbox: 'odbiera na koncie', email: 'odbiera przez e-mail', none: 'nie odbiera: potwierdzenie jest za stare' },
  kept: 'Zapisano: {organization} odbiera przez e-mail.',
  toldAgain: 'Powiadomienia, które nie doszły, wyjdą jeszcze raz: {count}.',
  confirmedAgain: 'Zapisano dzień rozmowy. Adres i klucz urzędu są bez zmian.',
  noChannel: '{organization} nie ma zapisanego adresu. Podaj --email.',
  removed: 'Usunięto adres. {organization} nie dostanie nowych próśb.',
  officeKey: 'Klucz urzędu: {key}',
  managerKey: 'Klucz kierownika: {key}',
  managerKeyHint: 'Klucz kierownika daj tylko kierownikowi. Otwiera też sprawy, których nie powinni widzieć inni pracownicy.',
  officeKeyHint: 'Klucze widać tylko teraz. Przekaż je urzędowi na papierze albo przez e-Doręczenia, nie e-mailem. Wcześniejsze już nie działają.',
} as const;
