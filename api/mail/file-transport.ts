import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { pl } from '#i18n/pl.ts';
import { composed, type Transport } from './transport.ts';

/** Writes each mail into a folder as `.eml`: to look at, or for another program to send. One file a Message-ID, whole or not there. */
export function fileTransport(folder: string, from: string): Transport {
  const composer = createTransport({ streamTransport: true, buffer: true });
  return {
    from,
    send: async (mail) => {
      const { message } = await composer.sendMail(composed(mail, pl.mail.sender));
      try {
        keep(folder, `${mail.messageId.replace(/@.*$/, '').replace(/[^\w-]/g, '')}.eml`, message as Buffer);
        return { kind: 'taken' };
      } catch (cause) {
        return { kind: 'later', problem: `file.${String((cause as NodeJS.ErrnoException).code ?? 'failed').toLowerCase()}`, isOurs: true };
      }
    },
  };
}

function keep(folder: string, name: string, bytes: Buffer): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const unfinished = join(folder, `.${name}.part`);
  const file = openSync(unfinished, 'w', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, join(folder, name));
}
