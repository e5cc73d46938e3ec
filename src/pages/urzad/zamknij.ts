import type { APIRoute } from 'astro';
import { closeCases } from '../../layouts/ask-office.ts';

export const prerender = false;

/** Closes what is open in this browser. */
export const ALL: APIRoute = async ({ request, locals }) => closeCases(request, locals);
