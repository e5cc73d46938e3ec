import type { APIRoute } from 'astro';

export const prerender = false;

/** Leaves at once: what the browser kept of this site is cleared, and the reader sees the weather of a public institute. */
export const GET: APIRoute = () =>
  new Response(null, {
    status: 303,
    headers: { Location: 'https://meteo.imgw.pl/', 'Clear-Site-Data': '"cache", "cookies", "storage"' },
  });
