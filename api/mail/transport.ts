import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { NoticeText } from './templates/notice.ts';

/** One mail, the same bytes at every attempt. */
export interface Mail extends NoticeText {
  /** With its angle brackets. */
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  /** When it was written, not when it leaves. */
  readonly date: Instant;
}

/**
 * What became of an attempt. `problem` is a code, never what the other server wrote: that may quote an address.
 * `later`: try again; `isOurs`: our own way out is closed, so other mails fare no better. `refused`: never again.
 */
export type Delivery =
  | { readonly kind: 'taken' }
  | { readonly kind: 'later'; readonly problem: string; readonly isOurs: boolean }
  | { readonly kind: 'refused'; readonly problem: string };

/** The way out: files (the default) or an SMTP server. */
export interface Transport {
  readonly from: string;
  send(mail: Mail): Promise<Delivery>;
}

/** A mail as nodemailer takes it. */
export const composed = ({ messageId, to, from, date, subject, text, html }: Mail, senderName: string) => ({
  ...{ messageId, to, subject, text, html },
  from: { name: senderName, address: from },
  date: new Date(date),
  baseBoundary: messageId.replace(/[^\w]/g, ''),
  // RFC 3834: nobody's absence note should answer; the second is the same for Exchange.
  headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
  disableFileAccess: true,
  disableUrlAccess: true,
});
