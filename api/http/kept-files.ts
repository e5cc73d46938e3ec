import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { acceptedEncoding, type Encoding } from './accepted-encoding.ts';
import { keepBytes } from './kept-bytes.ts';

/** One file in one encoding, as it leaves. */
interface KeptFile {
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string | number>>;
}

/**
 * The precompressed files of a build, held in memory after their first use (DECISIONS 5). What is none of them, and parts of
 * files, go on to `next`. Names come from the list of the folder, so no address leads out of it.
 */
export function keptFiles(folder: string, options: { readonly limit: number; readonly cacheControl: (pathname: string) => string }) {
  const names = precompressed(folder);
  const kept = keepBytes<KeptFile>(options.limit);
  const fileOf = (name: string, encoding: Encoding): KeptFile => {
    const key = name + endings[encoding];
    const found = kept.get(key);
    if (found) return found;
    const file = readFile(join(folder, key), { type: types[extname(name)] ?? '', encoding, cacheControl: options.cacheControl(name) });
    kept.add(key, file);
    return file;
  };
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const name = request.headers.range === undefined ? nameOf(pathOf(request.url), names) : undefined;
    if (name === undefined) next();
    else send(request, response, fileOf(name, acceptedEncoding(request.headers['accept-encoding'])));
  };
}

const endings = { br: '.br', gzip: '.gz', identity: '' } as const satisfies Record<Encoding, string>;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml',
  '.txt': 'text/plain',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

/** Names of the files that the build wrote in every encoding, from the root of the site: "/gmina/zagan-081002.html". */
function precompressed(folder: string): ReadonlySet<string> {
  const names = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `/${name}`));
  return new Set([...names].filter((name) => extname(name) in types && names.has(`${name}.br`) && names.has(`${name}.gz`)));
}

/** A page is asked for without its ending. */
function nameOf(pathname: string, names: ReadonlySet<string>): string | undefined {
  const page = pathname === '/' ? '/index.html' : `${pathname}.html`;
  return names.has(page) ? page : names.has(pathname) ? pathname : undefined;
}

function readFile(path: string, of: { readonly type: string; readonly encoding: Encoding; readonly cacheControl: string }): KeptFile {
  const body = readFileSync(path);
  const { mtime } = statSync(path);
  const etag = `W/"${body.length}-${mtime.getTime()}"`;
  return {
    body,
    etag,
    headers: {
      Vary: 'Accept-Encoding',
      'Cache-Control': of.cacheControl,
      'Content-Length': body.length,
      'Content-Type': of.type,
      'Last-Modified': mtime.toUTCString(),
      ...(of.encoding === 'identity' ? {} : { 'Content-Encoding': of.encoding }),
      ETag: etag,
    },
  };
}

function send(request: IncomingMessage, response: ServerResponse, { body, etag, headers }: KeptFile): void {
  if (isKnown(request.headers['if-none-match'], etag)) {
    response.writeHead(304, { Vary: headers['Vary'], 'Cache-Control': headers['Cache-Control'], ETag: etag }).end();
    return;
  }
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Whether the client has this very file (RFC 9110, 13.1.2: `*` or a list). */
const isKnown = (header: string | undefined, etag: string): boolean => header?.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*') ?? false;

const pathOf = (url = '/') => url.split('?', 1)[0] ?? '/';
