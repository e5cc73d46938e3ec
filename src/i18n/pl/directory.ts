/** Words of the pages of the directory: lists, gminy, powiaty, prisons. */
export const categoriesPage = {
  title: 'Rodzaje pomocy',
  description: 'Nocleg, jedzenie, dokumenty, zdrowie, praca, rodzina: wybierz, czego potrzebujesz.',
  heading: 'Czego potrzebujesz?',
} as const;

export const categoryPage = {
  description: '{label}: miejsca {region}, telefony, godziny i warunki.',
  count: { one: '{n} miejsce', few: '{n} miejsca', many: '{n} miejsc', other: '{n} miejsca' },
  region: 'Całe województwo, cały kraj albo nie wiemy gdzie',
  tonight: 'Zobacz, kto przyjmuje dziś',
  secret: 'Bez adresu, tylko przez telefon',
  empty: 'Nie znamy jeszcze takiego miejsca {region}. Zapytaj w OPS swojej gminy.',
  emptyLink: 'Znajdź swój OPS',
  hotlines: 'Telefony',
  jump: 'Przejdź do powiatu',
  none: 'Nie znamy takiego miejsca w powiatach: {counties}. Zapytaj w OPS.',
  duty: 'Gmina ma taki obowiązek',
  dutyText: 'Z tą sprawą możesz iść do OPS swojej gminy. Musi Ci pomóc lub powiedzieć, kto pomoże.',
  dutyCounty: 'Powiat ma takie zadanie',
  dutyCountyText: 'Z tą sprawą możesz iść do powiatowego centrum pomocy rodzinie.',
} as const;

export const municipalitiesPage = {
  title: 'Moja gmina',
  description: 'Ośrodki pomocy społecznej wszystkich gmin: wybierz swoją.',
  heading: 'Wybierz swoją gminę',
  lead: 'Pomaga Ci urząd gminy, w której mieszkasz albo zamieszkasz po wyjściu. Nie ten, gdzie stoi zakład.',
  ruleHeading: 'Która gmina jest moja?',
  rule: [
    'Masz gdzie mieszkać: gmina, w której będziesz mieszkać.',
    'Nie masz mieszkania: gmina ostatniego stałego zameldowania.',
    'Sprawa jest pilna, na przykład nie masz gdzie spać: gmina, w której teraz jesteś.',
  ],
  ruleLaw: 'Ustawa o pomocy społecznej, art. 101.',
  same: 'Dwie gminy o tej samej nazwie, miejską i wiejską, mają: {names}. Wybierz tę, w której mieszkasz.',
  twoKinds: '{name} ({kind})',
} as const;

export const municipalityPage = {
  title: 'Pomoc w gminie {name}',
  description: 'Gmina {name}: ośrodek pomocy społecznej, telefony, nocleg, jedzenie i inna pomoc.',
  /** Of a gmina that shares its name with another. */
  nameOfTwin: '{name} ({kind})',
  heading: 'Gmina {name}',
  inCounty: 'powiat {name}',
  office: 'Twój urząd pomocy',
  officeText: 'Ten urząd pomaga osobom, które mieszkają w tej gminie.',
  countyCentre: 'Pomoc powiatu',
  countyCentreText: 'Rozmowa ze specjalistą, pomoc w kryzysie, mieszkania treningowe.',
  duties: 'Gmina ma taki obowiązek',
  dutiesText: 'To wynika z ustawy. Możesz o to poprosić w urzędzie.',
  usual: 'Zwykle oferuje',
  usualText: 'Tak działa większość urzędów. Zapytaj, czy ten też.',
  tonight: 'Najbliższy nocleg',
  tonightText: 'Zadzwoń, zanim pojedziesz.',
  services: 'Kto tu pomaga',
  servicesNone: 'Poza urzędem nie znamy tu innych miejsc pomocy.',
  localities: 'Miejscowości w tej gminie',
  localitiesCount: { one: '{n} miejscowość', few: '{n} miejscowości', many: '{n} miejscowości', other: '{n} miejscowości' },
  twins: 'Uwaga: są dwie gminy {name}. Ta to {kind}. Druga to',
  same: 'W tym mieście jeden urząd robi zadania gminy i powiatu.',
} as const;

export const countyPage = {
  title: 'Powiat {name}',
  titleCity: 'Miasto {name}',
  description: 'Powiat {name}: powiatowe centrum pomocy rodzinie, gminy i miejsca pomocy.',
  municipalities: 'Gminy',
  centre: 'Powiatowe centrum pomocy rodzinie',
  cityCentre: 'Urząd, który robi zadania powiatu',
  services: 'Miejsca pomocy w powiecie',
  prisons: 'Zakłady i areszty',
} as const;

export const organizationsPage = {
  title: 'Instytucje i organizacje',
  description: 'Wszystkie urzędy i organizacje, które pomagają: nazwa, telefon, adres.',
  heading: 'Instytucje i organizacje',
  lead: 'w jednym spisie. Urzędy gmin według powiatów są na stronie',
  kinds: {
    municipal_office: 'Ośrodki pomocy społecznej gmin',
    county_centre: 'Powiatowe centra pomocy rodzinie',
    court: 'Sądy i kuratorzy',
    employment_office: 'Urzędy pracy',
    public_office: 'Inne urzędy',
    health_care: 'Zdrowie',
    crisis_centre: 'Pomoc w kryzysie',
    association: 'Stowarzyszenia i fundacje',
    church: 'Kościół i zgromadzenia',
    social_enterprise: 'Praca i nauka zawodu',
  },
  count: { one: '{n} instytucja', few: '{n} instytucje', many: '{n} instytucji', other: '{n} instytucji' },
} as const;

export const organizationPage = {
  description: '{name}: telefon, adres, godziny i pomoc.',
  services: 'Pomoc, którą prowadzi',
} as const;

export const servicePage = {
  description: '{name}: adres, telefon, godziny i warunki.',
  /** When service and organization bear one name. */
  titleOfNamesake: '{name}: jak skorzystać',
} as const;

/** Titles of pages whose name says too much (src/i18n/discreet-title.ts). */
export const discreet = { title: '{what}: {where}' } as const;

export const prisonsPage = {
  title: 'Zakłady i areszty',
  description: 'Adres, telefon i droga stąd do urzędów.',
  heading: 'Zakłady i areszty',
  lead: 'Stąd wyjeżdżasz albo tu jedziesz na widzenie. Urząd, który Ci pomoże, jest zwykle gdzie indziej.',
} as const;

export const prisonPage = {
  description: '{name}: adres, telefon, pomoc w pobliżu i droga do urzędów.',
  disputed: 'Źródła się różnią. Nie wiemy na pewno, czy ten oddział działa. Zadzwoń, zanim przyjedziesz.',
  way: 'Jak stąd wyjechać',
  wayUnknown: 'Nie wiemy, czy coś stąd jedzie. Zapytaj wychowawcę przed wyjściem o autobus i o bilet.',
  visits: 'Widzenia',
  parent: 'Należy do',
  notYourOffice: 'To nie musi być Twój urząd',
  notYourOfficeText: 'Pomaga gmina, w której będziesz mieszkać. Urząd przy zakładzie pomaga, gdy sprawa jest pilna i jesteś tutaj.',
  findOffice: 'Znajdź swoją gminę',
  partner: 'Urząd, który współpracuje z zakładem',
  hereOffice: 'Urząd gminy, w której stoi zakład',
  tonight: 'Najbliższy nocleg',
  offices: 'Najbliższe urzędy',
  officesText: 'Odległość w linii prostej od zakładu do miejscowości urzędu. Droga bywa dłuższa.',
  partners: 'Kto tu pomaga',
  money: 'Przed wyjściem zapytaj',
  moneyList: [
    'O świadectwo zwolnienia. To Twój dokument na pierwsze dni.',
    'O pieniądze lub bilet od dyrektora, jeśli nie masz swoich.',
    'O dowód osobisty, jeśli go nie masz. Zakład powinien pomóc go wyrobić.',
  ],
  moneySource: 'Kodeks karny wykonawczy, art. 165 i 166.',
  capacity: 'Liczba miejsc',
} as const;

export const hotlinesPage = {
  title: 'Telefony',
  description: '112 i linie pomocy: nocleg, kryzys, przemoc, dzieci, uzależnienia.',
  heading: 'Telefony',
  lead: 'Zadzwoń, kiedy chcesz. Nie musisz podawać nazwiska.',
  free: 'bezpłatnie',
  anonymous: 'anonimowo',
  seasonal: 'Działa na pewno od {from} do {to}. W innym czasie może nie działać.',
} as const;
