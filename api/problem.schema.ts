import * as z from 'zod';

/** RFC 9457. `errors`: a code for each field. */
export const problemSchema = z.object({
  type: z.string(),
  status: z.number(),
  code: z.string(),
  errors: z.record(z.string(), z.string()).optional(),
});

/** How a route describes its problems. */
export const problemContent = { 'application/problem+json': { schema: problemSchema } };
