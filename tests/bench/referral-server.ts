import { join } from 'node:path';
import { createApp } from '#api/app.ts';
import { compose } from '#api/compose.ts';
import { readEnvironment } from '#api/env.ts';
import { createListener } from '#api/http/listener.ts';
import { openServer } from '#api/http/server.ts';
import { type LimitRule, openLimits, rules } from '#api/limits/limits.ts';

/** Run as a process: the server as it is, whose limits count as always and are so high that nobody meets them. */
const dist = join(import.meta.dirname, '..', '..', 'dist');
const environment = readEnvironment();
const { deps, close } = await compose(join(dist, 'directory.json'), environment);
const high = Object.fromEntries((Object.keys(rules) as LimitRule[]).map((name) => [name, 1e9]));
const app = createApp({ ...deps, limits: await openLimits(deps.database, deps.now, high) });
const server = openServer(await createListener(dist, { app, origin: environment.origin, trustedProxy: false }), false);
server.listen(environment.port, environment.host);
process.on('SIGTERM', () => server.close(() => void close().then(() => process.exit(0))).closeAllConnections());
