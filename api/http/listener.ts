import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import type { App } from '../app.ts';
import { refusesBody } from './body-size.ts';
import { clientAddress } from './client-address.ts';
import { readPolicies, securityHeaders } from './security-headers.ts';
import { staticFiles } from './static-files.ts';

type AstroHandler = (request: IncomingMessage, response: ServerResponse, next: () => void, locals: object) => Promise<void>;

/** What one request goes through: headers, files of the build, pages made on request, the page that says "not here". */
export async function createListener(
  dist: string,
  options: { readonly app: App; readonly origin: string; readonly trustedProxy: boolean },
): Promise<RequestListener> {
  const { handler } = (await import(join(dist, 'server', 'entry.mjs'))) as { handler: AstroHandler };
  const policies = readPolicies(readFileSync(join(dist, '_headers.json'), 'utf8'));
  const protect = securityHeaders({ tls: options.origin.startsWith('https:'), policies });
  const files = staticFiles(join(dist, 'client'));
  const notFound = readFileSync(join(dist, 'client', '404.html'));
  const compress = compression();

  return (request, response) => {
    const pathname = pathOf(request.url);
    if (pathname.length > 1 && pathname.endsWith('/')) return redirect(response, protect, request.url);
    protect(response, pathname);
    if (refusesBody(request, response)) return;
    const answerOnRequest = () => {
      // The pages for errors carry the same policy; a page made on request brings its own.
      protect(response, '/404');
      response.setHeader('Cache-Control', 'no-store');
      const answer = () =>
        void handler(request, response, () => sendNotFound(request, response, notFound), {
          api: options.app,
          address: clientAddress(request, options.trustedProxy),
        });
      // Beside a secret, the length of a compressed page tells of it (design decision 19).
      if (showsSecrets.test(pathname)) return answer();
      compress(request as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], answer);
    };
    const mayBeFile = request.method === 'GET' || request.method === 'HEAD';
    if (mayBeFile) files(request, response, answerOnRequest);
    else answerOnRequest();
  };
}

/** Pages that show a code, a link's token or what somebody wrote. */
const showsSecrets = /^\/(sprawdz|urzad|panel|miejsca|prosba\/(wyslane|karta))(\/|$)/;

const pathOf = (url = '/') => url.split('?', 1)[0] ?? '/';

/** One address a page: without the slash at the end, with its query. Leading slashes are cut, so that nobody is led to another host. */
function redirect(response: ServerResponse, protect: (response: ServerResponse, pathname: string) => void, url = '/'): void {
  protect(response, '');
  const pathname = pathOf(url);
  response.writeHead(308, { Location: `/${pathname.replace(/^[/\\]+|\/+$/g, '')}${url.slice(pathname.length)}` }).end();
}

function sendNotFound(request: IncomingMessage, response: ServerResponse, page: Buffer): void {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8', 'Content-Length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}
