import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { proposalRequestSchema } from '#domain/residence/proposal-request.schema.ts';

/** Run as a process: the peer of `POST /api/proposals` checks the same request by the same schema and answers what the file says, always. */
const answer: unknown = JSON.parse(readFileSync(process.env['ANSWER_FILE'] ?? '', 'utf8'));
const app = fastify();
app.get('/', () => ({ status: 'ok' }));
app.post('/api/proposals', (request, reply) => {
  const read = proposalRequestSchema.safeParse(request.body);
  return read.success ? answer : reply.code(422).send({ code: 'input.wrong' });
});
await app.listen({ port: Number(process.env['PORT']), host: process.env['HOST'] ?? 'localhost' });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
