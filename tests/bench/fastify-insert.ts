import fastify from 'fastify';
import { openPlainInsert } from './plain-insert.ts';

/** Run as a process: Fastify with @libsql/client. */
const insert = await openPlainInsert();
const app = fastify();
app.get('/', () => ({ status: 'ok' }));
app.post('/api/referrals', async (request, reply) => {
  await insert(String(request.headers['idempotency-key']), request.body);
  return reply.code(201).send({ status: 'kept' });
});
await app.listen({ port: Number(process.env['PORT']), host: process.env['HOST'] ?? 'localhost' });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
