import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { keptFiles } from './kept-files.ts';

/** Memory for files that are at hand: all of a voivodeship, the most wanted of a country. */
const keptBytes = 32 * 1024 * 1024;

/**
 * The files of a build, precompressed: hashed assets never change, everything else is asked for again by its ETag.
 * Texts leave from memory, the rest (pictures, parts of files) through sirv.
 */
export function staticFiles(folder: string) {
  const texts = keptFiles(folder, { limit: keptBytes, cacheControl });
  const others = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => response.setHeader('Cache-Control', cacheControl(pathname)),
  });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => texts(request, response, () => others(request, response, next));
}

const cacheControl = (pathname: string): string => (pathname.startsWith('/_a/') ? 'public, max-age=31536000, immutable' : 'no-cache');
