import type { Page } from 'playwright-core';

/** Somebody who uses the keyboard alone: no step of a journey may need more. */
export interface KeyboardReader {
  /** Goes to the link and follows it. */
  readonly follow: (href: string) => Promise<void>;
  /** Chooses one of a group of answers. */
  readonly choose: (name: string, value: string) => Promise<void>;
  /** Ticks a box; `value` tells those of one group apart. */
  readonly tick: (name: string, value?: string) => Promise<void>;
  /** Puts a text in place of the one in the field. */
  readonly type: (name: string, text: string) => Promise<void>;
  /** Presses the button that sends the form; `value` tells buttons of one form apart. */
  readonly send: (value?: string) => Promise<void>;
  /** Opens what a summary hides. */
  readonly unfold: (selector: string) => Promise<void>;
  /** How many keys were pressed so far; a letter typed is one, too. */
  readonly presses: () => number;
}

const mostSteps = 120;

export function keyboardReader(page: Page): KeyboardReader {
  let presses = 0;
  const keyboard = {
    press: (key: string) => {
      presses += 1;
      return page.keyboard.press(key);
    },
    type: (text: string) => {
      presses += text.length;
      return page.keyboard.type(text);
    },
  };
  const tabTo = async (selector: string) => {
    await skipTo(page, selector, keyboard.press);
    for (let step = 0; step < mostSteps; step += 1) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${mostSteps} steps of the keyboard did not reach ${selector} on ${page.url()}`);
  };
  const enter = async () => {
    const next = page.waitForEvent('load');
    await keyboard.press('Enter');
    await next;
  };
  return {
    follow: async (href) => {
      await tabTo(`a[href="${href}"]`);
      await enter();
    },
    choose: async (name, value) => {
      const group = `input[type="radio"][name="${name}"]`;
      await tabTo(group);
      await keyboard.press('Space');
      const count = await page.locator(group).count();
      for (let step = 0; step < count; step += 1) {
        if (await page.locator(`${group}[value="${value}"]`).isChecked()) return;
        await keyboard.press('ArrowDown');
      }
      throw new Error(`No answer "${value}" of ${name} on ${page.url()}`);
    },
    tick: async (name, value) => {
      await tabTo(`input[type="checkbox"][name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);
      await keyboard.press('Space');
    },
    type: async (name, text) => {
      await tabTo(`:is(input, textarea)[name="${name}"]:not([type="hidden"]):not([type="radio"])`);
      await keyboard.press('Control+a');
      await keyboard.press('Delete');
      await keyboard.type(text);
    },
    send: async (value) => {
      await tabTo(`main form button[type="submit"]${value ? `[value="${value}"]` : ':not([value])'}`);
      await enter();
    },
    unfold: async (selector) => {
      await tabTo(selector);
      await keyboard.press('Enter');
    },
    presses: () => presses,
  };
}

/** On a fresh page goes past the head of the site by its first link, as who uses the keyboard every day does. */
async function skipTo(page: Page, selector: string, press: (key: string) => Promise<void>): Promise<void> {
  const isFresh = await page.evaluate(
    (wanted) => document.activeElement === document.body && document.querySelector(`main ${wanted}`) !== null,
    selector.split(',')[0] ?? selector,
  );
  if (!isFresh) return;
  await press('Tab');
  await press('Enter');
}

/** What reaches past the right edge of the window. */
export function pastTheEdge(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    document.documentElement.scrollWidth <= innerWidth
      ? []
      : [...document.querySelectorAll('main *')]
          .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
          .map((element) => `${element.tagName} ${element.className}`)
          .concat('the page scrolls sideways'),
  );
}
