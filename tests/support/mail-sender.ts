import { randomBytes } from 'node:crypto';
import { eq, isNull } from 'drizzle-orm';
import { openKeyRing } from '#api/crypto/key-ring.ts';
import { openFile } from '#api/db/file.ts';
import { outbox } from '#api/db/schema.ts';
import { sendDue } from '#api/mail/outbox.ts';
import { smtpTransport } from '#api/mail/smtp-transport.ts';

// Sends what waits in a database until nothing waits: started and killed by the tests of faults.
// With NAIVE=1 it marks a mail before it sends it, as code that fears a repeat more than a loss would.
const [path = '', keysFolder = '', port = '', moment = ''] = process.argv.slice(2);
const now = () => Number(moment);
const database = openFile(path, Math.random, now);
const real = smtpTransport({ kind: 'smtp', host: '127.0.0.1', port: Number(port), isTls: false, from: 'most@most.example' });
const deps = {
  database,
  directory: { listing: () => undefined },
  keys: openKeyRing(keysFolder, randomBytes),
  now,
  random: randomBytes,
  origin: 'http://localhost:4321',
};
const naive: typeof real = {
  from: real.from,
  send: async (mail) => {
    await database.write([database.orm.update(outbox).set({ sentAt: now() }).where(eq(outbox.messageId, mail.messageId))]);
    return real.send(mail);
  },
};
console.log('ready');
const waiting = async () => database.orm.select({ id: outbox.id }).from(outbox).where(isNull(outbox.sentAt)).limit(1).get();
while (await waiting()) await sendDue(deps, process.env['NAIVE'] === '1' ? naive : real);
await database.close();
