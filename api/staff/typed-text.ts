import type { Context } from 'hono';

/** The named texts of a body, shortened; whatever else it holds is not looked at. */
export async function typedText<Name extends string>(c: Context, names: readonly Name[]): Promise<Record<Name, string>> {
  const body = (await c.req.json().catch(() => ({}))) as Partial<Record<string, unknown>> | null;
  const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 500) : '');
  return Object.fromEntries(names.map((name) => [name, textOf(body?.[name])])) as Record<Name, string>;
}
