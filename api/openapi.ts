import { OpenAPIHono } from '@hono/zod-openapi';
import { fieldCodes, problem } from './problem.ts';

/** A router whose routes are described by their schemas. Input that does not fit: 422 with a code for each field. */
export const createRouter = () =>
  new OpenAPIHono({
    defaultHook: (result, c) => (result.success ? undefined : problem(c, 422, 'input.wrong', fieldCodes(result.error))),
  });

/** What the API says of itself: OpenAPI 3.1, made from the same schemas that check it. */
export const openApiDocument = (app: OpenAPIHono) =>
  app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Most',
      version: '0.1.0',
      description: 'Which office should help a person who leaves prison, in Lubuskie, Poland. No account, no key. Errors are RFC 9457 problems with codes.',
      license: { name: 'EUPL-1.2', url: 'https://interoperable-europe.ec.europa.eu/collection/eupl' },
    },
    servers: [{ url: '/' }],
  });
