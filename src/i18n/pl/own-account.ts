/** The own account of somebody who works with Most. */
export const ownAccount = {
  heading: 'Twoje konto',
  email: 'Login',
  where: 'Gdzie pracujesz',
  factor: 'Drugi krok przy wejściu',
  app: 'Aplikacja w telefonie',
  sheet: {
    one: 'Kartka. Został {n} kod.',
    few: 'Kartka. Zostały {n} kody.',
    many: 'Kartka. Zostało {n} kodów.',
    other: 'Kartka. Zostało {n} kodu.',
  },
  few: 'Kody na kartce się kończą. Zrób nową kartkę, zanim użyjesz ostatniego. Bez kodu nie da się wejść.',
  sessions: 'Gdzie panel jest otwarty',
  session: 'Od {since}, ostatni ruch {used}',
  thisOne: 'tutaj',
  endOthers: 'Zamknij wszędzie poza tym miejscem',
  ended: 'Zamknięte. Panel jest otwarty tylko tutaj.',
  renewHeading: 'Nowe hasło, telefon albo kartka',
  renewLead: 'Ustalisz nowe hasło i nowy drugi krok. Stare przestaną działać, a panel zamknie się wszędzie.',
  password: 'Obecne hasło',
  renew: 'Dalej',
  forgotten: 'Nie pamiętasz obecnego hasła? Nowy dostęp da kierownik Twojego urzędu albo administrator Mostu.',
  errors: {
    'account.password-wrong': 'To nie jest obecne hasło. Wpisz je jeszcze raz.',
    'limit.reached': 'Za dużo prób. Spróbuj ponownie za kwadrans.',
  },
} as const;
