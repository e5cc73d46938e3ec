import type { Category } from '#domain/directory/taxonomy-term.ts';

/** What helps the asker of one query; a result is relevant when it fits any group that is listed. */
export interface Relevant {
  /** The page of the category, a service that has it, a hotline that has it. */
  readonly categories?: readonly Category[];
  /** The page of the gmina, its office, a record located there. */
  readonly municipalities?: readonly string[];
  /** The page of the powiat, its centre, a record located there. */
  readonly counties?: readonly string[];
  /** Single results, as in the query table. */
  readonly ids?: readonly string[];
}

/**
 * Forty queries for the precision of the first five: the share of the results shown that are relevant.
 * A result is relevant when it fits any listed group; where a need is asked for in a place, both groups are listed on purpose,
 * because the place's own office and the same help elsewhere are both of use to somebody with nowhere to go.
 */
export const judged: readonly { readonly q: string; readonly relevant: Relevant }[] = [
  { q: 'nocleg', relevant: { categories: ['shelter_tonight', 'shelter'] } },
  { q: 'nie mam gdzie spac', relevant: { categories: ['shelter_tonight', 'shelter'] } },
  { q: 'schronisko', relevant: { categories: ['shelter', 'shelter_tonight'] } },
  { q: 'zywnosc', relevant: { categories: ['food'] } },
  { q: 'zupa', relevant: { categories: ['food'] } },
  { q: 'ubrania', relevant: { categories: ['clothing'] } },
  { q: 'kąpiel', relevant: { categories: ['clothing', 'shelter_tonight'] } },
  { q: 'dowod osobisty', relevant: { categories: ['documents', 'social_work'] } },
  { q: 'zasiłek', relevant: { categories: ['money', 'social_work'] } },
  { q: 'alkohol', relevant: { categories: ['addiction', 'support_group', 'therapy'] } },
  { q: 'odwyk', relevant: { categories: ['addiction', 'support_group', 'therapy'] } },
  { q: 'psycholog', relevant: { categories: ['therapy', 'crisis'] } },
  { q: 'nie chcę żyć', relevant: { categories: ['crisis', 'therapy'] } },
  { q: 'mąż mnie bije', relevant: { categories: ['violence', 'crisis'] } },
  { q: 'adwokat za darmo', relevant: { categories: ['legal'] } },
  { q: 'komornik', relevant: { categories: ['debt', 'legal'] } },
  {
    q: 'urzad pracy',
    relevant: {
      categories: ['work'],
      ids: ['organization:pup-slubice', 'organization:pup-zary', 'organization:pup-zielona-gora', 'organization:wup-zielona-gora'],
    },
  },
  { q: 'kurator', relevant: { categories: ['probation'] } },
  { q: 'lekarz bez ubezpieczenia', relevant: { categories: ['health'], ids: ['organization:nfz-lubuski'] } },
  { q: 'ukrainiec', relevant: { categories: ['foreigners'] } },
  { q: 'nocleg gorzow', relevant: { categories: ['shelter_tonight', 'shelter'], municipalities: ['086101'] } },
  { q: 'noclegownia zielona góra', relevant: { categories: ['shelter_tonight', 'shelter'], municipalities: ['086201'] } },
  { q: 'jedzenie w żarach', relevant: { categories: ['food'], municipalities: ['081102', '081110'] } },
  { q: 'kurator świebodzin', relevant: { categories: ['probation'], municipalities: ['080805'], counties: ['0808'] } },
  { q: 'prawnik w miedzyrzeczu', relevant: { categories: ['legal'], municipalities: ['080302'], counties: ['0803'] } },
  { q: 'gubin', relevant: { municipalities: ['080201', '080205'] } },
  { q: 'w zielonej górze', relevant: { municipalities: ['086201'], counties: ['0862', '0809'] } },
  { q: '68-200', relevant: { municipalities: ['081102', '081110'], counties: ['0811'] } },
  { q: 'OPS Krosno', relevant: { municipalities: ['080206'], counties: ['0802'] } },
  {
    q: 'wiezienie krzywaniec',
    relevant: { municipalities: ['080905'], ids: ['prison:zk-krzywaniec', 'prison:oz-lubsko', 'prison:oz-walowice', 'prison:as-zielona-gora'] },
  },
  { q: 'praca', relevant: { categories: ['work'], ids: ['organization:pup-slubice', 'organization:pup-zary', 'organization:pup-zielona-gora'] } },
  { q: 'dokąd iść po wyjściu', relevant: { categories: ['probation', 'social_work', 'shelter_tonight', 'documents'] } },
  { q: 'fundusz sprawiedliwosci', relevant: { categories: ['probation'], ids: ['organization:ministerstwo-sprawiedliwosci'] } },
  { q: 'samobojstwo', relevant: { categories: ['crisis', 'therapy'] } },
  { q: 'mieszkanie chronione', relevant: { categories: ['housing'] } },
  { q: '800+', relevant: { categories: ['family', 'money'], ids: ['organization:zus-zielona-gora'] } },
  { q: 'zasilek dla bezrobotnych', relevant: { categories: ['work', 'money'] } },
  {
    q: 'noclegownia żary',
    relevant: { ids: ['service:noclegownia-zary', 'service:ogrzewalnia-lubsko', 'category:shelter_tonight', 'municipality:081102', 'municipality:081110'] },
  },
  {
    q: 'areszt miedzyrzecz',
    relevant: { municipalities: ['080302'], ids: ['prison:as-zielona-gora', 'prison:zk-gorzow-wielkopolski'] },
  },
  { q: '66-200', relevant: { municipalities: ['080805'], counties: ['0808'] } },
];
