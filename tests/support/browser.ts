import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import { chromiumMissing, findChromium } from '#api/cli/chromium.ts';

/** Chromium that calls nobody but the site under test. The one who launches it closes it. */
export const launchBrowser = async (): Promise<Browser> => chromium.launch(options());

/** The same for several processes: each connects to its address and sees nothing of the others. */
export const launchBrowserServer = async (): Promise<BrowserServer> => chromium.launchServer(options());

export const connectBrowser = async (address: string): Promise<Browser> => chromium.connect(address);

function options(): LaunchOptions {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(chromiumMissing);
  return {
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      // Pictures are drawn in software here; a process of its own for that only costs.
      '--disable-gpu-rasterization',
      '--in-process-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
