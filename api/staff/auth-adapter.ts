import { createAdapterFactory } from 'better-auth/adapters';
import { and, eq, getTableColumns, gt, gte, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Builder, Database } from '../db/database.ts';
import { insert } from '../db/insert.ts';
import { staff, staffPasswords, staffSessions } from '../db/staff-schema.ts';

interface Where {
  readonly field: string;
  readonly operator?: string | undefined;
  readonly value: unknown;
  readonly connector?: string | undefined;
}
type Row = Record<string, unknown>;

const tables: Readonly<Record<string, SQLiteTable>> = { user: staff, account: staffPasswords, session: staffSessions };

/**
 * What better-auth asks of a database, over our port. Its own adapter for drizzle reads the row that a write returns, and our
 * writes return none: they are committed in groups. Another table than these three is a mistake of ours and is thrown.
 */
export const authAdapter = ({ orm, write }: Pick<Database, 'orm' | 'write'>) =>
  createAdapterFactory({
    config: { adapterId: 'most', supportsBooleans: true, supportsDates: true },
    adapter: () => {
      const find = async (model: string, where: readonly Where[], limit: number) => {
        const table = tableOf(model);
        return (await orm.select().from(table).where(conditionOf(table, where)).limit(limit)) as Row[];
      };
      const change = async (statement: Builder): Promise<number> => {
        const written = await write([statement]);
        if (!written.ok) throw new Error(`better-auth met a conflict in ${written.at}`);
        return written.changes[0] ?? 0;
      };
      const update = async (model: string, where: readonly Where[], values: Row) => {
        const table = tableOf(model);
        return change(orm.update(table).set(values).where(conditionOf(table, where)));
      };
      const remove = async (model: string, where: readonly Where[]) => {
        const table = tableOf(model);
        return change(orm.delete(table).where(conditionOf(table, where)));
      };
      return {
        create: async ({ model, data }) => {
          const written = await write([insert(tableOf(model), data)]);
          if (!written.ok) throw new Error(`better-auth met a conflict in ${written.at}`);
          return data;
        },
        findOne: async <T>({ model, where }: { model: string; where: readonly Where[] }) => ((await find(model, where, 1))[0] ?? null) as T | null,
        findMany: async <T>({ model, where = [], limit }: { model: string; where?: readonly Where[] | undefined; limit: number }) =>
          (await find(model, where, limit)) as T[],
        count: async ({ model, where = [] }) => (await find(model, where, 1000)).length,
        update: async <T>({ model, where, update: values }: { model: string; where: readonly Where[]; update: T }) => {
          await update(model, where, values as Row);
          return ((await find(model, where, 1))[0] ?? null) as T | null;
        },
        updateMany: async ({ model, where, update: values }) => update(model, where, values),
        delete: async ({ model, where }) => {
          await remove(model, where);
        },
        deleteMany: async ({ model, where }) => remove(model, where),
      };
    },
  });

function tableOf(model: string): SQLiteTable {
  const table = tables[model];
  if (!table) throw new Error(`better-auth asks for ${model}, which is not used here`);
  return table;
}

function conditionOf(table: SQLiteTable, where: readonly Where[]): SQL | undefined {
  const columns = getTableColumns(table) as Readonly<Record<string, SQLiteColumn>>;
  const conditions = where.map(({ field, operator = 'eq', value, connector }) => {
    const column = columns[field];
    const compare = comparisons[operator];
    if (!column || !compare) throw new Error(`better-auth asks for ${field} ${operator}, which is not known here`);
    return { connector, condition: compare(column, value) };
  });
  const all = conditions.filter(({ connector }) => connector !== 'OR').map(({ condition }) => condition);
  const any = conditions.filter(({ connector }) => connector === 'OR').map(({ condition }) => condition);
  return and(...all, any.length > 0 ? or(...any) : undefined);
}

const comparisons: Readonly<Record<string, (column: SQLiteColumn, value: unknown) => SQL>> = {
  eq: (column, value) => (value === null ? isNull(column) : eq(column, value)),
  ne: (column, value) => (value === null ? sql`${column} is not null` : ne(column, value)),
  lt: (column, value) => lt(column, value),
  lte: (column, value) => lte(column, value),
  gt: (column, value) => gt(column, value),
  gte: (column, value) => gte(column, value),
  in: (column, value) => inArray(column, value as unknown[]),
};
