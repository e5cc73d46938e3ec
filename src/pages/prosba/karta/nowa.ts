import type { APIRoute } from 'astro';
import { paths } from '#paths';

export const prerender = false;

/** Makes the card that was checked, and leads to the page that shows it once. */
export const POST: APIRoute = async ({ request, locals: { api, address } }) => {
  const headers = { cookie: request.headers.get('cookie') ?? '' };
  const made = await api.request('/api/drafts/card', { method: 'POST', headers }, { address });
  if (!made.ok) return new Response(null, { status: 303, headers: { location: `${paths.request('check')}?karta=nie` } });
  const set = made.headers.getSetCookie()[0];
  return new Response(null, { status: 303, headers: { location: paths.request('cardReady'), ...(set ? { 'set-cookie': set } : {}) } });
};
