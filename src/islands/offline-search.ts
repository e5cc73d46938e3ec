// Needs a script because it searches without a server: on plain hosting and, once kept, without a network.
import { stem, tellingWords } from '#domain/search/words.ts';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; meta: { title: string; hint?: string } }> }[] }>;
}

const shown = 10;

/** Loads Pagefind with the first question, then searches in the browser alone. */
export function offlineSearch(form: HTMLFormElement, results: HTMLElement, empty: string): void {
  let engine: Promise<Pagefind> | undefined;
  const input = form.querySelector<HTMLInputElement>('input[type=search]');
  const ask = async () => {
    const q = input?.value.trim() ?? '';
    if (!q) return;
    // A file of the built site, not of the source: the bundler must leave it alone.
    const address = '/pagefind/pagefind.js';
    engine ??= import(/* @vite-ignore */ address) as Promise<Pagefind>;
    const found = await findPages(await engine, q);
    results.replaceChildren(...(found.length > 0 ? found.map(entry) : [text('li', empty)]));
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask();
  });
  const q = new URLSearchParams(location.search).get('q');
  if (input && q) {
    input.value = q;
    void ask();
  }
}

/** All words as they were typed, then their stems, then each stem alone: the first that finds something counts. */
export async function findPages(engine: Pagefind, q: string) {
  const stems = tellingWords(q).map(stem);
  const words = tellingWords(q).join(' ');
  const seen = new Map<string, { url: string; meta: { title: string; hint?: string } }>();
  for (const query of [words, stems.join(' '), ...(stems.length > 1 ? stems : []), ...stems.map((word) => word.slice(0, 5))]) {
    if (seen.size >= shown || !query) continue;
    const { results } = await engine.search(query);
    for (const found of await Promise.all(results.slice(0, shown).map((result) => result.data()))) seen.set(found.url, seen.get(found.url) ?? found);
    if (seen.size > 0 && query === words) break;
  }
  return [...seen.values()].slice(0, shown);
}

function entry({ url, meta }: { url: string; meta: { title: string; hint?: string } }): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta.title;
  link.className = 'tap';
  item.append(link, text('p', meta.hint ?? ''));
  return item;
}

function text(name: 'li' | 'p', words: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
}
