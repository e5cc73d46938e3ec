/** Mails to offices. They say a number and a link; nothing in them says who asks, for what, or from where. */
export const mail = {
  sender: 'Most',
  new: {
    subject: 'Nowa prośba o kontakt, numer {number}',
    lead: 'Ktoś prosi urząd o kontakt. Numer sprawy: {number}.',
    todo: 'Prosimy otworzyć tę prośbę do {day}. Osoba zobaczy, że urząd ją przeczytał.',
  },
  'release-date': {
    subject: 'Zmiana terminu, sprawa {number}',
    lead: 'W sprawie {number} zmienił się termin.',
    todo: 'Nowy termin jest w treści sprawy.',
  },
  contact: {
    subject: 'Zmiana sposobu kontaktu, sprawa {number}',
    lead: 'W sprawie {number} zmienił się sposób kontaktu.',
    todo: 'Prosimy sprawdzić go przed następnym kontaktem.',
  },
  message: {
    subject: 'Wiadomość w sprawie {number}',
    lead: 'W sprawie {number} jest nowa wiadomość.',
    todo: 'Można ją przeczytać w treści sprawy.',
  },
  withdrawn: {
    subject: 'Prośba wycofana, sprawa {number}',
    lead: 'Prośba o numerze {number} została wycofana.',
    todo: 'Urząd nie musi już nic robić. Prosimy nie kontaktować się z osobą.',
  },
  'no-passing-on': {
    subject: 'Zmiana zgody, sprawa {number}',
    lead: 'W sprawie {number} nie ma już zgody na przekazanie jej innemu urzędowi.',
    todo: 'Reszta sprawy jest bez zmian.',
  },
  erasure: {
    subject: 'Usunięcie danych, sprawa {number}',
    lead: 'Dane w sprawie {number} będą usunięte na życzenie osoby.',
    todo: 'Treść można otworzyć i wydrukować do akt do {expires}. Potem zniknie.',
    gone: 'Dane w sprawie {number} są usunięte na życzenie osoby. Nie ma już czego otwierać.',
  },
  link: {
    subject: 'Nowy link do sprawy {number}',
    lead: 'Urząd poprosił o nowy link do sprawy {number}.',
    todo: 'Wcześniejsze linki mogą już nie działać.',
  },
  open: 'Treść sprawy:',
  key: 'Otwiera ją klucz urzędu. Konto nie jest potrzebne.',
  keyFrom: 'Klucz urząd dostał na papierze albo przez e-Doręczenia.',
  expires: 'Link działa do {expires}. Na jego stronie można poprosić o nowy.',
  noReply: 'To wiadomość automatyczna. Nie zawiera danych osoby. Prosimy na nią nie odpowiadać.',
} as const;
