import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a client may take, and how many may wait. A client that is slower is cut; the others notice nothing. */
export interface Patience {
  /** From the connection to the end of its headers. */
  readonly headersMs: number;
  /** From there to the end of its body. */
  readonly requestMs: number;
  /** Between two requests of one connection. */
  readonly idleMs: number;
  readonly connections: number;
  /** From one address; a whole prison may stand behind one. Not counted behind a proxy: there every client has the same. */
  readonly perAddress: number;
}

export const patience: Patience = { headersMs: 10_000, requestMs: 30_000, idleMs: 5000, connections: 4000, perAddress: 400 };

/** Bytes of all headers together: cookies of ours stay far below. */
const largestHeaders = 16 * 1024;

/** The HTTP server, with clocks on every client (Slowloris, slow bodies, idle crowds). */
export function openServer(listener: RequestListener, trustedProxy: boolean, limits: Patience = patience): Server {
  const { headersMs, requestMs, idleMs, connections, perAddress } = limits;
  const server = createServer(
    {
      ...{ headersTimeout: headersMs, requestTimeout: requestMs, keepAliveTimeout: idleMs, maxHeaderSize: largestHeaders },
      connectionsCheckingInterval: Math.max(50, Math.min(headersMs, requestMs) / 4),
    },
    listener,
  );
  server.maxConnections = connections;
  // Whoever connects and says nothing at all.
  server.setTimeout(Math.max(requestMs, headersMs));
  if (!trustedProxy) server.on('connection', countedBy(perAddress));
  return server;
}

function countedBy(most: number): (socket: Socket) => void {
  const open = new Map<string, number>();
  return (socket) => {
    const address = socket.remoteAddress ?? '';
    const count = (open.get(address) ?? 0) + 1;
    if (count > most) {
      socket.destroy();
      return;
    }
    open.set(address, count);
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left > 0) open.set(address, left);
      else open.delete(address);
    });
  };
}
