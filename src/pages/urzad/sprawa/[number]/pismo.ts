import type { APIRoute } from 'astro';
import { askLetter } from '../../../../layouts/ask-office-case.ts';

export const prerender = false;

/** The letter of a case that is open in this browser. */
export const GET: APIRoute = async ({ request, params, locals }) => askLetter(request, 'link', params['number'] ?? '', locals);
