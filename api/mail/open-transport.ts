import { fileTransport } from './file-transport.ts';
import type { MailSettings } from './mail-settings.ts';
import { smtpTransport } from './smtp-transport.ts';
import type { Transport } from './transport.ts';

export const openTransport = (settings: MailSettings): Transport =>
  settings.kind === 'smtp' ? smtpTransport(settings) : fileTransport(settings.folder, settings.from);
