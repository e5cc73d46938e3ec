/** A caught mail with its parts decoded: what a person, or somebody who looks for a name, would read. */
export function mailText(raw: string): string {
  const unfolded = raw.replace(/\r\n[ \t]+/g, ' ').replace(/\?= =\?/g, '?==?');
  const words = unfolded.replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, way: string, text: string) =>
    way.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString('utf8') : quotedPrintable(text.replaceAll('_', ' ')),
  );
  const parts = raw.split(/\r\n--[^\r\n]+\r\n/).map((part) => {
    const [head = '', ...body] = part.split('\r\n\r\n');
    const text = body.join('\r\n\r\n');
    if (/transfer-encoding: base64/i.test(head)) return Buffer.from(text, 'base64').toString('utf8');
    return /transfer-encoding: quoted-printable/i.test(head) ? quotedPrintable(text.replace(/=\r\n/g, '')) : text;
  });
  return [words, ...parts].join('\n');
}

const quotedPrintable = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString('utf8');

/** The secret part of the link in a mail. */
export const tokenIn = (raw: string): string => /\/urzad\/([\w-]{43})/.exec(mailText(raw))?.[1] ?? '';
