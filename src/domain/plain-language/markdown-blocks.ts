/** One piece of a text that holds whole sentences, or a heading, which is judged for its words but is no running text. */
export interface Block {
  /** Where an editor finds it: "body", "do_now.0", a key of src/i18n. */
  readonly field: string;
  readonly text: string;
  readonly heading: boolean;
}

/** A Markdown text as plain blocks: paragraphs, items of lists and headings, without marks, links and references. */
export function markdownBlocks(field: string, markdown: string, lineBreaksCount = false): readonly Block[] {
  const blocks: { text: string; heading: boolean }[] = [];
  let open = false;
  for (const line of markdown.split('\n')) {
    const text = line.trim();
    const [, mark, rest] = /^(#{1,6}|[-*+]|\d{1,2}[.)]|>)\s+(.*)$/.exec(text) ?? [];
    const last = blocks.at(-1);
    if (text === '' || /^(-{3,}|\*{3,})$/.test(text)) open = false;
    else if (mark?.startsWith('#')) {
      blocks.push({ text: rest ?? '', heading: true });
      open = false;
    } else if (mark !== undefined || !open || !last || lineBreaksCount) {
      blocks.push({ text: rest ?? text, heading: false });
      open = true;
    } else last.text = `${last.text} ${text}`;
  }
  return blocks.map(({ text, heading }) => ({ field, text: plainText(text), heading }));
}

/** A line without marks of Markdown; `{{...}}` and `{...}` become a short word that says nothing. */
export function plainText(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{\{([^}]*)\}\}/g, (_, reference: string) => neutral(reference))
    .replace(/\{\w+\}/g, word)
    .replace(/(\*\*|__|`)/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .trim()
    .replace(beginning, (_, before: string) => `${before}R`);
}

/** A reference counts as many words as will stand there: the form that was given, or one. */
function neutral(reference: string): string {
  const [name = '', form] = reference.split('|');
  const words = (form ?? '')
    .split(/\s+/)
    .filter(Boolean)
    .map(() => word);
  // "3 miesięcy": an amount with a form of its own is the figure and the form.
  return name.trim().startsWith('amount:') ? ['3', ...(words.length > 0 ? words : [word])].join(' ') : words.join(' ') || word;
}

const word = 'rzecz';

/** A sentence may begin with a reference, and a small letter would join it to the one before. */
const beginning = /(^|[.!?…]\s+)r(?=zecz(?!\p{L}))/gu;
