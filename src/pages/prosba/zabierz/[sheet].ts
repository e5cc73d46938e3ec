import type { APIRoute } from 'astro';
import { paths } from '#paths';

export const prerender = false;

const sheets = { list: 'letter', kartki: 'cards' } as const;

/** A sheet as a file, from the answers of this browser: by POST, so that no address leads to it. */
export const POST: APIRoute = async ({ request, params, locals }) => {
  const sheet = Object.entries(sheets).find(([slug]) => slug === params['sheet']);
  if (!sheet) return new Response(null, { status: 404 });
  const [slug, name] = sheet;
  const headers = { cookie: request.headers.get('cookie') ?? '', 'content-type': 'application/json' };
  const made = await locals.api.request(`/api/paper/${name}`, { method: 'POST', headers, body: '{}' }, { address: locals.address });
  if (!made.ok) return new Response(null, { status: 303, headers: { location: `${paths.request('who')}?od=nowa` } });
  return new Response(made.body, { headers: { ...Object.fromEntries(made.headers), 'content-disposition': `attachment; filename="${slug}.pdf"` } });
};
