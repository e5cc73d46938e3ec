import type { Page } from 'playwright-core';

/** A page of the finder as somebody sees it who sent these forms before. */
export interface FinderState {
  readonly name: string;
  /** "/dom": below the finder's address. */
  readonly path: string;
  /** Addresses below the finder's and what was sent to them. */
  readonly sent: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[];
}

const situation = (key: string, more: Readonly<Record<string, string>> = {}) => ['', { situation: key, ...more }] as const;
const home = ['/dom', { typed: 'Świebodzin' }] as const;
const evening = ['/wieczor', { typed: 'Zielona Góra' }] as const;
const registered = ['/meldunek', { typed: 'Lubsko' }] as const;
const elsewhere = ['/meldunek', { answer: 'outside', outside: 'Poznań', 'outside-county': 'poznański' }] as const;

/** Every question, every kind of error, the choice between places and the results that differ in their parts. */
export const finderStates: readonly FinderState[] = [
  { name: 'the first question', path: '', sent: [] },
  { name: 'the first question after the answers were lost', path: '?od=nowa', sent: [] },
  { name: 'no situation', path: '', sent: [['', {}]] },
  { name: 'the day of release', path: '/wyjscie', sent: [situation('before-release')] },
  { name: 'nothing known of the release', path: '/wyjscie', sent: [situation('before-release'), ['/wyjscie', {}]] },
  { name: 'a wrong day of release', path: '/wyjscie', sent: [situation('before-release'), ['/wyjscie', { known: 'day', day: '31.02.2027' }]] },
  { name: 'a home after release', path: '/mieszkanie', sent: [situation('before-release'), ['/wyjscie', { known: 'unknown' }]] },
  { name: 'no answer about a home', path: '/mieszkanie', sent: [situation('urgent'), evening, ['/mieszkanie', {}]] },
  { name: 'the home', path: '/dom', sent: [situation('residence')] },
  { name: 'no place', path: '/dom', sent: [situation('residence'), ['/dom', {}]] },
  { name: 'an unknown place', path: '/dom', sent: [situation('residence'), ['/dom', { typed: 'Qwertyzxcv' }]] },
  { name: 'a place that is written alike', path: '/dom', sent: [situation('residence'), ['/dom', { typed: 'Lupsko' }]] },
  { name: 'the choice between a town and its villages', path: '/dom', sent: [situation('residence'), ['/dom', { typed: 'Gubin' }]] },
  { name: 'a place elsewhere without a name', path: '/dom', sent: [situation('residence'), ['/dom', { answer: 'outside', 'outside-county': 'poznański' }]] },
  { name: 'the last registration', path: '/meldunek', sent: [situation('homeless')] },
  { name: 'the evening', path: '/wieczor', sent: [situation('homeless'), registered] },
  { name: 'the office of the home', path: '/wynik', sent: [situation('residence'), home] },
  { name: 'the office of the last registration', path: '/wynik', sent: [situation('homeless'), registered, evening] },
  { name: 'an office elsewhere', path: '/wynik', sent: [situation('homeless'), elsewhere, evening] },
  {
    name: 'the office for today',
    path: '/wynik',
    sent: [situation('urgent', { foreigner: '1' }), evening, ['/mieszkanie', { home: 'no' }], ['/meldunek', { answer: 'unknown' }]],
  },
  {
    name: 'the office after release',
    path: '/wynik',
    sent: [situation('before-release'), ['/wyjscie', { known: 'month', month: '03.2027' }], ['/mieszkanie', { home: 'no' }], registered, evening],
  },
];

/** Sends the forms as the page's own browser would, and shows the page. */
export async function show(page: Page, { sent, path }: FinderState, finder = '/gdzie-mam-isc'): Promise<void> {
  for (const [at, form] of sent) {
    await page.context().request.post(`${finder}${at}`, { form: { ...form }, headers: { 'sec-fetch-site': 'same-origin' }, maxRedirects: 0 });
  }
  await page.goto(`${finder}${path}`);
  const reached = new URL(page.url());
  if (`${reached.pathname}${reached.search}` !== `${finder}${path}`) throw new Error(`${finder}${path} led to ${page.url()}`);
}
