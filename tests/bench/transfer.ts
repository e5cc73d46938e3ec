import type { Browser } from 'playwright-core';

export interface Transfer {
  readonly requests: number;
  /** Headers and bodies as they came over the wire. */
  readonly bytes: number;
}

/** Opens a page with an empty cache and counts what comes until the network is quiet. */
export async function measureTransfer(browser: Browser, address: string): Promise<Transfer> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const sizes = new Map<string, number>();
    const asked = new Set<string>();
    const broken: string[] = [];
    devtools.on('Network.requestWillBeSent', ({ request }) => asked.add(request.url));
    devtools.on('Network.responseReceived', ({ requestId }) => sizes.set(requestId, sizes.get(requestId) ?? 0));
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength));
    devtools.on('Network.loadingFailed', ({ errorText }) => broken.push(errorText));
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(quietMilliseconds);
    const icon = await page.evaluate(iconAddress);
    if (!asked.has(icon)) await page.evaluate(askFor, icon);
    await page.waitForTimeout(quietMilliseconds);
    if (broken.length > 0) throw new Error(`${address}: ${broken.join(', ')}`);
    return { requests: sizes.size, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0) };
  } finally {
    await context.close();
  }
}

/** The icon comes after the page, so it needs its own moment of quiet. */
const quietMilliseconds = 250;

/** These two run in the page. */
const iconAddress = (): string => document.querySelector<HTMLLinkElement>('link[rel~="icon"]')?.href ?? new URL('/favicon.ico', location.href).href;

/** A Chromium without any window asks for no icon; a reader's browser does. */
async function askFor(address: string): Promise<void> {
  await (await fetch(address)).arrayBuffer();
}
