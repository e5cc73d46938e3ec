import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#directory/read-content.ts';
import { realDirectory } from '../search/real-search.ts';
import { launchBrowser } from '../support/browser.ts';
import { country, poland } from '../support/country.ts';
import { writeContent } from '../support/write-content.ts';
import { buildCopy, todaysContent } from './build-copy.ts';
import { limits } from './limits.ts';
import { mapRows } from './map.ts';
import { builtPages, type PageKind, pageKinds } from './page-kinds.ts';
import { pageTexts } from './page-text.ts';
import { pickerRows } from './picker.ts';
import { run, type Served, serveBy } from './process.ts';
import { proposalRows } from './proposals.ts';
import { referralRows } from './referrals.ts';
import { isBroken, type Row, table } from './row.ts';
import { searchBoxRows } from './search-box.ts';
import { engineRows, scaleRows } from './search-engines.ts';
import { buildStarlight, serveFiles } from './starlight.ts';
import { compareRates } from './static-rate.ts';
import { measureTransfer } from './transfer.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, 'var', 'bench');
const wishes = process.argv.slice(2);

/** Measures, prints a table, keeps it as var/bench/<date>.json. The exit code says whether a bar is broken. */
async function main(): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const rows: Row[] = [];
  const only = wishes.find((wish) => wish.startsWith('--'));
  if (only === undefined) rows.push(...(await site()), ...(await today()));
  if (only === undefined || only === '--referrals') rows.push(...(await referrals()));
  if (wishes.includes('--country') || wishes.includes('all')) rows.push(...(await wholeCountry()));
  const now = new Date().toISOString();
  writeFileSync(join(folder, `${now.replaceAll(':', '')}.json`), `${JSON.stringify({ at: now, node: process.version, limits, rows }, null, 2)}\n`);
  console.log(table(rows));
  const broken = rows.filter(isBroken).length;
  console.log(broken === 0 ? '\nEvery bar holds.' : `\nBroken bars: ${broken}.`);
  return broken === 0 ? 0 : 1;
}

/** Our server beside Starlight (bytes) and beside Astro's own server (requests a second). */
async function site(): Promise<readonly Row[]> {
  const ours = await serveBy(join(root, 'api', 'cli', 'serve.ts'), root);
  try {
    const kinds = pageKinds(join(root, 'dist'));
    say('bytes');
    const rows = [...(await bytes(ours, kinds)), ...(await rates(ours, kinds))];
    say('map');
    rows.push(...(await mapRows(ours.site, join(folder, 'leaflet'))));
    say('finder');
    rows.push(...(await finder(ours)));
    say('search');
    return [...rows, ...(await search(ours.site))];
  } finally {
    await ours.stop();
  }
}

async function finder(ours: Served): Promise<readonly Row[]> {
  const browser = await launchBrowser();
  try {
    return [...(await pickerRows(browser, ours.site)), ...(await proposalRows(ours, folder))];
  } finally {
    await browser.close();
  }
}

async function search(site: string): Promise<readonly Row[]> {
  const { content } = readContent(join(root, 'content'));
  const today = realDirectory();
  const browser = await launchBrowser();
  const peer = await serveFiles(join(folder, 'starlight', 'dist'));
  try {
    return [...engineRows(today), ...(await searchBoxRows(browser, site, peer.site)), ...scaleRows(today, content.everydayWords)];
  } finally {
    await browser.close();
    await peer.stop();
  }
}

async function bytes(ours: Served, kinds: readonly PageKind[]): Promise<readonly Row[]> {
  const browser = await launchBrowser();
  try {
    const tonight = await (await fetch(`${ours.site}/dzis`)).text();
    const texts = await pageTexts(browser, new Map([...builtPages(join(root, 'dist', 'client')), ['/dzis', tonight]]));
    say('Starlight');
    await buildStarlight(join(folder, 'starlight'), texts, join(root, 'public', 'favicon.svg'));
    const peer = await serveFiles(join(folder, 'starlight', 'dist'));
    const rows: Row[] = [];
    for (const { kind, path } of kinds) {
      const here = await measureTransfer(browser, ours.site + path);
      const there = await measureTransfer(browser, peer.site + path);
      const isHome = kind === 'home';
      rows.push(
        {
          part: 'bytes',
          name: kind,
          page: path,
          value: here.bytes,
          unit: 'B',
          peer: there.bytes,
          limit: { atMost: isHome ? limits.homeBytes : limits.otherPageBytes },
        },
        { part: 'requests', name: kind, value: here.requests, unit: '', peer: there.requests, ...(isHome ? { limit: { atMost: limits.homeRequests } } : {}) },
        { part: 'starlight', name: `${kind}: times fewer bytes`, value: there.bytes / here.bytes, unit: 'x', limit: { atLeast: limits.starlightRatio } },
      );
    }
    await peer.stop();
    return rows.toSorted((one, other) => one.part.localeCompare(other.part));
  } finally {
    await browser.close();
  }
}

async function rates(ours: Served, kinds: readonly PageKind[]): Promise<readonly Row[]> {
  say('static page');
  const built = join(folder, 'standalone');
  rmSync(built, { recursive: true, force: true });
  await run(join(root, 'tests', 'bench', 'standalone.ts'), { cwd: root, args: [built], seconds: 120 });
  const peer = await serveBy(join(built, 'server', 'entry.mjs'), built);
  try {
    const path = kinds.find(({ kind }) => kind === 'gmina')?.path ?? '/';
    const measured = await compareRates(path, { peer, ours });
    return [
      {
        part: 'static',
        name: `times as many a second (${Math.round(measured.ours.perSecond)})`,
        page: path,
        value: measured.ours.perSecond / measured.peer.perSecond,
        unit: 'x',
        peer: measured.peer.perSecond,
        limit: { atLeast: limits.standaloneRatio },
      },
      { part: 'static', name: 'processor time a request', value: measured.ours.processorMicroseconds, unit: 'us', peer: measured.peer.processorMicroseconds },
    ];
  } finally {
    await peer.stop();
  }
}

async function today(): Promise<readonly Row[]> {
  say('build');
  const built = await buildCopy(join(folder, 'today'), todaysContent, 10 * limits.buildSeconds);
  return [
    { part: 'build', name: `today's content, ${built.pages} pages`, value: built.seconds, unit: 's', limit: { atMost: limits.buildSeconds } },
    { part: 'build', name: 'memory at most', value: built.peakBytes / 1e6, unit: 'MB' },
  ];
}

async function wholeCountry(): Promise<readonly Row[]> {
  say('country');
  const built = await buildCopy(join(folder, 'country'), (content) => writeContent(content, country(poland)), limits.countrySeconds);
  return [
    { part: 'country', name: `${poland.municipalities} gminy, ${poland.services} services, ${built.pages} pages`, value: built.seconds, unit: 's' },
    { part: 'country', name: 'memory at most', value: built.peakBytes / 1e6, unit: 'MB', limit: { atMost: limits.countryMemoryBytes / 1e6 } },
  ];
}

async function referrals(): Promise<readonly Row[]> {
  say('referrals');
  return referralRows();
}

function say(part: string): void {
  console.error(`bench: ${part} ...`);
}

process.exitCode = await main();
