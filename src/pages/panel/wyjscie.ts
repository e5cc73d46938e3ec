import type { APIRoute } from 'astro';
import { signOut } from '../../layouts/ask-staff-door.ts';

export const prerender = false;

/** Ends the session of this browser. */
export const ALL: APIRoute = async ({ request, locals }) => signOut(request, locals);
