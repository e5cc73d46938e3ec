import type { APIRoute } from 'astro';
import { paths } from '#paths';

export const prerender = false;

/** Everything that is kept of the case that this browser has open, for programs; else the page that asks for the code. */
export const GET: APIRoute = async ({ request, locals, redirect }) => {
  const answer = await locals.api.request('/api/case/file', { headers: { cookie: request.headers.get('cookie') ?? '' } }, { address: locals.address });
  return answer.ok ? answer : redirect(paths.check(), 303);
};
