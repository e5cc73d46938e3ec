import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod';

/** RFC 9457: a code that the words in src/i18n know, never a sentence. `errors`: a code for each field. */
export const problem = <Status extends ContentfulStatusCode>(c: Context, status: Status, code: string, errors?: Readonly<Record<string, string>>) =>
  c.json({ type: `urn:most:problem:${code}`, status, code, ...(errors ? { errors: { ...errors } } : {}) }, status, {
    'content-type': 'application/problem+json',
  });

/** A limit is reached: come again after so many seconds. */
export function tooMany(c: Context, seconds: number) {
  c.header('retry-after', String(seconds));
  return problem(c, 429, 'limit.reached');
}

/** The findings of a schema by field; the first of each field. */
export function fieldCodes(error: z.ZodError): Readonly<Record<string, string>> {
  const codes: Record<string, string> = {};
  for (const issue of error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.join('.') || 'body'];
    const code = issue.code === 'unrecognized_keys' ? 'field.unknown' : /^[a-z-]+\.[a-z-]+$/.test(issue.message) ? issue.message : 'field.wrong';
    for (const name of names) codes[name] ??= code;
  }
  return codes;
}
