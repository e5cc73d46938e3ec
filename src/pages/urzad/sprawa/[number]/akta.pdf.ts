import type { APIRoute } from 'astro';
import { askCaseFile } from '../../../../layouts/ask-office-case.ts';

export const prerender = false;

/** All of a case for the office's own file; a case that is open in this browser. */
export const GET: APIRoute = async ({ request, params, locals }) => askCaseFile(request, 'link', params['number'] ?? '', 'record.pdf', locals);
