import type { APIRoute } from 'astro';
import { askCaseFile } from '../../../../layouts/ask-office-case.ts';

export const prerender = false;

/** All of a case for the office's own file; a case that an account may open. */
export const GET: APIRoute = async ({ request, params, locals }) => askCaseFile(request, 'account', params['number'] ?? '', 'record.json', locals);
