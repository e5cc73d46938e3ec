// Needs a script because suggestions should come while somebody types; without one the form asks which place was meant.
import Combobox from '@github/combobox-nav';
import { createLocalityFinder, localityEntries } from '#domain/residence/locality-finder.ts';
import { type LocalityTable, readLocalityTable } from '#domain/residence/locality-table.ts';
import { plural } from '#i18n/format.ts';
import type { Language } from '#i18n/languages.ts';
import { type LocalityWords, localityLine } from '#i18n/locality-words.ts';

type Suggest = (typed: string) => readonly { readonly id: string; readonly name: string; readonly line: string }[];

const mostSuggestions = 8;

/** Suggests places below the field. All of them come in one file when the field gets focus; nothing typed leaves the browser. */
export function localityPicker(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>('[name=typed]');
  const chosen = root.querySelector<HTMLInputElement>('[type=hidden][name=locality]');
  if (!input) return;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as LocalityWords;
  const { list, status } = addList(root, input, words);
  const combobox = new Combobox(input, list);
  let suggest: Promise<Suggest> | undefined;
  // Fetched once; after a failure the next key tries again, and the form works meanwhile.
  const load = () => {
    suggest ??= fetchSuggestions(root.dataset['src'] ?? '', words);
    return suggest.catch(() => {
      suggest = undefined;
      return () => [];
    });
  };

  const close = () => {
    combobox.stop();
    list.hidden = true;
  };
  const show = async () => {
    const typed = input.value;
    if (typed.trim().length < 2) return close();
    const found = (await load())(typed);
    if (typed !== input.value) return;
    list.replaceChildren(...found.map((place, position) => option(place, `place-${position}`)));
    status.textContent = found.length > 0 ? plural(words.results, found.length, document.documentElement.lang as Language) : words.noResults;
    if (found.length === 0) return close();
    list.hidden = false;
    combobox.start();
  };

  input.addEventListener('focus', () => void load(), { once: true });
  input.addEventListener('input', () => {
    if (chosen) chosen.value = '';
    void show();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    }
  });
  // The list pushes the button down. It stays while the button is pressed, or the button would jump away below the finger.
  input.addEventListener('blur', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof HTMLButtonElement)) setTimeout(close, 200);
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('combobox-commit', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    input.value = target.dataset['name'] ?? '';
    if (chosen) chosen.value = target.dataset['id'] ?? '';
    status.textContent = target.textContent;
    close();
  });
}

function addList(root: HTMLElement, input: HTMLInputElement, words: LocalityWords) {
  const list = document.createElement('ul');
  list.className = 'picker__list';
  list.id = 'places';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.label);
  list.hidden = true;
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  root.append(list, status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  return { list, status };
}

async function fetchSuggestions(address: string, words: LocalityWords): Promise<Suggest> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const { municipalities, counties, localities } = readLocalityTable((await response.json()) as LocalityTable);
  const finder = createLocalityFinder(localityEntries(localities, municipalities));
  return (typed) =>
    finder.find(typed, mostSuggestions).map((entry) => ({ id: entry.id, name: entry.name, line: localityLine(entry, { municipalities, counties }, words) }));
}

function option(place: { id: string; name: string; line: string }, id: string): HTMLElement {
  const item = document.createElement('li');
  item.id = id;
  item.className = 'picker__option';
  item.setAttribute('role', 'option');
  item.dataset['id'] = place.id;
  item.dataset['name'] = place.name;
  item.textContent = place.line;
  return item;
}
