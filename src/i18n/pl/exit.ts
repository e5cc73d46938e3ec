/** Words of the way out and of the page that says what it leaves behind. */
export const exit = {
  link: 'Szybkie wyjście',
  remains: 'Co zostaje w telefonie',
  /** Said by a screen reader after one and after two presses. */
  twoMore: 'Naciśnij Shift jeszcze 2 razy, żeby wyjść.',
  oneMore: 'Naciśnij Shift jeszcze raz, żeby wyjść.',
  /** The title of the tab while the page leaves. */
  blankTitle: 'Pogoda',
  page: {
    title: 'Co zostaje w telefonie',
    description: 'Co usuwa szybkie wyjście, co zostaje w telefonie i jak to usunąć.',
    heading: 'Co zostaje w telefonie',
    lead: '„Szybkie wyjście” zamyka tę stronę i otwiera prognozę pogody. Nie usuwa jednak wszystkiego.',
    how: 'Jak wyjść',
    howList: [
      'Naciśnij „Szybkie wyjście” u góry. Jest na każdej stronie.',
      'Na klawiaturze: naciśnij Shift trzy razy w ciągu dwóch sekund. Jedno naciśnięcie nic nie zrobi.',
      'Tego, co jest wpisane w formularzu, po wyjściu już nie ma.',
    ],
    gone: 'Co znika',
    goneList: [
      'Strona, na którą patrzysz. Przycisk „wstecz” już jej nie otworzy.',
      'To, co przeglądarka zachowała z tej strony: pliki i ciasteczka.',
      'Gdy przeglądarka nie uruchamia skryptów, przycisk „wstecz” działa dalej.',
    ],
    stays: 'Co zostaje',
    staysList: [
      'Historia przeglądarki: lista stron, które były otwarte. Ta strona też na niej jest.',
      'Strony otwarte wcześniej. Przycisk „wstecz” może do nich wrócić.',
      'Pobrane pliki i wydruki.',
      'Zrzuty ekranu.',
      'Lista połączeń i SMS-y, gdy ktoś dzwonił lub pisał z tej strony.',
      'Historia na innym urządzeniu, gdy korzysta z tego samego konta.',
    ],
    remove: 'Jak to usunąć',
    removeList: [
      'Otwórz menu przeglądarki: trzy kropki albo trzy kreski.',
      'Wybierz „Historia”. Usuń wpisy „Most” i tylko je. Pusta historia też zwraca uwagę.',
      'W menu wybierz „Pobrane”. Usuń pliki z tej strony.',
      'Otwórz zdjęcia. Usuń zrzuty ekranu, także z kosza.',
      'Otwórz listę połączeń i wiadomości. Usuń to, czego nikt nie ma widzieć.',
    ],
    next: 'Następnym razem',
    nextList: [
      'Otwórz kartę prywatną (incognito). Po jej zamknięciu historia znika.',
      'Gdy ktoś zagląda do Twojego telefonu, weź inny: od kogoś bliskiego, w bibliotece, w urzędzie.',
    ],
    network: 'Kto jeszcze może to widzieć',
    networkText: 'Kto prowadzi sieć lub Wi-Fi, może widzieć, że ta strona była otwarta. Nie widzi, co na niej czytasz.',
    danger: 'Gdy ktoś jest w niebezpieczeństwie, dzwoń',
  },
} as const;
