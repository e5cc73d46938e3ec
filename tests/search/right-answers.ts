import type { ResultId } from './query-table.ts';

/**
 * What rightly answers a need asked for without a place: its category page, or a service or hotline whose business it is.
 * Written from the content by what the asker needs; a record that has the category only beside its own work is left out.
 */
export const tonight = [
  'category:shelter_tonight',
  'category:shelter',
  'service:brat-krystyn-noclegownia',
  'service:brat-krystyn-ogrzewalnia',
  'service:caritas-ogrzewalnia-zielona-gora',
  'service:klub-24-godziny-noclegownia',
  'service:noclegownia-gubin',
  'service:noclegownia-nowa-sol',
  'service:noclegownia-swiebodzin',
  'service:noclegownia-zary',
  'service:noclegownia-zielona-gora-bema',
  'service:ogrzewalnia-lubsko',
  'service:ogrzewalnia-zagan',
  'service:tpba-gorzow-noclegownia',
  'hotline:linia-wojewody',
] as const satisfies readonly ResultId[];

export const warmRooms = [
  'category:shelter_tonight',
  'service:brat-krystyn-ogrzewalnia',
  'service:caritas-ogrzewalnia-zielona-gora',
  'service:ogrzewalnia-lubsko',
  'service:ogrzewalnia-zagan',
] as const satisfies readonly ResultId[];

export const shelters = [
  'category:shelter',
  'service:brat-krystyn-schronisko-dlugie',
  'service:brat-krystyn-schronisko-sloneczna',
  'service:caritas-schronisko-jana-z-kolna',
  'service:tpba-gorzow-schronisko',
  'service:luw-rejestr-schronisk',
  'service:noclegownia-swiebodzin',
  'service:pomieszczenie-zbaszynek',
] as const satisfies readonly ResultId[];

export const flats = [
  'category:housing',
  'service:caritas-mieszkania-treningowe-zg',
  'service:sds-zary-mieszkania-chronione',
  'service:tpba-gorzow-mieszkania-treningowe',
] as const satisfies readonly ResultId[];

export const warmMeals = [
  'category:food',
  'service:jadlodajnia-brat-krystyn-gorzow',
  'service:jadlodajnia-nowa-sol',
  'service:stolowka-caritas-zielona-gora',
  'service:zywnosc-siostry-jezusa-milosiernego-gorzow',
  'service:zywnosc-siostry-wincentki-gorzow',
] as const satisfies readonly ResultId[];

export const parcels = [
  'category:food',
  'service:bank-zywnosci-gorzow',
  'service:magazyn-caritas-ochla',
  'service:paczki-leszczynski-bank-zywnosci',
  'service:paczki-pzc-zary-szkaplerzna',
  'service:zywnosc-ops-witnica',
] as const satisfies readonly ResultId[];

export const food = [...warmMeals, ...parcels, 'service:jadlodzielnia-miedzyrzecz', 'service:jadlodzielnia-wawrow'] as const satisfies readonly ResultId[];

export const clothes = [
  'category:clothing',
  'service:brat-krystyn-odziez',
  'service:magazyn-caritas-gorzow',
  'service:magazyn-caritas-zielona-gora',
] as const satisfies readonly ResultId[];

export const washing = [
  'category:clothing',
  'service:caritas-laznia-zielona-gora',
  'service:caritas-ogrzewalnia-zielona-gora',
] as const satisfies readonly ResultId[];

export const addiction = [
  'category:addiction',
  'service:biuro-profilaktyki-zg-informacja',
  'service:nowy-dworek-hostel',
  'service:nowy-dworek-leczenie',
  'service:nowy-dworek-podwojna-diagnoza',
  'hotline:linia-800199990',
] as const satisfies readonly ResultId[];

export const mind = [
  'category:therapy',
  'service:ciborz-szpital-leczenie',
  'service:czp-gorzow-pomoc',
  'service:oik-gorzow-pomoc',
  'service:oik-zary',
  'hotline:linia-800702222',
] as const satisfies readonly ResultId[];

export const despair = [
  'category:crisis',
  'hotline:linia-116123',
  'hotline:linia-800702222',
  'hotline:linia-800108108',
  'hotline:linia-116111',
  'hotline:numer-alarmowy-112',
] as const satisfies readonly ResultId[];

export const violence = [
  'category:violence',
  'service:osrodek-wsparcia-1-pomoc',
  'service:osrodek-wsparcia-2-pobyt',
  'service:dom-dla-matek-z-dziecmi',
  'service:dom-dla-rodzicow-z-dziecmi',
  'hotline:linia-800120002',
] as const satisfies readonly ResultId[];

export const lawyers = [
  'category:legal',
  'service:npp-gorzow-miasto',
  'service:npp-krajowy',
  'service:npp-powiat-gorzowski',
  'service:npp-powiat-miedzyrzecki',
  'service:npp-powiat-nowosolski',
  'service:npp-powiat-swiebodzinski',
  'service:npp-powiat-zaganski',
  'service:npp-powiat-zarski',
  'service:npp-powiat-zielonogorski',
  'service:npp-zielona-gora',
] as const satisfies readonly ResultId[];

export const jobs = [
  'category:work',
  'service:pup-slubice-praca',
  'service:pup-zary-praca',
  'service:pup-zielona-gora-praca',
  'service:wup-zielona-gora-praca',
  'organization:pup-slubice',
  'organization:pup-zary',
  'organization:pup-zielona-gora',
  'organization:wup-zielona-gora',
] as const satisfies readonly ResultId[];

export const probation = [
  'category:probation',
  'service:sad-gorzow-wielkopolski-kontakt',
  'service:sad-krosno-odrzanskie-kontakt',
  'service:sad-miedzyrzecz-kontakt',
  'service:sad-nowa-sol-kontakt',
  'service:sad-slubice-kontakt',
  'service:sad-strzelce-krajenskie-kontakt',
  'service:sad-sulecin-kontakt',
  'service:sad-swiebodzin-kontakt',
  'service:sad-wschowa-kontakt',
  'service:sad-zagan-kontakt',
  'service:sad-zary-kontakt',
  'service:sad-zielona-gora-kontakt',
  'service:sad-okregowy-gorzow-wielkopolski-kontakt',
  'service:sad-okregowy-zielona-gora-kontakt',
] as const satisfies readonly ResultId[];

export const doctors = ['category:health', 'service:nfz-lubuskie-informacja', 'hotline:linia-800190590'] as const satisfies readonly ResultId[];

export const foreigners = [
  'category:foreigners',
  'service:centrum-integracji-cudzoziemcow-gorzow',
  'service:centrum-integracji-uchodzcow-zielona-gora',
] as const satisfies readonly ResultId[];

export const release = [
  'service:fundusz-sprawiedliwosci-pomoc-po-wyjsciu',
  'category:probation',
  'category:social_work',
  'category:shelter_tonight',
  'category:documents',
] as const satisfies readonly ResultId[];

export const prisons = [
  'prison:as-miedzyrzecz',
  'prison:as-zielona-gora',
  'prison:oz-lubsko',
  'prison:oz-slonsk',
  'prison:oz-walowice',
  'prison:zk-gorzow-wielkopolski',
  'prison:zk-krzywaniec',
] as const satisfies readonly ResultId[];
