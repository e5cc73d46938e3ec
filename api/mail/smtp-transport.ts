import { createTransport, type NodemailerError } from 'nodemailer';
import { pl } from '#i18n/pl.ts';
import type { SmtpSettings } from './mail-settings.ts';
import { composed, type Delivery, type Transport } from './transport.ts';

/**
 * How long to wait. After the last dot another server may take ten minutes (RFC 5321, 4.5.3.2.6): who gives up earlier
 * sends twice.
 */
const patience = { connectionTimeout: 20_000, greetingTimeout: 60_000, socketTimeout: 600_000 };

/** Sends through an SMTP server. Outside this machine the way must be encrypted: the link in a mail is half of a key. */
export function smtpTransport({ host, port, isTls, user, password, from }: SmtpSettings, waiting: Partial<typeof patience> = {}): Transport {
  const server = createTransport({
    ...{ host, port, secure: isTls, requireTLS: !isTls && !isThisMachine(host), ...patience, ...waiting },
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
  });
  return {
    from,
    send: async (mail) => {
      try {
        await server.sendMail(composed(mail, pl.mail.sender));
        return { kind: 'taken' };
      } catch (problem) {
        return deliveryOf(problem as NodemailerError);
      }
    },
  };
}

/** Only what the server says of this mail (its recipient, its content) can be final; that it does not know us is ours to mend. */
function deliveryOf({ code = '', command = '', responseCode, permanent }: NodemailerError): Delivery {
  const isOfThisMail = command === 'RCPT TO' || command === 'DATA';
  const problem = `smtp.${responseCode ?? code.toLowerCase()}`;
  if (isOfThisMail && responseCode) return permanent ? { kind: 'refused', problem } : { kind: 'later', problem, isOurs: false };
  return { kind: 'later', problem, isOurs: true };
}

const isThisMachine = (host: string) => host === 'localhost' || host === '[::1]' || host === '::1' || /^127\./.test(host);
