import { fold } from '../kernel/fold.ts';
import type { Outcome } from '../kernel/outcome.ts';
import type { CellLanguage } from './office-cells.ts';
import type { Phone } from './phone.schema.ts';

/** "68 457 61 98 (sekretariat), 68 360 94 21 wew. 23". Fax numbers are not for calling and stay out. */
export function writePhoneCell(phones: readonly Phone[], language: CellLanguage): string {
  return phones
    .filter(({ type }) => type !== 'fax')
    .map(({ number, extension, description }) => {
      const inner = extension ? ` ${language.extension[0]} ${extension}` : '';
      return `${language.formatPhone(number)}${inner}${description ? ` (${description})` : ''}`;
    })
    .join(', ');
}

/** Numbers as people write them, parted by commas, semicolons or slashes, each with what it is for in brackets. */
export function readPhoneCell(text: string, language: CellLanguage): Outcome<readonly Phone[], 'row.phone-wrong'> {
  const phones: Phone[] = [];
  // "(68) 457 61 98": brackets around an area code hold no description.
  const pieces = text.replace(/\((\d{2})\)/g, '$1 ').split(/[,;/](?![^(]*\))/);
  for (const piece of pieces) {
    const phone = readPhone(piece.trim(), language);
    if (!phone) return { ok: false, code: 'row.phone-wrong' };
    phones.push(phone);
  }
  return { ok: true, value: phones };
}

/** The new list beside the old one: a number known before keeps its kind and description, fax numbers stay. */
export function mergePhones(old: readonly Phone[], read: readonly Phone[]): readonly Phone[] {
  const key = ({ number, extension }: Phone) => `${number} ${extension ?? ''}`;
  const known = new Map(old.map((phone) => [key(phone), phone]));
  const kept = new Set(read.map(key));
  return [...read.map((phone) => ({ ...known.get(key(phone)), ...phone })), ...old.filter((phone) => phone.type === 'fax' && !kept.has(key(phone)))];
}

function readPhone(piece: string, language: CellLanguage): Phone | undefined {
  const [, before = '', description] = /^([^(]*)(?:\(([^)]+)\))?$/.exec(piece) ?? [];
  const inner = language.extension.map((word) => word.replace('.', '\\.')).join('|');
  const [, dialled = '', extension] = new RegExp(`^(?:tel\\.?)?([+\\d\\s.-]+?)\\s*(?:(?:${inner})\\s*(\\d+))?$`).exec(fold(before).trim()) ?? [];
  const number = normalNumber(dialled);
  return number === undefined
    ? undefined
    : { number, ...(extension ? { extension } : {}), ...(description?.trim() ? { description: description.trim() } : {}) };
}

/** E.164 for ordinary numbers, bare digits for short and toll-free ones. A domestic 0 in front is of the last century. */
function normalNumber(dialled: string): string | undefined {
  const digits = dialled.replace(/[\s.-]/g, '').replace(/^(\+48|0048|48(?=\d{9}$))/, '');
  if (/^(80[01]\d{6}|116\d{3}|19\d{3}|1\d{2})$/.test(digits)) return digits;
  return /^[1-9]\d{8}$/.test(digits) ? `+48${digits}` : undefined;
}
