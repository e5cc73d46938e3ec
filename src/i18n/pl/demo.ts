/** What the invented cases of `npm start -- --demo` say, and what the terminal says of them. */
export const demo = {
  heading: 'Wersja pokazowa, dane zmyślone. E-maile do urzędów leżą w {mail}',
  offices: 'Prośby odbierają: {offices}. Klucz urzędu: {key}, kierownika: {managerKey}',
  line: 'Sprawa {number}: kod {code}, słowo „{word}” ({state})',
  relative: 'Sprawa {number}: kod {code} (prośba bliskiej osoby, bez słowa)',
  panel: 'Panel: {address}, hasło każdego konta: {password}',
  account: '{email} ({role}), kody: {codes}',
  staff: {
    manager: 'Maria Pokazowa',
    worker: 'Anna Pokazowa',
    educator: 'Jan Pokazowy',
    coordinator: 'Ewa Pokazowa',
    inspector: 'Piotr Pokazowy',
    administrator: 'Zofia Pokazowa',
  },
  word: 'zielona łódka',
  names: { sent: 'Marek', asked: 'Iwona', scheduled: 'Adam', helped: 'Ola', relative: 'Kuba' },
  someone: 'siostra Anna',
  place: 'pokój 4, parter',
  question: 'Dzień dobry, czy ma Pani przy sobie dowód osobisty? Jeśli nie, pomożemy go wyrobić.',
  answer: 'Dowód zginął. Mam legitymację.',
  welcome: 'Zapraszamy na rozmowę. Proszę przyjść z tym, co Pan ma, papiery uzupełnimy razem.',
} as const;
