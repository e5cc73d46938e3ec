import { join, relative, resolve } from 'node:path';
import { type MailSettings, readMailSettings } from './mail/mail-settings.ts';

/** What the environment says, read once and checked (design decision 6). Set but unusable: `EnvironmentError` with one clear sentence. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** Absolute addresses come only from here: "https://most.example". */
  readonly origin: string;
  /** True behind a proxy that we run: only then are forwarded addresses and schemes believed. */
  readonly trustedProxy: boolean;
  /** What the server itself writes: counts, no content. */
  readonly dataFolder: string;
  /** "file:…/most.db", or the address of a libSQL server. */
  readonly databaseUrl: string;
  /** Keys of the server; over https never inside the data folder, which backups copy. */
  readonly keysFolder: string;
  /** Where the daily anchors of the log are kept; best on another machine. */
  readonly anchorsFolder: string;
  /** Controller, officer and impact assessment; undefined: sending is off. */
  readonly legalFile: string | undefined;
  /** How offices get their mail: files, or an SMTP server. */
  readonly mail: MailSettings;
}

export class EnvironmentError extends Error {}

export function readEnvironment(env: Readonly<Record<string, string | undefined>> = process.env): Environment {
  const port = readPort(env['PORT'] || '4321');
  const dataFolder = readDataFolder(env);
  const origin = readOrigin(env['MOST_ORIGIN'] || `http://localhost:${port}`);
  return {
    port,
    host: env['HOST'] || 'localhost',
    origin,
    trustedProxy: readFlag('MOST_TRUSTED_PROXY', env['MOST_TRUSTED_PROXY'] || '0'),
    dataFolder,
    keysFolder: readKeysFolder(env['MOST_KEYS'], dataFolder, origin),
    anchorsFolder: env['MOST_ANCHORS'] ? resolve(env['MOST_ANCHORS']) : join(dataFolder, 'anchors'),
    legalFile: env['MOST_LEGAL'] ? resolve(env['MOST_LEGAL']) : undefined,
    mail: readMail(env, dataFolder, origin),
    databaseUrl: readDatabaseUrl(env['DATABASE_URL'] || `file:${join(dataFolder, 'most.db')}`),
  };
}

/** Alone, for commands that need nothing else. */
export const readDataFolder = (env: Readonly<Record<string, string | undefined>> = process.env): string =>
  resolve(import.meta.dirname, '..', env['MOST_DATA'] || 'var');

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new EnvironmentError(`PORT is "${text}". Give a number from 0 to 65535.`);
  return port;
}

function readOrigin(text: string): string {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, '')) {
    throw new EnvironmentError(`MOST_ORIGIN is "${text}". Give scheme and host only, for example https://most.example.`);
  }
  return url.origin;
}

function readKeysFolder(given: string | undefined, dataFolder: string, origin: string): string {
  const folder = given ? resolve(given) : join(dataFolder, 'keys');
  const isInside = !relative(dataFolder, folder).startsWith('..');
  if (isInside && origin.startsWith('https:')) {
    throw new EnvironmentError(
      'MOST_KEYS must name a folder outside MOST_DATA when MOST_ORIGIN is https: whoever copies the data must not get the keys with it.',
    );
  }
  return folder;
}

function readMail(env: Readonly<Record<string, string | undefined>>, dataFolder: string, origin: string): MailSettings {
  const mail = readMailSettings(env, dataFolder, origin);
  if ('problem' in mail) throw new EnvironmentError(mail.problem);
  if (mail.kind === 'files' && env['MOST_LEGAL'] && origin.startsWith('https:')) {
    throw new EnvironmentError('MOST_LEGAL switches sending on, so offices must get their mail: set SMTP_URL and MOST_MAIL_FROM.');
  }
  return mail;
}

function readDatabaseUrl(text: string): string {
  if (/^file:./.test(text)) return text;
  if (URL.canParse(text) && /^(https?|wss?|libsql):\/\/./.test(text)) return text;
  throw new EnvironmentError(`DATABASE_URL is "${text}". Give a file, for example file:var/most.db, or the address of a libSQL server.`);
}

function readFlag(name: string, text: string): boolean {
  if (text === '0' || text === '1') return text === '1';
  throw new EnvironmentError(`${name} is "${text}". Give 1 or 0.`);
}
