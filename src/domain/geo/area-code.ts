import type { Municipality } from '../directory/municipality.schema.ts';

/** Names under which registers and tools write the code of a gmina; `JPT_KOD_JE` is the one of PRG. */
const codeNames = ['JPT_KOD_JE', 'jpt_kod_je', 'code', 'terc', 'TERC', 'teryt', 'TERYT', 'kod'] as const;

/** The six-digit code of a gmina among the properties of a shape; seven digits carry the kind as the last. */
export function areaCode(properties: Readonly<Record<string, unknown>> | null | undefined): string | undefined {
  for (const name of codeNames) {
    const text = String(properties?.[name] ?? '').replace(/_/g, '');
    if (/^\d{6,7}$/.test(text)) return text.slice(0, 6);
  }
  return undefined;
}

/** Gminy of the directory for which there is no area: they would be a hole in the map. */
export const withoutArea = (codes: ReadonlySet<string>, municipalities: readonly Municipality[]): readonly Municipality[] =>
  municipalities.filter(({ code }) => !codes.has(code));
