import type { APIRoute } from 'astro';
import { askLetter } from '../../../../layouts/ask-office-case.ts';

export const prerender = false;

/** The letter of a case that an account may open. */
export const GET: APIRoute = async ({ request, params, locals }) => askLetter(request, 'account', params['number'] ?? '', locals);
