import type { APIRoute } from 'astro';

export const prerender = false;

/** Hands every request of the API to Hono. */
export const ALL: APIRoute = ({ request, locals }) => locals.api.fetch(request, { address: locals.address });
