import { expect, test } from 'vitest';
import { violations } from '../support/axe.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { siteInBrowser } from '../support/site-browser.ts';

const { open, visit } = siteInBrowser();

test.each(pageKinds)('%s is accessible on a phone and on a desk', async (path) => {
  const page = await visit(path);
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft(await violations(page), `at ${width} px`).toEqual([]);
  }
});

test('the contrast and the names hold in dark and in forced colours as well', async () => {
  for (const options of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    const page = await open('/', options);
    expect(await violations(page)).toEqual([]);
  }
});

test('a picture without words, a pale text and a field without a label are found', async () => {
  const page = await open('/telefony');
  await page.evaluate(() => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<img src="/favicon.svg"><p id="pale">pale</p><input type="text">');
    // The policy forbids a style attribute, not this.
    Object.assign(document.getElementById('pale')?.style ?? {}, { color: '#ccc', background: '#fff' });
  });
  const found = (await violations(page)).map((line) => line.split(':')[0]);
  expect(found).toEqual(expect.arrayContaining(['image-alt', 'color-contrast', 'label']));
});
