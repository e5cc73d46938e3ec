import type { Browser, Page } from 'playwright-core';
import { limits } from './limits.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

/** From the first key to the first result on a slow phone: our live box beside the Pagefind box of Starlight. */
export async function searchBoxRows(browser: Browser, ours: string, starlight: string): Promise<readonly Row[]> {
  const here: Asked[] = [];
  const there: Asked[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    here.push(await asked(browser, `${ours}/szukaj`, (page) => page.fill('#q', 'nocleg'), '#wyniki .card'));
    there.push(
      await asked(
        browser,
        starlight,
        async (page) => {
          await page.click('button[data-open-modal]');
          await page.fill('.pagefind-ui__search-input', 'nocleg');
        },
        '.pagefind-ui__result-link',
      ),
    );
  }
  const of = (all: readonly Asked[], key: keyof Asked) => median(all.map((one) => one[key]));
  return [
    { part: 'search', name: 'first result: bytes', value: of(here, 'bytes'), unit: 'B', peer: of(there, 'bytes'), limit: { atMost: limits.searchBytes } },
    { part: 'search', name: 'first result: requests', value: of(here, 'requests'), unit: '', peer: of(there, 'requests'), limit: { atMost: 1 } },
    {
      part: 'search',
      name: 'first result: times fewer bytes than Starlight',
      value: of(there, 'bytes') / of(here, 'bytes'),
      unit: 'x',
      limit: { atLeast: limits.searchBytesRatio },
    },
    { part: 'search', name: 'first result: time', value: of(here, 'milliseconds'), unit: 'ms', peer: of(there, 'milliseconds') },
    {
      part: 'search',
      name: 'first result: times quicker than Starlight',
      value: of(there, 'milliseconds') / of(here, 'milliseconds'),
      unit: 'x',
      limit: { atLeast: limits.searchTimeRatio },
    },
  ];
}

interface Asked {
  readonly bytes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

/** 400 kbit/s, 400 ms, a quarter of this processor; only what comes after the question is counted. */
async function asked(browser: Browser, address: string, ask: (page: Page) => Promise<void>, result: string): Promise<Asked> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'networkidle' });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const sizes = new Map<string, number>();
    let requests = 0;
    page.on('requestfinished', async (request) => {
      if (new URL(request.url()).pathname.startsWith('/favicon')) return;
      requests += 1;
      const { responseHeadersSize, responseBodySize } = await request.sizes();
      sizes.set(request.url(), responseHeadersSize + responseBodySize);
    });
    const began = performance.now();
    await ask(page);
    await page.locator(result).first().waitFor({ timeout: 60_000 });
    const milliseconds = performance.now() - began;
    await page.waitForTimeout(300);
    return { bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), requests, milliseconds };
  } finally {
    await context.close();
  }
}
