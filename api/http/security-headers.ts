import type { ServerResponse } from 'node:http';

/**
 * Headers of every answer (design decisions 3 and 4). The policy of a page is the one that its build wrote;
 * what has none (a picture, a script, an answer of the API) may load nothing at all.
 */
export function securityHeaders(options: { readonly tls: boolean; readonly policies: ReadonlyMap<string, string> }) {
  const everywhere = Object.entries({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(options.tls ? { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' } : {}),
  });
  return (response: ServerResponse, pathname: string): void => {
    for (const [name, value] of everywhere) response.setHeader(name, value);
    if (!isAsset(pathname)) for (const [name, value] of ofDocuments) response.setHeader(name, value);
    response.setHeader('Content-Security-Policy', options.policies.get(pathname) ?? (pathname.startsWith('/pagefind/') ? searchWorker : nothingAllowed));
  };
}

/** Hashed scripts and styles are never documents. */
const isAsset = (pathname: string) => /^\/_a\/[^/]+\.(js|css)$/.test(pathname);

/** What only a document obeys; a slow phone need not fetch it with every script. */
const ofDocuments = Object.entries({
  'Permissions-Policy':
    'geolocation=(self), accelerometer=(), camera=(), display-capture=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
});

/** A worker obeys the policy of its own file: Pagefind's reads its index from here and runs as WebAssembly. */
const searchWorker =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const nothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `dist/_headers.json` of a build: the policy of each page by its path. */
export function readPolicies(text: string): ReadonlyMap<string, string> {
  const pages = JSON.parse(text) as readonly { pathname: string; headers: readonly { key: string; value: string }[] }[];
  return new Map(
    pages.flatMap(({ pathname, headers }) =>
      headers.filter((header) => header.key === 'Content-Security-Policy').map((header) => [pathname, header.value] as const),
    ),
  );
}
