import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** RFC 9457: a code that the words in src/i18n know, never a sentence. */
export const problem = (c: Context, status: ContentfulStatusCode, code: string) =>
  c.json({ type: `urn:most:problem:${code}`, status, code }, status, { 'content-type': 'application/problem+json' });
