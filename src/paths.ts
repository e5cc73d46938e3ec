// Every address of the site. Slugs of violence, addiction and probation say nothing to whoever looks at the phone (design decision 14).
const categorySlugs = {
  shelter_tonight: 'nocleg-na-dzis',
  shelter: 'schronisko',
  housing: 'mieszkanie',
  food: 'jedzenie',
  clothing: 'ubrania-i-higiena',
  money: 'pieniadze',
  social_work: 'pracownik-socjalny',
  documents: 'dokumenty',
  health: 'zdrowie',
  addiction: 'dobry-dzien',
  therapy: 'rozmowa',
  crisis: 'trudny-czas',
  violence: 'bezpieczne-miejsce',
  violence_change: 'spokoj-w-domu',
  legal: 'porady-prawne',
  debt: 'dlugi',
  work: 'praca',
  family: 'rodzina',
  support_group: 'grupy',
  probation: 'terminy-i-sprawy',
  foreigners: 'cudzoziemcy',
} as const;
export type CategoryKey = keyof typeof categorySlugs;

/** The questions of the finder, as parts of addresses. */
const finderSlugs = {
  situation: '',
  release: '/wyjscie',
  home: '/mieszkanie',
  residence: '/dom',
  lastRegistration: '/meldunek',
  stay: '/wieczor',
  result: '/wynik',
} as const;
export type FinderPage = keyof typeof finderSlugs;

/** The pages around the request for contact, as parts of addresses; its questions stand there too. */
const requestSlugs = {
  who: '',
  helper: '/pomagam',
  situation: '/sytuacja',
  release: '/wyjscie',
  home: '/mieszkanie',
  residence: '/dom',
  lastRegistration: '/meldunek',
  stay: '/wieczor',
  office: '/urzad',
  needs: '/potrzeby',
  first: '/najpierw',
  done: '/dotad',
  contact: '/kontakt',
  safety: '/bezpiecznie',
  name: '/imie',
  keep: '/kto-zobaczy',
  word: '/slowo',
  note: '/dopisek',
  agree: '/zgody',
  check: '/sprawdz',
  /** Clears the answers. */
  restart: '/od-nowa',
  prisonLetter: '/list-do-zakladu',
  /** After sending: number and code. */
  sent: '/wyslane',
  /** The same as a file for the pocket (POST). */
  sentFile: '/wyslane/kartka',
  /** Where nothing can be sent: letter, slip, what to say. */
  takeAlong: '/zabierz',
  /** Files of it (POST): they hold what the form was told. */
  letterFile: '/zabierz/list',
  cardsFile: '/zabierz/kartki',
  clause: '/klauzula',
  card: '/karta',
  newCard: '/karta/nowa',
  cardReady: '/karta/gotowa',
  cardFile: '/karta/gotowa/plik',
  paperForm: '/formularz',
} as const;
export type RequestPage = keyof typeof requestSlugs;

/** The page of the request that an address's last part names; undefined: none. */
export const requestPageOf = (slug: string): RequestPage | undefined =>
  (Object.keys(requestSlugs) as RequestPage[]).find((key) => requestSlugs[key] === (slug === '' ? '' : `/${slug}`));

/** The pages around a code, as parts of addresses: nothing of a case stands in them. */
const caseSlugs = {
  code: '',
  case: '/sprawa',
  meeting: '/spotkanie',
  messages: '/wiadomosci',
  contact: '/kontakt',
  safety: '/bezpiecznie',
  release: '/wyjscie',
  file: '/dane',
  withdrawal: '/wycofanie',
  erasure: '/usuniecie',
  /** Forgets the code in this browser. */
  leave: '/koniec',
} as const;
export type CaseAddress = keyof typeof caseSlugs;

/** What an office does with a case, as parts of addresses. */
const officeActSlugs = {
  acceptance: 'zajmujemy-sie',
  attempt: 'kontakt',
  forwarding: 'inny-urzad',
  appointment: 'spotkanie',
  question: 'pytanie',
  message: 'wiadomosc',
  clause: 'klauzula',
  visit: 'rozmowa',
  plan: 'plan',
  'no-contact': 'brak-kontaktu',
  conclusion: 'zakonczenie',
  assignment: 'kto',
} as const;
export type OfficeActAddress = keyof typeof officeActSlugs;

/** Through which door a case is open: link and key, or an account. */
const caseDoors = { link: '/urzad', account: '/panel' } as const;
export type CaseDoorKey = keyof typeof caseDoors;

/** What people may say of an office, as its address and form say it. */
const verdictSlugs = { helped: 'pomogli', sent_away: 'odeslali', no_such_office: 'nie-ma' } as const;
export type VerdictKey = keyof typeof verdictSlugs;

/** What a place says of its beds, as its address and form say it. */
const vacancySlugs = { free: 'sa', full: 'nie-ma', call: 'zadzwon' } as const;
export type VacancyKey = keyof typeof vacancySlugs;

export const paths = {
  home: (language = 'pl') => inLanguage(language, '/'),
  tonight: (query: { who?: string; county?: string } = {}) => withQuery('/dzis', { kto: query.who, powiat: query.county }),
  finder: (page: FinderPage = 'situation', language = 'pl') => inLanguage(language, `/gdzie-mam-isc${finderSlugs[page]}`),
  /** Every locality, for the picker; fetched when somebody begins to type. */
  finderLocalities: () => '/gdzie-mam-isc/miejscowosci.json',
  finderRestart: (language = 'pl') => inLanguage(language, '/gdzie-mam-isc/od-nowa'),
  map: (query: { kind?: string | undefined; county?: string | undefined } = {}) => withQuery('/mapa', { rodzaj: query.kind, powiat: query.county }),
  /** Files of the map, fetched when somebody opens it. */
  mapAreas: () => '/mapa/obszary.json',
  mapPoints: () => '/mapa/punkty.json',
  search: (query: SearchQuery = {}) => withQuery('/szukaj', query),
  /** Only the results, to put into the page of the search. */
  searchResults: () => '/szukaj/wyniki',
  searchOffline: () => '/szukaj/bez-sieci',
  categories: () => '/uslugi',
  category: (key: CategoryKey) => `/uslugi/${categorySlugs[key]}`,
  organizations: () => '/instytucje',
  organization: (id: string) => `/instytucje/${id}`,
  service: (organization: string, id: string) => `/instytucje/${organization}/${id}`,
  /** The question how it went in an office; with a verdict the page that thanks for it. */
  feedback: (organization: string, verdict?: VerdictKey) =>
    withQuery(`/instytucje/${organization}/glos`, { odpowiedz: verdict ? verdictSlugs[verdict] : undefined }),
  /** Whether a place has free beds now. */
  vacancy: (organization: string, service: string) => `/instytucje/${organization}/${service}/miejsca`,
  /** The link in a mail to a place; the token is the secret part. */
  vacancyAnswer: (token: string, state?: VacancyKey) => withQuery(`/miejsca/${token}`, { odpowiedz: state && vacancySlugs[state] }),
  municipalities: () => '/gmina',
  municipality: (slug: string) => `/gmina/${slug}`,
  county: (slug: string) => `/powiat/${slug}`,
  prisons: () => '/zaklady',
  prison: (id: string) => `/zaklady/${id}`,
  hotlines: (language = 'pl') => inLanguage(language, '/telefony'),
  guides: () => '/poradnik',
  guidesAt: (moment: string) => `/poradnik#${moment}`,
  guide: (slug: string, language = 'pl') => inLanguage(language, `/poradnik/${slug}`),
  glossary: () => '/slownik',
  glossaryTerm: (id: string) => `/slownik#${id}`,
  easyGuides: () => '/latwo-czytac',
  easyGuide: (slug: string) => `/latwo-czytac/${slug}`,
  /** One sheet of paper for the family. */
  leaflet: () => '/druk/dla-twoich-bliskich',
  /** The request for contact, one question a page. */
  request: (page: RequestPage = 'who') => `/prosba${requestSlugs[page]}`,
  /** Whoever has a code sees how far the request is. */
  check: () => '/sprawdz',
  checkCase: (page: CaseAddress = 'case') => `/sprawdz${caseSlugs[page]}`,
  /** Everything that is kept of a case, for programs. */
  caseFile: () => '/sprawdz/dane.json',
  /** The meeting for a calendar. */
  caseMeeting: () => '/sprawdz/spotkanie.ics',
  /** The link in a mail to an office; the token is the secret part. */
  officeLink: (token: string) => `/urzad/${token}`,
  /** Where an office asks for a new link. */
  office: () => '/urzad',
  /** A case that is open in this browser, and what is done with it; its number is no secret. */
  officeCase: (caseNumber: string, door: CaseDoorKey = 'link', act?: OfficeActAddress) =>
    `${caseDoors[door]}/sprawa/${caseNumber}${act ? `/${officeActSlugs[act]}` : ''}`,
  /** A talk in prison that another office asks for. */
  officeVisit: (caseNumber: string) => `/urzad/rozmowa/${caseNumber}`,
  /** A new code for it. */
  officeNewCode: (caseNumber: string, door: CaseDoorKey) => `${caseDoors[door]}/sprawa/${caseNumber}/nowy-kod`,
  /** The first account of the office that has it open by link. */
  officeAccount: (caseNumber: string) => `/urzad/sprawa/${caseNumber}/konto`,
  /** Its meeting for a calendar. */
  officeMeeting: (caseNumber: string, door: CaseDoorKey = 'link') => `${caseDoors[door]}/sprawa/${caseNumber}/spotkanie.ics`,
  /** Its meeting as a slip for the person. */
  officeMeetingSlip: (caseNumber: string, door: CaseDoorKey) => `${caseDoors[door]}/sprawa/${caseNumber}/spotkanie.pdf`,
  /** All of it for the office's own file. */
  officeRecord: (caseNumber: string, door: CaseDoorKey, kind: 'pdf' | 'json') => `${caseDoors[door]}/sprawa/${caseNumber}/akta.${kind}`,
  /** Its letter for the office's file, as PDF. */
  officeLetter: (caseNumber: string, door: CaseDoorKey = 'link') => `${caseDoors[door]}/sprawa/${caseNumber}/pismo`,
  officeClose: () => '/urzad/zamknij',
  /** The inbox of an office, and what else its staff does. */
  panel: (query: { list?: string | undefined; page?: number | undefined } = {}) =>
    withQuery('/panel', {
      lista: query.list,
      strona: query.page === undefined || query.page < 2 ? undefined : String(query.page),
    }),
  /** The lists alone, for the script that keeps them live. */
  panelList: (query: { list?: string | undefined; page?: number | undefined } = {}) =>
    withQuery('/panel/lista', { lista: query.list, strona: query.page === undefined || query.page < 2 ? undefined : String(query.page) }),
  /** What reached nobody: for the coordinator. */
  desk: () => '/panel/biurko',
  /** Where staff begin to type in a paper form. */
  panelPaper: () => '/panel/papier',
  register: () => '/panel/rejestr',
  registerFile: (kind: 'csv' | 'pdf', { from, to }: { from: string; to: string }) => withQuery(`/panel/rejestr.${kind}`, { od: from, do: to }),
  /** Signing in; `next`: an address of the panel to go on to. */
  signIn: (next?: string) => withQuery('/panel/wejscie', { dalej: next }),
  secondFactor: (next?: string) => withQuery('/panel/wejscie/kod', { dalej: next }),
  /** The own account. */
  ownAccount: () => '/panel/konto',
  /** Accounts of the own office, or of everybody. */
  team: () => '/panel/zespol',
  signOut: () => '/panel/wyjscie',
  /** The link of an invitation; the token is the secret part. */
  invitation: (token: string) => `/panel/zaproszenie/${token}`,
  invitationFactor: (token: string) => `/panel/zaproszenie/${token}/kod`,
  relatives: () => '/dla-bliskich',
  professionals: () => '/dla-specjalistow',
  /** What programs may ask: for people, and as OpenAPI for machines. */
  apiDocs: () => '/api/docs',
  apiDocument: () => '/api/openapi.json',
  about: () => '/o-serwisie',
  /** Leaves at once: clears what the browser kept and goes to a neutral page. */
  exit: () => '/wyjdz',
  exitRemains: () => '/wyjdz/co-zostaje',
} as const;

/** The same address in another language: "/uk/gdzie-mam-isc". Polish has no prefix. */
export const inLanguage = (language: string, path: string): string => (language === 'pl' ? path : path === '/' ? `/${language}` : `/${language}${path}`);

/** The Polish address of a page in another language. */
export const inPolish = (path: string): string => path.replace(/^\/(uk|en|ru)(?=\/|$)/, '') || '/';

/** The page of the finder that an address's last part names; undefined: none. */
export const finderPageOf = (slug: string): FinderPage | undefined =>
  (Object.keys(finderSlugs) as FinderPage[]).find((key) => finderSlugs[key] === (slug === '' ? '' : `/${slug}`));

/** The page around a code that an address's last part names; undefined: none. */
export const caseAddressOf = (slug: string): CaseAddress | undefined =>
  (Object.keys(caseSlugs) as CaseAddress[]).find((key) => caseSlugs[key] === (slug === '' ? '' : `/${slug}`));

/** What the address of a search may say. Ticks are "1". */
export type SearchQuery = Partial<Record<'q' | 'rodzaj' | 'gdzie' | 'dla' | 'otwarte' | 'bez-skierowania' | 'bez-dowodu' | 'za-darmo', string>>;

export const vacancySlug = (key: VacancyKey): string => vacancySlugs[key];
export const vacancyOf = (slug: unknown): VacancyKey | undefined => (Object.keys(vacancySlugs) as VacancyKey[]).find((key) => vacancySlugs[key] === slug);

export const verdictSlug = (key: VerdictKey): string => verdictSlugs[key];
export const verdictOf = (slug: unknown): VerdictKey | undefined => (Object.keys(verdictSlugs) as VerdictKey[]).find((key) => verdictSlugs[key] === slug);

/** The category of an address's last part. */
export const categoryOf = (slug: string | null): CategoryKey | undefined =>
  (Object.keys(categorySlugs) as CategoryKey[]).find((key) => categorySlugs[key] === slug);

/** The last part of a category's address. */
export const categorySlug = (key: CategoryKey): string => categorySlugs[key];

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return pairs.length > 0 ? `${path}?${new URLSearchParams(pairs)}` : path;
}

/** The act of an office that an address's last part names; undefined: none. */
export const officeActOf = (slug: string): OfficeActAddress | undefined =>
  (Object.keys(officeActSlugs) as OfficeActAddress[]).find((key) => officeActSlugs[key] === slug);
