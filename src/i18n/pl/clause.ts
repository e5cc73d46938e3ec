/** What happens with what somebody tells us: five sentences; the full text is in content/legal. */
export const clause = {
  short: [
    'Twoje odpowiedzi dostanie tylko urząd, który wybierasz.',
    'Zapisujemy je zaszyfrowane. W e-mailu do urzędu jest tylko numer sprawy.',
    'Kasujemy je 90 dni po zakończeniu sprawy.',
    'W każdej chwili możesz je zobaczyć, poprawić, wycofać albo skasować: potrzebny jest kod i słowo.',
    'Masz prawo do skargi do Prezesa Urzędu Ochrony Danych Osobowych.',
  ],
  title: 'Informacja o danych',
  description: 'Co dzieje się z tym, co wpisujesz w prośbie o kontakt.',
  off: 'Teraz niczego nie zapisujemy. Odpowiedzi trzyma tylko Twoja przeglądarka, najwyżej dobę. Nikt nie jest jeszcze administratorem danych, więc wysyłanie jest wyłączone.',
  heading: 'Informacja o danych, krótko',
  full: 'Pełna informacja',
  version: 'Wersja z {date}.',
  demo: 'To jest pokaz. Dane administratora są wymyślone.',
  /** After art. 13 and 14 RODO, in their order. Purpose and basis rest on art. 100 of the act on social assistance; the controller confirms them in the assessment. */
  parts: [
    { lead: 'Kto odpowiada za dane', text: '{controller}, {address}. Kontakt: {contact}.' },
    { lead: 'Inspektor ochrony danych', text: '{officer}. Kontakt: {officerContact}.' },
    { lead: 'Po co', text: 'Żeby wybrany urząd mógł się z Tobą skontaktować i pomóc.' },
    { lead: 'Na jakiej podstawie', text: 'Zadania pomocy społecznej: art. 6 ust. 1 lit. c i e RODO, art. 100 ust. 2 ustawy o pomocy społecznej.' },
    { lead: 'Jakie dane', text: 'To, co jest w prośbie: imię, sposób kontaktu, potrzeby, miejsce, dzień wyjścia. Nie pytamy o wyrok ani o numer PESEL.' },
    { lead: 'Skąd', text: 'Od Ciebie. Jeśli prośbę wysłał ktoś bliski albo ktoś, kto Ci pomaga w pracy: od tej osoby.' },
    { lead: 'Kto je dostaje', text: 'Urząd, który wybierasz. Inny urząd tylko wtedy, gdy na to pozwalasz.' },
    { lead: 'Jak długo', text: 'Prośba: 90 dni po zakończeniu sprawy. Niedokończony formularz: dobę. Urząd trzyma swoje akta według własnych zasad.' },
    {
      lead: 'Twoje prawa',
      text: 'Możesz zobaczyć dane, poprawić je, ograniczyć, skasować i sprzeciwić się. Wystarczy kod i słowo, albo kontakt z administratorem.',
    },
    { lead: 'Skarga', text: 'Do Prezesa Urzędu Ochrony Danych Osobowych.' },
    { lead: 'Czy trzeba podać dane', text: 'Nie. Bez imienia i sposobu kontaktu urząd nie może się odezwać. Możesz wtedy zadzwonić albo pójść tam.' },
    { lead: 'Decyzje komputera', text: 'Nie ma ich. O pomocy rozmawia z Tobą człowiek.' },
  ],
} as const;
