import type { APIRoute } from 'astro';
import { askCodeFile } from '../../../layouts/code-file.ts';

export const prerender = false;

/** Number, code and office of what was just sent, for the pocket. */
export const POST: APIRoute = async ({ request, locals }) => askCodeFile(request, '/api/drafts/receipt/file', 'kartka', locals);
