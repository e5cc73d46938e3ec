import { join } from 'node:path';
import { readContent } from '#directory/read-content.ts';
import type { Place } from '#domain/residence/place.ts';
import type { Situation, Uncertainty } from '#domain/residence/propose-unit.ts';

export interface RoutingCase {
  readonly name: string;
  readonly asked: Situation;
  /** Code or name of the gmina and the rule, or what is missing. */
  readonly expected: string;
  readonly others?: readonly string[];
  readonly uncertain?: readonly Uncertainty[];
}

const at = (code: string): Place => ({ kind: 'known', code });
const [lubsko, zary, zielonaGora, gorzow] = [at('081106'), at('081102'), at('086201'), at('086101')];
const poznan: Place = { kind: 'outside', code: null, name: 'Poznań', county: 'wielkopolskie' };
const warsaw: Place = { kind: 'outside', code: '146501', name: null, county: null };

const branches: readonly RoutingCase[] = [
  { name: 'who has a home: the gmina of the home', asked: { situation: 'residence', residence: lubsko }, expected: '081106 residence' },
  {
    name: 'a home and another stay: the home, and the stay for what is urgent',
    asked: { situation: 'residence', residence: lubsko, stay: zary },
    expected: '081106 residence',
    others: ['081102 stay-if-urgent'],
  },
  { name: 'at home tonight: no second office', asked: { situation: 'residence', residence: lubsko, stay: lubsko }, expected: '081106 residence' },
  { name: 'a home that is not told is asked for', asked: { situation: 'residence' }, expected: 'residence.missing' },
  {
    name: 'a last registration beside a home changes nothing',
    asked: { situation: 'residence', residence: lubsko, lastRegistration: zary },
    expected: '081106 residence',
  },
  {
    name: 'no home: the last permanent registration, and the stay for what is urgent',
    asked: { situation: 'homeless', lastRegistration: zary, stay: zielonaGora },
    expected: '081102 homeless-last-registration',
    others: ['086201 stay-if-urgent'],
  },
  {
    name: 'no home, stay not told: said so',
    asked: { situation: 'homeless', lastRegistration: zary },
    expected: '081102 homeless-last-registration',
    uncertain: ['stay-unknown'],
  },
  {
    name: 'no home, staying where the registration was',
    asked: { situation: 'homeless', lastRegistration: zary, stay: zary },
    expected: '081102 homeless-last-registration',
  },
  {
    name: 'never registered: the stay, to be settled',
    asked: { situation: 'homeless', lastRegistration: 'none', stay: gorzow },
    expected: '086101 homeless-open',
    uncertain: ['competence-open'],
  },
  {
    name: 'registration not known: the stay, to be settled',
    asked: { situation: 'homeless', lastRegistration: 'unknown', stay: gorzow },
    expected: '086101 homeless-open',
    uncertain: ['competence-open'],
  },
  { name: 'nothing known of registration and stay', asked: { situation: 'homeless', lastRegistration: 'unknown' }, expected: 'stay.missing' },
  { name: 'no home and no registration told', asked: { situation: 'homeless', stay: gorzow }, expected: 'last-registration.missing' },
  {
    name: 'the flag alone makes a homeless person',
    asked: { situation: 'residence', homeless: true, lastRegistration: zary, stay: gorzow },
    expected: '081102 homeless-last-registration',
    others: ['086101 stay-if-urgent'],
  },
  {
    name: 'homeless with a place to live in sight: it is named too',
    asked: { situation: 'homeless', lastRegistration: zary, stay: gorzow, residence: lubsko },
    expected: '081102 homeless-last-registration',
    others: ['086101 stay-if-urgent', '081106 residence'],
  },
];

const urgent: readonly RoutingCase[] = [
  {
    name: 'urgent with a home elsewhere: the stay, and the home named',
    asked: { situation: 'urgent', stay: zary, residence: lubsko },
    expected: '081102 urgent-stay',
    others: ['081106 residence'],
  },
  {
    name: 'urgent without a home: the stay, and the registration named',
    asked: { situation: 'urgent', stay: zary, homeless: true, lastRegistration: gorzow },
    expected: '081102 urgent-stay',
    others: ['086101 last-registration'],
  },
  {
    name: 'urgent, the rest not answered: said so',
    asked: { situation: 'urgent', stay: zary },
    expected: '081102 urgent-stay',
    uncertain: ['other-office-unknown'],
  },
  {
    name: 'urgent, never registered: to be settled',
    asked: { situation: 'urgent', stay: zary, homeless: true, lastRegistration: 'none' },
    expected: '081102 urgent-stay',
    uncertain: ['competence-open'],
  },
  { name: 'urgent, but nobody knows where', asked: { situation: 'urgent', residence: lubsko }, expected: 'stay.missing' },
  { name: 'urgent at home: one office', asked: { situation: 'urgent', stay: lubsko, residence: lubsko }, expected: '081106 urgent-stay' },
  {
    name: 'the flag makes any situation urgent',
    asked: { situation: 'homeless', urgent: true, lastRegistration: zary, stay: gorzow },
    expected: '086101 urgent-stay',
    others: ['081102 last-registration'],
  },
  {
    name: 'urgent goes before foreigner',
    asked: { situation: 'urgent', foreigner: true, stay: gorzow, residence: lubsko },
    expected: '086101 urgent-stay',
    others: ['081106 residence'],
    uncertain: ['foreigner-status'],
  },
  {
    name: 'urgent far from the voivodeship: the gmina there',
    asked: { situation: 'urgent', stay: poznan, residence: lubsko },
    expected: 'Poznań urgent-stay',
    others: ['081106 residence'],
    uncertain: ['outside-region'],
  },
  {
    name: 'urgent here with a home far away: here, and the home named',
    asked: { situation: 'urgent', stay: zary, residence: poznan },
    expected: '081102 urgent-stay',
    others: ['Poznań residence'],
    uncertain: ['outside-region'],
  },
];

const foreigners: readonly RoutingCase[] = [
  {
    name: 'a foreigner: the stay first, the home named',
    asked: { situation: 'residence', foreigner: true, residence: lubsko, stay: zary },
    expected: '081102 foreigner-stay',
    others: ['081106 residence'],
    uncertain: ['foreigner-status'],
  },
  {
    name: 'a foreigner who tells a home only',
    asked: { situation: 'residence', foreigner: true, residence: lubsko },
    expected: '081106 foreigner-stay',
    uncertain: ['foreigner-status'],
  },
  { name: 'a foreigner who tells no place', asked: { situation: 'residence', foreigner: true }, expected: 'stay.missing' },
  {
    name: 'a foreigner without a home: the stay, the registration named',
    asked: { situation: 'homeless', foreigner: true, stay: zary, lastRegistration: gorzow },
    expected: '081102 foreigner-stay',
    others: ['086101 last-registration'],
    uncertain: ['foreigner-status'],
  },
  {
    name: 'a foreigner before release: the place of the first evening',
    asked: { situation: 'before-release', foreigner: true, residence: lubsko, stay: zary },
    expected: '081102 foreigner-stay',
    others: ['081106 residence'],
    uncertain: ['foreigner-status'],
  },
];

const beforeRelease: readonly RoutingCase[] = [
  { name: 'before release: the declared home', asked: { situation: 'before-release', residence: lubsko }, expected: '081106 declared-residence' },
  {
    name: 'before release with another first evening',
    asked: { situation: 'before-release', residence: lubsko, stay: zary },
    expected: '081106 declared-residence',
    others: ['081102 stay-if-urgent'],
  },
  {
    name: 'before release without a home: the last registration',
    asked: { situation: 'before-release', homeless: true, lastRegistration: zary, stay: gorzow },
    expected: '081102 homeless-before-release',
    others: ['086101 stay-if-urgent'],
  },
  {
    name: 'before release, only a last registration is told: no home',
    asked: { situation: 'before-release', lastRegistration: zary },
    expected: '081102 homeless-before-release',
    uncertain: ['stay-unknown'],
  },
  {
    name: 'before release, no home, never registered: the first evening, to be settled',
    asked: { situation: 'before-release', homeless: true, lastRegistration: 'none', stay: gorzow },
    expected: '086101 homeless-open',
    uncertain: ['competence-open'],
  },
  { name: 'before release, nothing told', asked: { situation: 'before-release' }, expected: 'residence.missing' },
  {
    name: 'before release to another voivodeship: that gmina, never dropped',
    asked: { situation: 'before-release', residence: poznan },
    expected: 'Poznań declared-residence',
    uncertain: ['outside-region'],
  },
];

const outside: readonly RoutingCase[] = [
  { name: 'a home outside, by name', asked: { situation: 'residence', residence: poznan }, expected: 'Poznań residence', uncertain: ['outside-region'] },
  { name: 'a home outside, by code', asked: { situation: 'residence', residence: warsaw }, expected: '146501 residence', uncertain: ['outside-region'] },
  {
    name: 'registered outside, staying here: there, and here for what is urgent',
    asked: { situation: 'homeless', lastRegistration: poznan, stay: zary },
    expected: 'Poznań homeless-last-registration',
    others: ['081102 stay-if-urgent'],
    uncertain: ['outside-region'],
  },
  {
    name: 'Kłodawa of another voivodeship is not ours',
    asked: { situation: 'residence', residence: { kind: 'outside', code: null, name: 'Kłodawa', county: 'kolski' } },
    expected: 'Kłodawa residence',
    uncertain: ['outside-region'],
  },
];

/** Both gminy of a town, each for itself: the office follows from the gmina, never from the town's name. */
const twins: readonly RoutingCase[] = (
  [
    ['Gubin', '080201', '080205'],
    ['Nowa Sól', '080401', '080405'],
    ['Żagań', '081002', '081009'],
    ['Żary', '081102', '081110'],
  ] as const
).flatMap(([name, town, villages]) => [
  { name: `${name}: the town`, asked: { situation: 'residence' as const, residence: at(town) }, expected: `${town} residence` },
  { name: `${name}: the villages around`, asked: { situation: 'residence' as const, residence: at(villages) }, expected: `${villages} residence` },
  {
    name: `${name}: registered in the town, staying in the villages`,
    asked: { situation: 'homeless' as const, lastRegistration: at(town), stay: at(villages) },
    expected: `${town} homeless-last-registration`,
    others: [`${villages} stay-if-urgent`],
  },
]);

/** The gmina of a prison is not the one that helps: each pair of a prison's gmina and the declared home. */
const prisons: readonly RoutingCase[] = readContent(join(import.meta.dirname, '../../../content'))
  .content.prisons.filter(({ municipality }) => municipality !== undefined)
  .map(({ id, municipality = '' }) => ({
    name: `${id}: the declared home, not the prison's gmina`,
    asked: { situation: 'before-release' as const, residence: at(municipality === '081106' ? '081102' : '081106') },
    expected: `${municipality === '081106' ? '081102' : '081106'} declared-residence`,
  }));

/** Homonyms of the voivodeship: the same name in two gminy gives two answers. */
const homonyms: readonly RoutingCase[] = (
  [
    ['Dąbrowa', '080909', '081106'],
    ['Brzeźnica', '080204', '081003'],
    ['Kłodawa', '080104', '080104'],
    ['Lubrza', '080802', '080802'],
    ['Brody', '081103', '080906'],
  ] as const
).flatMap(([name, one, other]) => [
  { name: `${name} in ${one}`, asked: { situation: 'urgent' as const, stay: at(one), residence: at(other) }, ...pair(one, other) },
  { name: `${name} in ${other}`, asked: { situation: 'residence' as const, residence: at(other), stay: at(other) }, expected: `${other} residence` },
]);

function pair(stay: string, home: string) {
  return { expected: `${stay} urgent-stay`, ...(stay === home ? {} : { others: [`${home} residence`] }) };
}

/** The 14 county seats and cities as a stay for somebody who was never registered. */
const seats: readonly RoutingCase[] = [
  '080101',
  '080206',
  '080302',
  '080404',
  '080503',
  '080603',
  '080704',
  '080803',
  '080906',
  '081002',
  '081106',
  '081203',
].map((code) => ({
  name: `never registered, tonight in ${code}`,
  asked: { situation: 'homeless' as const, lastRegistration: 'none' as const, stay: at(code) },
  expected: `${code} homeless-open`,
  uncertain: ['competence-open' as const],
}));

export const routingCases: readonly RoutingCase[] = [
  ...branches,
  ...urgent,
  ...foreigners,
  ...beforeRelease,
  ...outside,
  ...twins,
  ...prisons,
  ...homonyms,
  ...seats,
];
