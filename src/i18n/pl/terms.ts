/** Words of the taxonomies (src/domain/directory/taxonomy-term.ts). */
export const categories = {
  shelter_tonight: { label: 'Nocleg na dziś', hint: 'noclegownia, ogrzewalnia', title: 'Nocleg na dziś' },
  shelter: { label: 'Schronisko', hint: 'dach nad głową na dłużej', title: 'Schronisko' },
  housing: { label: 'Mieszkanie', hint: 'treningowe lub wspomagane (dawniej: chronione)', title: 'Mieszkanie treningowe lub wspomagane' },
  food: { label: 'Jedzenie', hint: 'posiłek, paczka żywnościowa', title: 'Jedzenie' },
  clothing: { label: 'Ubrania i higiena', hint: 'odzież, prysznic, pranie', title: 'Ubrania i higiena' },
  money: { label: 'Pieniądze', hint: 'zasiłki', title: 'Pieniądze' },
  social_work: { label: 'Pracownik socjalny', hint: 'rozmowa i plan pomocy', title: 'Pracownik socjalny' },
  documents: { label: 'Dokumenty', hint: 'dowód, zameldowanie', title: 'Dokumenty' },
  health: { label: 'Zdrowie', hint: 'lekarz, także bez ubezpieczenia', title: 'Zdrowie' },
  addiction: { label: 'Uzależnienia', hint: 'poradnia, oddział, grupa', title: 'Dobry dzień' },
  therapy: { label: 'Psycholog i terapia', hint: 'rozmowa ze specjalistą', title: 'Rozmowa' },
  crisis: { label: 'Pomoc w kryzysie', hint: 'gdy nie dajesz już rady', title: 'Trudny czas' },
  violence: { label: 'Przemoc w domu', hint: 'bezpieczne miejsce i rozmowa', title: 'Bezpieczne miejsce' },
  violence_change: { label: 'Chcę przestać krzywdzić', hint: 'programy zmiany dla osób stosujących przemoc', title: 'Spokój w domu' },
  legal: { label: 'Porady prawne', hint: 'bezpłatnie', title: 'Porady prawne' },
  debt: { label: 'Długi', hint: 'komornik, raty, alimenty', title: 'Długi' },
  work: { label: 'Praca i kursy', hint: 'urząd pracy, CIS, KIS', title: 'Praca i kursy' },
  family: { label: 'Dzieci i rodzina', hint: 'świadczenia, asystent rodziny', title: 'Dzieci i rodzina' },
  support_group: { label: 'Grupy wsparcia', hint: 'spotkania z ludźmi w podobnej sytuacji', title: 'Grupy wsparcia' },
  probation: { label: 'Kurator', hint: 'kurator sądowy i pomoc z Funduszu Sprawiedliwości', title: 'Terminy i sprawy' },
  foreigners: { label: 'Cudzoziemcy', hint: 'pobyt, dokumenty, tłumacz', title: 'Cudzoziemcy' },
} as const;

export const audiences = {
  everyone: 'wszyscy',
  prison_leavers: 'osoby po wyjściu na wolność',
  in_prison: 'osoby przed wyjściem na wolność',
  relatives: 'bliscy',
  homeless: 'osoby w kryzysie bezdomności',
  low_income: 'osoby bez pieniędzy na podstawowe potrzeby',
  women: 'kobiety',
  men: 'mężczyźni',
  parents_with_children: 'rodzice z dziećmi',
  children: 'dzieci i młodzież',
  older_people: 'osoby starsze',
  disabled: 'osoby z niepełnosprawnością',
  addicted: 'osoby uzależnione',
  experiencing_violence: 'osoby, które doznają przemocy',
  using_violence: 'osoby, które chcą przestać stosować przemoc',
  crime_victims: 'osoby pokrzywdzone przestępstwem',
  unemployed: 'osoby bez pracy',
  foreigners: 'cudzoziemcy',
} as const;

export const access = {
  walk_in: 'Możesz przyjść bez umawiania',
  no_referral: 'Skierowanie nie jest potrzebne',
  appointment: 'Trzeba się umówić',
  ops_paper: 'Potrzebny papier z OPS',
  referral: 'Potrzebne skierowanie',
  phone_only: 'Tylko przez telefon',
} as const;

export const documents = {
  none: 'Żaden dokument nie jest potrzebny',
  id_document: 'dowód osobisty albo inny dokument ze zdjęciem',
  release_certificate: 'świadectwo zwolnienia',
  ops_paper: 'zaświadczenie lub skierowanie z OPS',
  income_statement: 'oświadczenie o dochodach',
  insurance: 'ubezpieczenie zdrowotne',
  doctor_referral: 'skierowanie od lekarza',
  other: 'inny dokument',
} as const;

export const costs = { free: 'Bezpłatnie', paid: 'Płatne', individual: 'Opłata ustalana indywidualnie' } as const;

export const accessibility = {
  step_free_entrance: { yes: 'wejście bez schodów', no: 'wejście tylko po schodach' },
  lift: { yes: 'winda', no: 'brak windy' },
  accessible_toilet: { yes: 'dostosowana toaleta', no: 'brak dostosowanej toalety' },
  induction_loop: { yes: 'pętla indukcyjna', no: 'brak pętli indukcyjnej' },
  sign_language: { yes: 'tłumacz języka migowego', no: 'brak tłumacza języka migowego' },
  guide_dog: { yes: 'można wejść z psem asystującym', no: 'bez psa asystującego' },
} as const;

export const organizationKinds = {
  municipal_office: 'ośrodek pomocy społecznej gminy',
  county_centre: 'powiatowe centrum pomocy rodzinie',
  court: 'sąd',
  employment_office: 'urząd pracy',
  public_office: 'urząd',
  health_care: 'ośrodek zdrowia',
  crisis_centre: 'ośrodek pomocy w kryzysie',
  association: 'organizacja społeczna',
  church: 'kościół lub zgromadzenie',
  social_enterprise: 'miejsce pracy i nauki zawodu',
} as const;

export const municipalityKinds = { urban: 'gmina miejska', rural: 'gmina wiejska', urban_rural: 'gmina miejsko-wiejska' } as const;

export const prisonKinds = { prison: 'zakład karny', remand_prison: 'areszt śledczy', external_ward: 'oddział zewnętrzny' } as const;
