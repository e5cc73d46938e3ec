import type { APIRoute } from 'astro';
import { loadAreas } from '#directory/load-areas.ts';

/** The layer of areas below the points. */
export const GET: APIRoute = async () => new Response(await loadAreas(), { headers: { 'content-type': 'application/json' } });
