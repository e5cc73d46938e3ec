import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Site, startSite } from './site-server.ts';

/** The server and a browser for one file of tests; a context of its own for each page that is opened. */
export function siteInBrowser() {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), launchBrowser()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.stop();
  });
  return {
    address: (): string => site.address,
    open: async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: site.address, locale: 'pl-PL', timezoneId: 'Europe/Warsaw', ...options });
      const page = await context.newPage();
      await page.goto(path);
      return page;
    },
  };
}
