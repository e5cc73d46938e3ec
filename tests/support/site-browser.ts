import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type Site, startSite } from './site-server.ts';

/** The server and a browser for one file of tests; every page that is opened forgets all others. @param prepare what the server is told, where a test needs more than a plain one. */
export function siteInBrowser(prepare: () => Promise<Readonly<Record<string, string>>> = async () => ({})) {
  let site: Site;
  let browser: Browser;
  beforeAll(async () => {
    [site, browser] = await Promise.all([prepare().then(startSite), launchBrowser()]);
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
    /** @param listen gets the page before it asks for anything. */
    open: async (path: string, options: BrowserContextOptions = {}, listen: (page: Page) => void = () => {}): Promise<Page> => {
      const context = await browser.newContext({ baseURL: site.address, locale: 'pl-PL', reducedMotion: 'reduce', timezoneId: 'Europe/Warsaw', ...options });
      const page = await context.newPage();
      listen(page);
      await page.goto(path);
      return page;
    },
  };
}
