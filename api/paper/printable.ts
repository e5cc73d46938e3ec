/**
 * Letters that our faces have: Latin with Polish and its neighbours, Cyrillic of Ukrainian and Russian, signs of everyday writing. Any other would stop
 * the sheet, because PDF/UA knows no letter without a shape; it becomes a "?" that the person can correct by pen.
 */
export const printable = (text: string): string => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(unknown, '?');

const unknown = /[^\n\u0020-\u007e\u00a0-\u017f\u0400-\u045f\u0490\u0491\u2010-\u2014\u2018-\u201e\u2026\u20ac\u2116]/gu;
