import type { SeededRandom } from './seeded-random.ts';

/** As much of JSON Schema as our document uses. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly format?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
}

const words = [
  'czerwony rower',
  'Łucja',
  '',
  ' ',
  '0',
  "' OR 1=1 --",
  '<img src=x onerror=alert(1)>',
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '🚲'.repeat(20),
  'ąęść\r\nBcc: x@x.example',
];
const days = ['2026-12-31', '2027-02-28', '2026-12', '2026-13-01', '2026-02-30', '9999-12-31', '0000-00-00'];
const odd: readonly unknown[] = [null, true, false, 0, -1, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [[[[]]]], { toString: 1 }, '__proto__', 'x'.repeat(5000)];

/** A value that the schema describes, as far as a schema tells; some are wrong in what only the code checks. */
export function valueFor(schema: JsonSchema | undefined, chance: SeededRandom): unknown {
  if (!schema) return chance.pick(odd as [unknown, ...unknown[]]);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices?.length) return valueFor(choices[chance.whole(0, choices.length - 1)], chance);
  if ('const' in schema) return schema.const;
  if (schema.enum?.length) return schema.enum[chance.whole(0, schema.enum.length - 1)];
  switch (schema.type) {
    case 'object': {
      const names = Object.keys(schema.properties ?? {}).filter((name) => schema.required?.includes(name) || chance.chance(0.4));
      return Object.fromEntries(names.map((name) => [name, valueFor(schema.properties?.[name], chance)]));
    }
    case 'array':
      return Array.from({ length: chance.whole(schema.minItems ?? 0, 3) }, () => valueFor(schema.items, chance));
    case 'boolean':
      return chance.chance(0.8);
    case 'integer':
    case 'number':
      return chance.whole(-2, 2000);
    default:
      return schema.format === 'date'
        ? chance.pick(days as [string, ...string[]])
        : chance.chance(0.5)
          ? 'czerwony rower'
          : chance.pick(words as [string, ...string[]]);
  }
}

/** The same value with something wrong in it: a field gone, one too many, or one of another kind, at any depth. */
export function spoiled(value: unknown, chance: SeededRandom): unknown {
  if (typeof value !== 'object' || value === null || chance.chance(0.1)) return chance.pick(odd as [unknown, ...unknown[]]);
  if (Array.isArray(value)) return chance.chance(0.3) ? Array.from({ length: 60 }, () => value[0]) : [...value, spoiled(value[0], chance)];
  const names = Object.keys(value);
  const name = names[chance.whole(0, Math.max(0, names.length - 1))] ?? 'x';
  const { [name]: old, ...rest } = value as Readonly<Record<string, unknown>>;
  const how = chance.whole(0, 2);
  return how === 0 ? rest : how === 1 ? { ...value, [chance.pick(['pesel', 'constructor', '', 'office'])]: 'x' } : { ...rest, [name]: spoiled(old, chance) };
}
