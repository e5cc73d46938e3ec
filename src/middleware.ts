import { defineMiddleware } from 'astro:middleware';

/** The guard of unsafe methods (design decision 5); in `dev` also the API, which the server otherwise hands in. */
export const onRequest = defineMiddleware(async (context, next) => {
  if (import.meta.env.DEV && !context.locals.api) {
    devApi ??= import('#api/compose.ts').then(({ compose }) =>
      compose('.astro/directory.json', {
        dataFolder: 'var',
        origin: context.site?.origin ?? '',
        databaseUrl: 'file:var/dev.db',
        keysFolder: 'var/keys',
        anchorsFolder: 'var/anchors',
        legalFile: undefined,
        mail: { kind: 'files', folder: 'var/mail', from: 'most@localhost' },
      }),
    );
    context.locals.api = (await devApi).app;
    context.locals.address = context.isPrerendered ? '' : context.clientAddress;
  }
  if (!context.isPrerendered && !isSafe(context.request, context.site?.origin ?? '')) return new Response(null, { status: 403 });
  return next();
});

/** Composed once: a database file has one holder. */
let devApi: Promise<{ readonly app: App.Locals['api'] }> | undefined;

/** Whether a request may change something: it must come from our own pages, as far as the browser says where it comes from. */
export function isSafe(request: Request, origin: string): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  const { headers } = request;
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const from = headers.get('origin');
  if (from !== null && from !== 'null') return from === origin;
  const referer = headers.get('referer');
  if (referer !== null) return URL.parse(referer)?.origin === origin;
  // A text browser that says nothing: only a request without a cookie changes nothing in somebody else's name.
  return !headers.has('cookie');
}
