import type { Directory } from '#domain/directory/directory.ts';
import type { OfficeAnswer } from '#domain/residence/finder-result.ts';
import { officeTitle } from './finder-words.ts';
import { typeset } from './format.ts';
import type { Line } from './letter-text.ts';
import { letter as words } from './pl/letter.ts';

/** The office as it stands on a letter and its envelope. A missing address is asked for, never guessed; the town hall stands in where it does in the directory. */
export function officeLines(office: OfficeAnswer, municipalities: Directory['municipalities']): readonly Line[] {
  const { title, address, care } = addresseeOf(office, municipalities);
  const town = [address?.postal_code, address?.city ?? office.office?.city].filter(Boolean).join('\u00a0');
  const known = [title, care, address?.street, town].filter((text) => text !== undefined && text !== '');
  const lines = known.map((text) => ({ text: typeset(text ?? ''), label: '' }));
  return address ? lines : [...lines, { text: null, label: words.officeAddress }];
}

function addresseeOf(answer: OfficeAnswer, municipalities: Directory['municipalities']) {
  const title = officeTitle(answer, municipalities, 'pl');
  const substitute = answer.office?.substitute_contact;
  if (answer.address || !substitute?.address) return { title, address: answer.address };
  return { title, address: substitute.address, care: substitute.name };
}
