import type { TableQuery } from './query-table.ts';
import { addiction, jobs, prisons, release } from './right-answers.ts';

/** Needs, places and names beside those of the first lists: what relatives, educators and social workers type. */
export const widerQueries: readonly TableQuery[] = [
  // a word or two, no place
  { q: 'AA', kind: 'everyday', expects: [...addiction, 'category:support_group'] },
  { q: 'praca', kind: 'base', expects: [...jobs, 'service:ohp-doradca-i-praca'] },
  { q: 'pracy', kind: 'inflected', expects: [...jobs, 'service:ohp-doradca-i-praca'] },
  { q: 'pup', kind: 'everyday', expects: jobs },
  { q: 'dzieci', kind: 'base', expects: ['category:family', 'hotline:linia-116111', 'hotline:linia-800119119', 'hotline:linia-800121212'] },
  { q: '800+', kind: 'everyday', expects: ['category:family', 'category:money', 'service:zus-zielona-gora-swiadczenia'] },
  { q: 'asystent rodziny', kind: 'base', expects: ['category:family'] },
  { q: 'dokąd iść po wyjściu', kind: 'everyday', expects: release },
  { q: 'fundusz sprawiedliwości', kind: 'base', expects: ['service:fundusz-sprawiedliwosci-pomoc-po-wyjsciu', 'category:probation'] },
  { q: 'funduszu sprawiedliwosci', kind: 'both', expects: ['service:fundusz-sprawiedliwosci-pomoc-po-wyjsciu', 'category:probation'] },
  {
    q: 'pomoc postpenitencjarna',
    kind: 'base',
    expects: ['service:fundusz-sprawiedliwosci-pomoc-po-wyjsciu', 'category:probation', 'category:social_work'],
  },
  { q: 'widzenia z mężem', kind: 'inflected', expects: prisons },
  { q: 'asystenta rodziny', kind: 'inflected', expects: ['category:family'] },

  // places
  { q: 'swiebodzin', kind: 'place', expects: ['municipality:080805', 'organization:ops-swiebodzin'] },
  { q: 'powiat nowosolski', kind: 'place', expects: ['county:0804', 'organization:pcpr-nowa-sol', 'organization:starostwo-nowosolski'] },
  { q: 'boczow', kind: 'place', expects: ['municipality:080705', 'organization:ops-torzym'] },
  { q: 'gronow', kind: 'place', expects: ['municipality:080204', 'municipality:080503', 'municipality:080802'] },
  { q: 'długie', kind: 'place', expects: ['municipality:080604', 'municipality:081007', 'service:brat-krystyn-schronisko-dlugie'] },
  { q: 'w Klenicy', kind: 'place', expects: ['municipality:080902', 'organization:gops-bojadla'] },
  { q: 'zawda', kind: 'typo', expects: ['municipality:080205', 'municipality:080602', 'municipality:086201'] },
  { q: 'nova sol', kind: 'typo', expects: ['municipality:080401', 'municipality:080405', 'organization:mops-nowa-sol', 'organization:gops-nowa-sol'] },
  { q: '66-530', kind: 'postal-code', expects: ['municipality:080602', 'organization:ops-drezdenko'] },
  { q: '66-213', kind: 'postal-code', expects: ['municipality:080803', 'organization:gops-skape'] },
  { q: '66-470 kostrzyn', kind: 'postal-code', expects: ['municipality:080101', 'organization:ops-kostrzyn-nad-odra'] },
  { q: '67 106', kind: 'postal-code', expects: ['municipality:080407', 'organization:gops-otyn'] },

  // a need and a place
  { q: 'nocleg żary', kind: 'combined', expects: ['service:noclegownia-zary'] },
  { q: 'noclegowni w gubinie', kind: 'combined', expects: ['service:noclegownia-gubin'] },
  { q: 'ogrzewalnia żagań', kind: 'combined', expects: ['service:ogrzewalnia-zagan'] },
  { q: 'ogrzewalnia zielona gora', kind: 'combined', expects: ['service:caritas-ogrzewalnia-zielona-gora'] },
  { q: 'schronisko gorzów', kind: 'combined', expects: ['service:brat-krystyn-schronisko-sloneczna', 'service:tpba-gorzow-schronisko'] },
  { q: 'schroniska w zielonej gorze', kind: 'combined', expects: ['service:caritas-schronisko-jana-z-kolna'] },
  { q: 'prawnik w miedzyrzeczu', kind: 'combined', expects: ['service:npp-powiat-miedzyrzecki'] },
  { q: 'dlugi zielona gora', kind: 'combined', expects: ['service:npp-zielona-gora'] },
  { q: 'pracy w zarach', kind: 'combined', expects: ['service:pup-zary-praca', 'organization:pup-zary'] },
  { q: 'pup zielona góra', kind: 'combined', expects: ['service:pup-zielona-gora-praca', 'organization:pup-zielona-gora'] },
  { q: 'kurator zielona gora', kind: 'combined', expects: ['service:sad-zielona-gora-kontakt', 'service:sad-okregowy-zielona-gora-kontakt'] },
  { q: 'ukrainiec gorzow', kind: 'combined', expects: ['service:centrum-integracji-cudzoziemcow-gorzow'] },
  { q: 'uzaleznienia zielona gora', kind: 'combined', expects: ['service:biuro-profilaktyki-zg-informacja'] },
  { q: 'jedzene nowa sol', kind: 'typo', expects: ['service:jadlodajnia-nowa-sol', 'service:noclegownia-nowa-sol'] },
  { q: 'mieszkanie chronione żary', kind: 'old-name', expects: ['service:sds-zary-mieszkania-chronione'] },

  // names
  { q: 'osrodek pomocy spolecznej zagan', kind: 'old-name', expects: ['organization:cus-zagan'] },
  { q: 'gcpr gorzów', kind: 'base', expects: ['organization:ops-gorzow-wielkopolski'] },
  { q: 'siostry wincentki', kind: 'base', expects: ['organization:siostry-wincentki-gorzow', 'service:zywnosc-siostry-wincentki-gorzow'] },
  { q: 'klub 24 godziny', kind: 'base', expects: ['organization:klub-24-godziny-gorzow', 'service:klub-24-godziny-noclegownia'] },
  { q: 'zus zielona góra', kind: 'base', expects: ['organization:zus-zielona-gora', 'service:zus-zielona-gora-swiadczenia'] },
  { q: 'zaklad karny gorzow', kind: 'no-diacritics', expects: ['prison:zk-gorzow-wielkopolski'] },
  { q: 'oddział zewnętrzny lubsko', kind: 'base', expects: ['prison:oz-lubsko'] },
  { q: 'oz slonsk', kind: 'no-diacritics', expects: ['prison:oz-slonsk'] },
  { q: 'pck w zielonej gorze', kind: 'both', expects: ['organization:pck-zielona-gora', 'service:centrum-integracji-uchodzcow-zielona-gora'] },
];
