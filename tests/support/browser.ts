import { type Browser, chromium } from 'playwright-core';
import { chromiumMissing, findChromium } from '#api/cli/chromium.ts';

/** Chromium that calls nobody but the site under test. The one who launches it closes it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(chromiumMissing);
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
