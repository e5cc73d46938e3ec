import type { TableQuery } from './query-table.ts';

/** A question that a guide answers: how something works, not where it is. */
export const guideQueries: readonly TableQuery[] = [
  { q: 'odwołanie', kind: 'base', expects: ['guide:odmowa-i-odwolanie'] },
  { q: 'ośrodek odmówił pomocy', kind: 'inflected', expects: ['guide:odmowa-i-odwolanie'] },
  { q: 'wywiad srodowiskowy', kind: 'no-diacritics', expects: ['guide:pierwsza-rozmowa-w-ops'] },
  { q: 'alimenty na dziecko', kind: 'base', expects: ['guide:alimenty'] },
  { q: 'jak wyrobić dowód', kind: 'everyday', expects: ['guide:dowod-osobisty'] },
  { q: 'nowego dowodu osobistego', kind: 'inflected', expects: ['guide:dowod-osobisty'] },
  { q: 'komornik zabrał pieniądze', kind: 'everyday', expects: ['guide:dlugi-i-komornik'] },
  { q: 'lekarz bez ubespieczenia', kind: 'typo', expects: ['guide:lekarz-bez-ubezpieczenia'] },
  { q: 'pierwszy tydzień', kind: 'base', expects: ['guide:pierwszy-tydzien'] },
  { q: 'pierwsze 24 godziny', kind: 'base', expects: ['guide:pierwsze-24-godziny'] },
  { q: 'trzy miesiące przed wyjściem', kind: 'base', expects: ['guide:przed-wyjsciem-3-miesiace'] },
  { q: 'pomoc z funduszu sprawiedliwosci', kind: 'no-diacritics', expects: ['guide:pomoc-z-funduszu'] },
  { q: 'jakie zasiłki mogę dostać', kind: 'everyday', expects: ['guide:pieniadze-z-ops'] },
  { q: 'ktory osrodek pomocy', kind: 'no-diacritics', expects: ['guide:gdzie-jest-moj-ops'] },
];
