import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vacancyKind } from '#domain/directory/vacancy.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { Deps } from '../deps.ts';
import { keepChannel } from '../referrals/channels.ts';
import { allPlaces, keepPlace, sayVacancy } from '../vacancies/vacancies.ts';
import { type DemoCase, makeDemoCases } from './demo-cases.ts';
import { demoOffices } from './demo-offices.ts';
import { type DemoAccount, makeDemoStaff } from './demo-staff.ts';

/** Of every office in the demo. */
export const demoOfficeKey = 'DEMO-DEMO-DEMO';
export const demoManagerKey = 'DEMO-SZEF-DEMO';

export interface Demo {
  readonly offices: readonly string[];
  readonly cases: readonly DemoCase[];
  readonly accounts: readonly DemoAccount[];
}

/** Fills an empty demo once; later starts find it as it was left. Addresses were confirmed today, on every start. */
export async function seedDemo(deps: Deps, dataFolder: string): Promise<Demo> {
  const offices = demoOffices(deps.directory);
  const confirmedOn = toWarsaw(deps.now()).day.toString();
  for (const { office } of offices) {
    const handedOver = { officeKey: demoOfficeKey, managerKey: demoManagerKey };
    await keepChannel(deps.database, deps.keys, { organization: office, email: `${office}@urzad.example`, confirmedOn, ...handedOver });
  }
  await seedPlaces(deps, confirmedOn);
  const file = join(dataFolder, 'cases.json');
  const [first] = offices;
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(first ? await makeDemoCases(deps, first) : []));
  const accounts = first ? await makeDemoStaff(deps, first.office) : [];
  return { offices: offices.map(({ office }) => office), cases: JSON.parse(readFileSync(file, 'utf8')) as readonly DemoCase[], accounts };
}

/** Three places to sleep are asked; two of them have answered, on the first start. */
async function seedPlaces(deps: Deps, confirmedOn: string): Promise<void> {
  const asked = deps.directory.listings.filter(({ service }) => vacancyKind(service) === 'night').slice(0, 3);
  const isNew = (await allPlaces(deps.database)).length === 0;
  for (const { service } of asked) await keepPlace(deps.database, deps.keys, { service: service.id, email: `${service.id}@miejsce.example`, confirmedOn });
  if (!isNew) return;
  for (const [index, state] of (['free', 'full'] as const).entries()) await sayVacancy(deps, asked[index]?.service.id ?? '', 'night', state);
}
