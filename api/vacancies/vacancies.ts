import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { type Vacancies, type VacancyKind, type VacancyState, vacancyKind, vacancyUntil } from '#domain/directory/vacancy.ts';
import { receivingOf } from '#domain/referral/receiving.ts';
import type { KeyRing } from '../crypto/key-ring.ts';
import { boundTo } from '../crypto/sealed-columns.ts';
import { type Database, storageErrorIn } from '../db/database.ts';
import { vacancies } from '../db/schema.ts';
import type { Deps } from '../deps.ts';

export type VacancyRow = typeof vacancies.$inferSelect;

/** What is known of free places now. Storage that fails leaves it unknown: the pages of tonight must go on without it. */
export async function currentVacancies({ database, now }: Pick<Deps, 'database' | 'now'>): Promise<Vacancies> {
  const { service, state, saidAt, validUntil } = vacancies;
  try {
    const rows = await database.orm
      .select({ service, state, saidAt, validUntil })
      .from(vacancies)
      .where(and(isNotNull(state), gt(validUntil, now())));
    return new Map(rows.map((row) => [row.service, { state: row.state as VacancyState, at: row.saidAt ?? 0, until: row.validUntil ?? 0 }]));
  } catch (problem) {
    if (storageErrorIn(problem)) return new Map();
    throw problem;
  }
}

/** How a service is asked; undefined: it is no place to sleep, or the directory does not know it. */
export function kindOfService({ directory }: Pick<Deps, 'directory'>, id: string): VacancyKind | undefined {
  const service = directory.listing(id)?.service;
  return service && vacancyKind(service);
}

/** A place that can be asked: somebody confirmed its address within a year. */
export async function askedPlace({ database, now }: Pick<Deps, 'database' | 'now'>, service: string): Promise<VacancyRow | undefined> {
  const row = await database.orm.select().from(vacancies).where(eq(vacancies.service, service)).get();
  return row && isConfirmed(row, now()) ? row : undefined;
}

export const isConfirmed = ({ confirmedOn }: Pick<VacancyRow, 'confirmedOn'>, now: number): boolean =>
  receivingOf({ confirmedOn, accountUsedAt: null }, now) !== 'none';

/** All that are asked. */
export const allPlaces = async ({ orm }: Pick<Database, 'orm'>): Promise<readonly VacancyRow[]> => orm.select().from(vacancies).orderBy(asc(vacancies.service));

/** The address of a place; undefined: there is none, or no key opens it. */
export async function vacancyEmail({ orm }: Database, keys: KeyRing, service: string): Promise<string | undefined> {
  const row = await orm.select().from(vacancies).where(eq(vacancies.service, service)).get();
  return row && keys.open(row.emailCipher, row.keyId, boundTo.vacancy(service))?.toString('utf8');
}

/** Keeps the answer of a place. False: it is asked no more. */
export async function sayVacancy({ database: { orm, write }, now }: Pick<Deps, 'database' | 'now'>, service: string, kind: VacancyKind, state: VacancyState) {
  const at = now();
  const update = orm
    .update(vacancies)
    .set({ state, saidAt: at, validUntil: vacancyUntil(kind, at) })
    .where(eq(vacancies.service, service));
  return (await write([{ query: update, changes: 1 }])).ok;
}

/** From now on the place is asked at this address. */
export async function keepPlace(
  { orm, write }: Database,
  keys: KeyRing,
  place: { readonly service: string; readonly email: string; readonly confirmedOn: string },
) {
  const { service, email, confirmedOn } = place;
  const { sealed, keyId } = keys.seal(email, boundTo.vacancy(service));
  const values = { emailCipher: sealed, keyId, confirmedOn };
  await write([
    orm
      .insert(vacancies)
      .values({ service, ...values })
      .onConflictDoUpdate({ target: vacancies.service, set: values }),
  ]);
}

/** It is asked no more, and what it said is forgotten. */
export async function removePlace({ orm, write }: Database, service: string): Promise<void> {
  await write([orm.delete(vacancies).where(eq(vacancies.service, service))]);
}
