import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

/** What the other side says to a mail: nothing special, a refusal with its number, or silence. */
export type Mood = 'takes' | 'silent' | { readonly at: 'recipient' | 'content' | 'connect'; readonly code: number };

export interface SmtpCatcher {
  readonly port: number;
  readonly mails: readonly string[];
  /** For the next mail; after it the server takes mails again. */
  next(...moods: readonly Mood[]): void;
  close(): Promise<void>;
}

/** A real SMTP server of a test, which keeps what it takes. */
export async function smtpCatcher(port = 0, user?: { readonly name: string; readonly password: string }): Promise<SmtpCatcher> {
  const mails: string[] = [];
  const moods: Mood[] = [];
  const refusal = (place: string) => {
    const mood = moods[0];
    if (typeof mood !== 'object' || mood.at !== place) return null;
    moods.shift();
    return Object.assign(new Error('No'), { responseCode: mood.code });
  };
  const server = new SMTPServer({
    ...(user ? { allowInsecureAuth: true } : { authOptional: true }),
    hideSTARTTLS: true,
    disabledCommands: user ? ['STARTTLS'] : ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 50,
    onAuth: ({ username, password }, _session, done) =>
      username === user?.name && password === user?.password ? done(null, { user: username }) : done(new Error('Wrong password')),
    onConnect: (_session, done) => done(refusal('connect')),
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = refusal('content');
        if (refused) return done(refused);
        mails.push(Buffer.concat(chunks).toString('utf8'));
        if (moods[0] === 'silent') moods.shift();
        else {
          if (moods[0] === 'takes') moods.shift();
          done(null);
        }
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
  const close = async () => new Promise<void>((closed) => server.close(() => closed()));
  onTestFinished(close);
  return { port: (server.server.address() as AddressInfo).port, mails, next: (...coming) => void moods.push(...coming), close };
}
