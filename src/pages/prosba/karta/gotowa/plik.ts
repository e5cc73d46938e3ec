import type { APIRoute } from 'astro';
import { askCodeFile } from '../../../../layouts/code-file.ts';

export const prerender = false;

/** The card that was just made, to print. */
export const POST: APIRoute = async ({ request, locals }) => askCodeFile(request, '/api/drafts/card/file', 'karta', locals);
