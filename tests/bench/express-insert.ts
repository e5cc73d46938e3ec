import express from 'express';
import { openPlainInsert } from './plain-insert.ts';

/** Run as a process: Express with @libsql/client. */
const insert = await openPlainInsert();
const app = express();
app.use(express.json());
app.get('/', (_request, response) => response.json({ status: 'ok' }));
app.post('/api/referrals', async (request, response) => {
  await insert(String(request.headers['idempotency-key']), request.body);
  response.status(201).json({ status: 'kept' });
});
const server = app.listen(Number(process.env['PORT']), process.env['HOST'] ?? 'localhost');
process.on('SIGTERM', () => server.close(() => process.exit(0)).closeAllConnections());
