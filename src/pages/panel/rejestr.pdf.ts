import type { APIRoute } from 'astro';
import { askRegisterFile } from '../../layouts/ask-panel.ts';

export const prerender = false;

/** The register of a period as a file. */
export const GET: APIRoute = async ({ request, locals }) => askRegisterFile(request, 'pdf', locals);
