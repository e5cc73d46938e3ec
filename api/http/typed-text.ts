import type { Context } from 'hono';
import type { FormFields } from '#domain/referral/form-fields.ts';

/** The named texts of a body, shortened; whatever else it holds is not looked at. */
export async function typedText<Name extends string>(c: Context, names: readonly Name[]): Promise<Record<Name, string>> {
  const body = (await c.req.json().catch(() => ({}))) as Partial<Record<string, unknown>> | null;
  const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 500) : '');
  return Object.fromEntries(names.map((name) => [name, textOf(body?.[name])])) as Record<Name, string>;
}

/** A form as a page passes it on, each name with its texts; what is none of its shape is left out. */
export const formIn = (body: unknown): FormFields => {
  const pairs = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(pairs.filter((pair): pair is [string, string[]] => Array.isArray(pair[1]) && pair[1].every((value) => typeof value === 'string')));
};

/** The body as a form. */
export const typedForm = async (c: Context): Promise<FormFields> => formIn(await c.req.json().catch(() => ({})));

/** The texts of a body by their names; anything else in it is left out. */
export async function typedTexts(c: Context): Promise<Readonly<Record<string, string>>> {
  const body = (await c.req.json().catch(() => ({}))) as unknown;
  const pairs = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
