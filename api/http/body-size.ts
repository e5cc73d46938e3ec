import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes of a form or a body (design decision 5). The largest form of ours is far below. */
export const largestBody = 64 * 1024;

/**
 * Refuses a body before anything reads it: too large (413), or of a length that nobody says (411), which no browser's form does.
 * The connection ends, so that nobody has to swallow the rest. True: it is answered.
 */
export function refusesBody(request: IncomingMessage, response: ServerResponse): boolean {
  const length = request.headers['content-length'];
  const isChunked = request.headers['transfer-encoding'] !== undefined;
  const status = isChunked ? 411 : Number(length ?? 0) > largestBody ? 413 : undefined;
  if (status === undefined) return false;
  const code = status === 411 ? 'body.length-missing' : 'body.too-large';
  const text = JSON.stringify({ type: `urn:most:problem:${code}`, status, code });
  response.writeHead(status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', Connection: 'close' }).end(text);
  response.once('finish', () => request.socket.destroySoon());
  return true;
}
