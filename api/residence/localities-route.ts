import { createRoute, z } from '@hono/zod-openapi';
import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import type { LocalityEntry, LocalityFinder } from '#domain/residence/locality-finder.ts';
import { type LocalityAnswer, localitySchema } from '#domain/residence/proposal-answer.schema.ts';
import { createRouter } from '../openapi.ts';
import { problemContent } from '../problem.schema.ts';

const route = createRoute({
  method: 'get',
  path: '/localities',
  summary: 'Towns and villages by the beginning of any word of their name, without diacritics, or by postal code',
  request: { query: z.object({ q: z.string().max(200).default('').openapi({ example: 'gubi' }) }) },
  responses: {
    200: { description: 'At most 10, the best first. Nothing typed: none.', content: { 'application/json': { schema: z.array(localitySchema) } } },
    422: { description: 'The text is longer than 200 characters', content: problemContent },
  },
});

export const localityRoutes = (index: DirectoryIndex, finder: LocalityFinder) =>
  createRouter().openapi(route, (c) => {
    const found = finder.find(c.req.valid('query').q, 10);
    return c.json(
      found.flatMap((entry) => answerOf(entry, index) ?? []),
      200,
    );
  });

function answerOf({ id, name, kind, municipality: code, postalCodes }: LocalityEntry, index: DirectoryIndex): LocalityAnswer | undefined {
  const municipality = index.municipality(code);
  const county = municipality && index.county(municipality.county);
  if (!municipality || !county) return undefined;
  const { terc, name: municipalityName, kind: municipalityKind } = municipality;
  return { id, name, kind, municipality: { terc, name: municipalityName, kind: municipalityKind }, county: county.name, postalCodes: [...postalCodes] };
}
