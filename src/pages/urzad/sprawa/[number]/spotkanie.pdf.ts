import type { APIRoute } from 'astro';
import { askCaseFile } from '../../../../layouts/ask-office-case.ts';

export const prerender = false;

/** The meeting of a case as a slip to hand over; a case that is open in this browser. */
export const GET: APIRoute = async ({ request, params, locals }) => askCaseFile(request, 'link', params['number'] ?? '', 'meeting-slip', locals);
