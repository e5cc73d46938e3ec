import { join } from 'node:path';
import { isEmail } from '#domain/referral/contact-text.ts';

export interface FileSettings {
  readonly kind: 'files';
  readonly folder: string;
  readonly from: string;
}

export interface SmtpSettings {
  readonly kind: 'smtp';
  readonly host: string;
  readonly port: number;
  /** From the first byte; else STARTTLS. */
  readonly isTls: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
}
export type MailSettings = FileSettings | SmtpSettings;

type Variables = Readonly<Record<string, string | undefined>>;

/** How mail leaves. What cannot be used: one sentence, which never repeats an address with a password in it. */
export function readMailSettings(env: Variables, dataFolder: string, origin: string): MailSettings | { readonly problem: string } {
  const from = env['MOST_MAIL_FROM'];
  if (from && !isEmail(from)) return { problem: `MOST_MAIL_FROM is "${from}". Give an address only, for example most@most.example.` };
  if (!env['SMTP_URL']) {
    const lonely = ['SMTP_USER', 'SMTP_PASSWORD'].find((name) => env[name]);
    if (lonely) return { problem: `${lonely} is set, but SMTP_URL is not. Give SMTP_URL too, for example smtp://mail.most.example:587.` };
    return { kind: 'files', folder: join(dataFolder, 'mail'), from: from || `most@${new URL(origin).hostname}` };
  }
  if (!from) return { problem: 'SMTP_URL is set, so MOST_MAIL_FROM must say from which address mail goes out, for example most@most.example.' };
  const server = readServer(env['SMTP_URL']);
  if (!server) return { problem: 'SMTP_URL cannot be used. Give smtp:// or smtps:// and a host, for example smtp://mail.most.example:587.' };
  const user = env['SMTP_USER'] || server.user;
  const password = env['SMTP_PASSWORD'] || server.password;
  if (!user !== !password) return { problem: 'The mail server wants both or none: set SMTP_USER and SMTP_PASSWORD.' };
  const { host, port, isTls } = server;
  return { kind: 'smtp', host, port, isTls, from, ...(user && password ? { user, password } : {}) };
}

function readServer(text: string) {
  const url = URL.parse(text);
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol) || !/^\/?$/.test(url.pathname) || url.search || url.hash) return undefined;
  const isTls = url.protocol === 'smtps:';
  try {
    const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port) || (isTls ? 465 : 587), isTls, user, password };
  } catch {
    return undefined;
  }
}
