import type { APIRoute } from 'astro';
import { loadDirectory } from '#directory/load.ts';
import type { LocalityTable } from '#domain/residence/locality-table.ts';

/** Every locality, as small as it can be told: for the picker, which searches in the browser. */
export const GET: APIRoute = async () => {
  const { directory } = await loadDirectory();
  const table: LocalityTable = {
    municipalities: directory.municipalities.map(({ code, name, kind, county }) => [code, name, kind, county]),
    counties: directory.counties.map(({ code, name, kind }) => [code, name, kind]),
    localities: directory.localities.map(({ name, kind, municipality, postal_codes: codes }) => [name, kind, municipality, codes]),
  };
  return new Response(JSON.stringify(table), { headers: { 'content-type': 'application/json' } });
};
