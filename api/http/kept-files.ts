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
 * The precompressed files of a build, held in memory after their first use (DECISIONS 4). What is none of them, and parts of
 * files, go on to `next`. Names come from the list of the folder, so no address leads out of it.
 */
export function keptFiles(folder: string, options: { readonly limit: number; readonly cacheControl: (pathname: string) => string }) {
  const names = precompressed(folder);
  const kept = keepBytes<KeptFile>(options.limit);
  const fileOf = (name: string, encoding: Encoding): KeptFile => {
    const key = name + endings[encoding];
    const found = kept.get(key) ?? readFile(folder, name, encoding, options.cacheControl(name));
    kept.add(key, found);
    return found;
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
