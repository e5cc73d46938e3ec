/** The first account of an office, by the link of a mail and the manager's key. */
export const officeAccount = {
  link: 'Załóż konto dla urzędu',
  heading: 'Konto dla urzędu',
  lead: 'Konto nie jest potrzebne. Ułatwia pracę, gdy spraw jest więcej: lista, terminy, rejestr, zastępstwa.',
  steps: [
    'Pierwsze konto zakłada kierownik. Potem zaprasza swoich pracowników.',
    'Potrzebny jest klucz kierownika. Urząd dostał go od koordynatora po rozmowie telefonicznej.',
    'Za chwilę ustalisz hasło i drugi składnik: aplikację albo kartkę z kodami.',
  ],
  key: 'Klucz kierownika',
  keyHint: 'Dwanaście znaków. To inny klucz niż klucz urzędu.',
  email: 'E-mail kierownika',
  emailHint: 'Będzie loginem. Najlepiej służbowy, imienny.',
  send: 'Dalej',
  errors: {
    'account.email-wrong': 'Wpisz adres e-mail, na przykład kierownik@ops.example.pl.',
    'account.key-wrong': 'To nie jest klucz kierownika. Sprawdź i wpisz go jeszcze raz. Nowy wyda koordynator Mostu.',
    'account.there-is-one': 'Kierownik tego urzędu ma już konto. Może Cię zaprosić w zakładce „Zespół”.',
    'limit.reached': 'Za dużo prób. Spróbuj ponownie za kwadrans.',
  },
} as const;
