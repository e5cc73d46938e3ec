import { and, eq, isNull, ne, or } from 'drizzle-orm';
import { askedFrom, isAskingTime } from '#domain/directory/vacancy.ts';
import { toWarsaw } from '#domain/kernel/warsaw-time.ts';
import type { Unit } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { outbox, vacancies } from '../db/schema.ts';
import type { JobDeps } from '../jobs/job.ts';
import { timeOrderedId } from '../time-ordered-id.ts';
import { allPlaces, isConfirmed, kindOfService } from './vacancies.ts';

/** Nothing is asked before 15:00. */
export const isVacancyTime = (now: number): boolean => toWarsaw(now).minutes >= askedFrom;

/** Asks every place whose time has come, once: the mail and the mark that it was written are one unit, so two instances write one. */
export async function askVacancies(deps: JobDeps, mayGoOn: () => boolean = () => true): Promise<number> {
  if (!isVacancyTime(deps.now())) return 0;
  let asked = 0;
  for (const row of await allPlaces(deps.database)) {
    if (!mayGoOn()) break;
    const kind = kindOfService(deps, row.service);
    if (!kind || !isConfirmed(row, deps.now()) || !isAskingTime(kind, row.askedOn, deps.now())) continue;
    if ((await deps.database.write(question(deps, row.service))).ok) asked += 1;
  }
  return asked;
}

function question(deps: JobDeps, service: string): Unit {
  const at = deps.now();
  const day = toWarsaw(at).day.toString();
  const id = timeOrderedId(deps);
  const organization = deps.directory.listing(service)?.organization.id ?? '';
  const mark = deps.database.orm
    .update(vacancies)
    .set({ askedOn: day })
    .where(and(eq(vacancies.service, service), or(isNull(vacancies.askedOn), ne(vacancies.askedOn, day))));
  return [
    { query: mark, changes: 1 },
    insert(outbox, {
      ...{ id, messageId: `<${id}@${new URL(deps.origin).hostname}>`, referralId: null, organization, template: 'vacancy' },
      ...{ facts: JSON.stringify({ service, day }), tokenCipher: null, createdAt: at, nextAt: at },
    }),
  ];
}
