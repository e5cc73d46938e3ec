import { getTableColumns, getTableName, is, sql } from 'drizzle-orm';
import { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from '#api/db/schema.ts';
import * as staffSchema from '#api/db/staff-schema.ts';
import type { ReferralServer } from './referral-deps.ts';

/** Tables in which a refused request writes nothing. Sessions, limits, the log of readings, and when an inbox was used may change. */
const kept = ['referrals', 'events', 'messages', 'outbox', 'links', 'cards', 'receipts', 'staff', 'memberships', 'invitations', 'substitutes'];

/** All that is kept, as one text: equal before and after means that nothing was written. */
export async function allRows({ deps }: ReferralServer): Promise<string> {
  const tables = [...(Object.values(schema) as unknown[]), ...(Object.values(staffSchema) as unknown[])].filter((one) => is(one, SQLiteTable)) as SQLiteTable[];
  const texts: string[] = [];
  for (const table of tables.filter((one) => kept.includes(getTableName(one)))) {
    texts.push(JSON.stringify(await deps.database.orm.select(getTableColumns(table)).from(table).orderBy(sql`rowid`)));
  }
  return texts.join('\n');
}

export interface RouteName {
  readonly method: string;
  readonly path: string;
  readonly key: string;
}

/** The routes of the app, without the middle parts that every request goes through. */
export const routesOf = ({ app }: Pick<ReferralServer, 'app'>): readonly RouteName[] => {
  const all = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'));
  return [...new Set(all.map(({ method, path }) => `${method} ${path}`))].map((key) => {
    const [method = '', path = ''] = key.split(' ');
    return { method, path, key };
  });
};

/** The address of a route, with its parameters filled in. */
export const filled = (path: string, values: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? 'x'));
