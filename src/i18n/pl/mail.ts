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
  meeting: {
    subject: 'Prośba o inny termin, sprawa {number}',
    lead: 'W sprawie {number} osoba prosi o inny termin spotkania.',
    todo: 'Prosimy zaproponować inny dzień albo godzinę.',
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
  'visit-ask': {
    subject: 'Prośba innego urzędu, sprawa {number}',
    lead: 'W sprawie {number} inny urząd prosi o pomoc.',
    todo: 'Prosimy odpowiedzieć do {day}. Wystarczy jedno kliknięcie.',
  },
  'visit-answer': {
    subject: 'Odpowiedź urzędu, sprawa {number}',
    lead: 'W sprawie {number} odpowiedział urząd, który był proszony o rozmowę.',
    todo: 'Odpowiedź jest w treści sprawy.',
  },
  link: {
    subject: 'Nowy link do sprawy {number}',
    lead: 'Urząd poprosił o nowy link do sprawy {number}.',
    todo: 'Wcześniejsze linki mogą już nie działać.',
  },
  digest: {
    subject: {
      office: 'Most: sprawy na dziś ({count})',
      manager: 'Most: sprawy po terminie ({count})',
      coordinator: 'Most: urzędy, które milczą ({count})',
    },
    lead: {
      office: 'Te sprawy czekają na urząd.',
      manager: 'W tych sprawach minął cel i nikt się nie odezwał. Piszemy do kierownika.',
      coordinator: 'W tych sprawach cel minął co najmniej trzy dni robocze temu.',
    },
    late: 'Po terminie:',
    today: 'Ostatni dzień jest dziś:',
    soon: 'Ostatni dzień to następny dzień roboczy:',
    more: ' i jeszcze {count}',
    open: { office: 'Sprawę otwiera się tutaj:', manager: 'Sprawę otwiera się tutaj:', coordinator: 'Biurko koordynatora:' },
    target: 'To cele usługi, nie terminy z ustawy. Gdy nic nie czeka, ten list nie przychodzi.',
  },
  open: 'Treść sprawy:',
  key: 'Otwiera ją klucz urzędu. Konto nie jest potrzebne.',
  keyFrom: 'Klucz urząd dostał na papierze albo przez e-Doręczenia.',
  expires: 'Link działa do {expires}. Na jego stronie można poprosić o nowy.',
  noReply: 'To wiadomość automatyczna. Nie zawiera danych osoby. Prosimy na nią nie odpowiadać.',
} as const;
