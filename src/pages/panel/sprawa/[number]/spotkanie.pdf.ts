import type { APIRoute } from 'astro';
import { askCaseFile } from '../../../../layouts/ask-office-case.ts';

export const prerender = false;

/** The meeting of a case as a slip to hand over; a case that an account may open. */
export const GET: APIRoute = async ({ request, params, locals }) => askCaseFile(request, 'account', params['number'] ?? '', 'meeting-slip', locals);
