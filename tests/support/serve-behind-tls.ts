import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { compose } from '#api/compose.ts';
import { readDataFolder } from '#api/env.ts';
import { createListener } from '#api/http/listener.ts';

// The site as behind a proxy that ends TLS: only the public address differs. Started by site-server.ts.
const dist = join(import.meta.dirname, '..', '..', 'dist');
const dataFolder = readDataFolder();
const { app } = await compose(join(dist, 'directory.json'), {
  dataFolder,
  origin: 'https://most.example',
  databaseUrl: `file:${join(dataFolder, 'most.db')}`,
  keysFolder: join(dataFolder, 'keys'),
  anchorsFolder: join(dataFolder, 'anchors'),
  legalFile: undefined,
  mail: { kind: 'files', folder: join(dataFolder, 'mail'), from: 'most@most.example' },
});
const server = createServer(await createListener(dist, { app, origin: 'https://most.example', trustedProxy: true }));
server.listen(0, 'localhost', () => console.log(`Most: http://localhost:${(server.address() as AddressInfo).port}`));
process.once('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeAllConnections();
});
