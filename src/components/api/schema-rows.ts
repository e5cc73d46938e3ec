/** As much of JSON Schema as our routes use. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

/** What of an OpenAPI document is shown. */
export interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: Schema;
    readonly example?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>;
}
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

export interface SchemaRow {
  /** "municipality.terc", "alternatives[].reason". */
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** Every field of a schema as a line of a table, in the order of the schema. */
export function schemaRows(schema: Schema, before = '', isRequired = true): readonly SchemaRow[] {
  const own = before === '' ? [] : [{ name: before, type: typeOf(schema), isRequired }];
  const inner = schema.items ? schema.items : schema;
  const stem = schema.items ? `${before}[]` : before;
  const fields = Object.entries(inner.properties ?? {});
  return [...own, ...fields.flatMap(([key, field]) => schemaRows(field, stem === '' ? key : `${stem}.${key}`, inner.required?.includes(key) ?? false))];
}

/** "string, ^\d{6,7}$ or object {name, county}". */
export function typeOf(schema: Schema): string {
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' or ');
  if (schema.enum) return schema.enum.map((value) => `"${value}"`).join(' | ');
  const type = typeof schema.type === 'string' ? schema.type : (schema.type ?? []).join(' or ');
  if (type === 'array') return `array of ${schema.items?.type === 'object' ? 'objects' : typeOf(schema.items ?? {})}`;
  const inside = type.includes('object') && schema.properties ? ` {${Object.keys(schema.properties).join(', ')}}` : '';
  const limits = [schema.format, schema.pattern, schema.maxLength ? `at most ${schema.maxLength} characters` : undefined].filter(Boolean);
  return [`${type}${inside}`, ...limits].join(', ');
}
