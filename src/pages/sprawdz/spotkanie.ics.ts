import type { APIRoute } from 'astro';
import { paths } from '#paths';

export const prerender = false;

/** The meeting of the case that this browser has open, for a calendar; else the page that asks for the code. */
export const GET: APIRoute = async ({ request, locals, redirect }) => {
  const answer = await locals.api.request('/api/case/meeting', { headers: { cookie: request.headers.get('cookie') ?? '' } }, { address: locals.address });
  return answer.ok ? answer : redirect(paths.check(), 303);
};
