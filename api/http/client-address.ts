import type { IncomingMessage } from 'node:http';

/** Who asks: the other end of the connection. Behind our own proxy the last address of its header: what stands before it anybody may have written. */
export function clientAddress(request: Pick<IncomingMessage, 'headers' | 'socket'>, trustedProxy: boolean): string {
  const forwarded = trustedProxy
    ? String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : '';
  return forwarded || request.socket.remoteAddress || '';
}
