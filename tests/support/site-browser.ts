import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { connectBrowser } from './browser.ts';
import { type Site, startSite } from './site-server.ts';

const desk = { width: 1280, height: 720 };

/**
 * The site and a browser for one file of tests. The browser and a plain server run once for all files;
 * a file whose tests leave something behind, or use up what is limited, has a server of its own.
 * @param prepare makes a server of this file's own, and tells what it is started with.
 */
export function siteInBrowser(prepare?: () => Promise<Readonly<Record<string, string>>>) {
  let own: Site | undefined;
  let browser: Browser;
  let tab: Page | undefined;
  const address = (): string => own?.address ?? inject('site').address;
  beforeAll(async () => {
    [own, browser] = await Promise.all([prepare?.().then(startSite), connectBrowser(inject('site').browser)]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => (context === tab?.context() ? context.clearCookies() : context.close())));
  });
  afterAll(async () => {
    await browser?.close();
    await own?.stop();
  });
  const newTab = async (options: BrowserContextOptions): Promise<Page> => {
    const context = await browser.newContext({ baseURL: address(), locale: 'pl-PL', reducedMotion: 'reduce', timezoneId: 'Europe/Warsaw', ...options });
    return context.newPage();
  };
  /** One tab for the whole file, without cookies: for tests that only look. A page in it costs a fifth of one in a new tab. */
  const sameTab = async (viewport = desk): Promise<Page> => {
    tab ??= await newTab({});
    await tab.setViewportSize(viewport);
    return tab;
  };
  return {
    address,
    /** A page that forgets all others. @param listen gets the page before it asks for anything. */
    open: async (path: string, options: BrowserContextOptions = {}, listen: (page: Page) => void = () => {}): Promise<Page> => {
      const page = await newTab(options);
      listen(page);
      await page.goto(path);
      return page;
    },
    sameTab,
    /** A page in the same tab as the one before. */
    visit: async (path: string, viewport = desk): Promise<Page> => {
      const page = await sameTab(viewport);
      await page.goto(path);
      return page;
    },
  };
}
