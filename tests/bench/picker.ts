import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { type LocalityTable, readLocalityTable } from '#domain/residence/locality-table.ts';
import { paths } from '#paths';
import { finderStates, show } from '../support/finder-states.ts';
import { limits } from './limits.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

/** What somebody types: short beginnings, which fit most, and whole names. */
const typed = ['go', 'gor', 'gub', 'gubi', 'swi', 'swieb', 'nowa', 'za', 'zar', 'kun', 'lub', 'lubs', 'wiel', 'sta', 'stary', 'zie', 'ziel'];

/** The picker of places beside accessible-autocomplete over the same places: bytes, and from a key to the suggestions. */
export async function pickerRows(browser: Browser, site: string): Promise<readonly Row[]> {
  const context = await browser.newContext({ baseURL: site, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const sizes = new Map<string, Promise<number>>();
    page.on('requestfinished', (request) =>
      sizes.set(
        request.url(),
        request.sizes().then(({ responseBodySize }) => responseBodySize),
      ),
    );
    const question = finderStates.find(({ name }) => name === 'the home');
    if (!question) throw new Error('The finder has no question about a home.');
    await show(page, question);
    await page.waitForLoadState('networkidle');
    const bytesOf = async (isCounted: (url: string) => boolean) =>
      (await Promise.all([...sizes].filter(([url]) => isCounted(url)).map(([, size]) => size))).reduce((sum, size) => sum + size, 0);
    const isData = (url: string) => url.endsWith(paths.finderLocalities());
    const early = await bytesOf(isData);
    const island = await bytesOf((url) => url.endsWith('.js'));
    const loaded = page.waitForResponse((response) => isData(response.url()));
    await page.locator('#typed').focus();
    await (await loaded).finished();
    await page.waitForTimeout(300);
    const data = await bytesOf(isData);
    const ours = await keyToSuggestions(page, '#typed');
    const theirs = await peer(browser, (await (await fetch(site + paths.finderLocalities())).json()) as LocalityTable);
    return [
      { part: 'finder', name: 'picker: scripts', value: island, unit: 'B', limit: { atMost: limits.pickerBytes } },
      { part: 'finder', name: 'picker: places before the field has focus', value: early, unit: 'B', limit: { atMost: 0 } },
      { part: 'finder', name: 'picker: places, once it has', value: data, unit: 'B' },
      { part: 'finder', name: 'picker: key to suggestions (accessible-autocomplete)', value: ours, unit: 'ms', peer: theirs },
      { part: 'finder', name: 'picker: times quicker', value: theirs / ours, unit: 'x' },
    ];
  } finally {
    await context.close();
  }
}

async function peer(browser: Browser, table: LocalityTable): Promise<number> {
  const script = createRequire(import.meta.url).resolve('accessible-autocomplete/dist/accessible-autocomplete.min.js');
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><label for="typed">Miejsce</label><div id="box"></div>');
    await page.addScriptTag({ content: readFileSync(script, 'utf8') });
    const names = readLocalityTable(table).localities.map(({ name }) => name);
    await page.evaluate((source) => {
      const { accessibleAutocomplete } = window as unknown as { accessibleAutocomplete: (options: object) => void };
      accessibleAutocomplete({ element: document.getElementById('box'), id: 'typed', source, minLength: 2 });
    }, names);
    await page.locator('#typed').focus();
    return await keyToSuggestions(page, '#typed');
  } finally {
    await page.close();
  }
}

/** The median of all; the suggestions are there when the list has changed and the browser has laid it out. */
async function keyToSuggestions(page: Page, field: string): Promise<number> {
  const times: number[] = [];
  for (const text of [...typed, ...typed]) {
    times.push(
      await page.evaluate(
        async ([selector, value]) => {
          const input = document.querySelector<HTMLInputElement>(selector);
          if (!input) throw new Error(`No ${selector}`);
          const began = performance.now();
          const changed = new Promise<number>((resolve) => {
            const watcher = new MutationObserver(() => {
              if (!document.querySelector('[role="option"]')?.getBoundingClientRect().height) return;
              watcher.disconnect();
              resolve(performance.now() - began);
            });
            watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
            setTimeout(() => resolve(Number.NaN), 5000);
          });
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          return changed;
        },
        [field, text] as const,
      ),
    );
  }
  const seen = times.filter((time) => !Number.isNaN(time));
  if (seen.length < times.length / 2) throw new Error(`Suggestions came for ${seen.length} of ${times.length} texts only.`);
  return median(seen);
}
