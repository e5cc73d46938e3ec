import * as z from 'zod';

/** As much of an OpenAPI document as the tests read. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>>;
}

/** What an answer has that the document does not say: its status, its type or its shape. Empty: it conforms. */
export async function unlike(document: OpenApi, method: string, path: string, response: Response): Promise<readonly string[]> {
  const described = document.paths[path]?.[method]?.responses[response.status];
  if (!described) return [`${method} ${path} does not describe ${response.status}`];
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '');
  const schema = described.content?.[type]?.schema;
  if (!schema) return [`${method} ${path} ${response.status} does not describe ${type}`];
  const read = z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(await response.clone().json());
  return read.success ? [] : read.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`);
}
