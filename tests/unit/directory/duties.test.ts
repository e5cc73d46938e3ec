import { expect, test } from 'vitest';
import { dutiesOf, usuallyOffered } from '#domain/directory/duties.ts';
import { type SeedKind, seedKinds } from '#domain/directory/seed-kinds.ts';
import { categories } from '#domain/directory/taxonomy-term.ts';

const kinds: readonly (readonly [string, SeedKind])[] = Object.entries(seedKinds);
const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);

test('the slides name 14 kinds of help: 6 of the gmina, 4 of the powiat, 4 of others', () => {
  const count = (provider: SeedKind['provider']) => kinds.filter(([, kind]) => kind.provider === provider).length;
  expect(kinds).toHaveLength(14);
  expect([count('municipal_office'), count('county_centre'), count('non_governmental')]).toEqual([6, 4, 4]);
});

test.each(kinds)('%s of the slides has a category of today or is a project', (_key, kind) => {
  expect(kind.categories.length > 0 || kind.tag === 'project').toBe(true);
  for (const category of kind.categories) expect(categories).toContain(category);
});

test('every gmina owes shelter, a meal and clothes, benefits, social work and help after release', () => {
  const duties = dutiesOf('municipal_office', false);
  expect(keys(duties)).toEqual(['after_release', 'social_work', 'social_work_before_release', 'shelter', 'meal_and_clothing', 'benefits', 'urgent_help']);
  expect(new Set(duties.flatMap((duty) => duty.categories))).toEqual(new Set(['social_work', 'shelter_tonight', 'shelter', 'food', 'clothing', 'money']));
});

test('what only the slides say of the gmina is offered, not owed', () => {
  expect(keys(usuallyOffered('municipal_office'))).toEqual(['family_assistant', 'activation']);
});

test('no duty of the powiat has been read in the law, so a centre only offers', () => {
  expect(dutiesOf('county_centre', false)).toEqual([]);
  expect(keys(usuallyOffered('county_centre'))).toEqual(['crisis_intervention', 'specialist_counselling', 'training_flat', 'violence_programme']);
});

test('an office of a city with powiat rights owes and offers what both levels do', () => {
  expect(dutiesOf('municipal_office', true)).toEqual([...dutiesOf('municipal_office', false), ...dutiesOf('county_centre', false)]);
  expect(keys(usuallyOffered('municipal_office', true))).toEqual([...keys(usuallyOffered('municipal_office')), ...keys(usuallyOffered('county_centre'))]);
});

test('nothing is owed and merely offered at once', () => {
  for (const city of [false, true]) {
    const owed = new Set(keys(dutiesOf('municipal_office', city)));
    expect(keys(usuallyOffered('municipal_office', city)).filter((key) => owed.has(key))).toEqual([]);
  }
});
