import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type KeyboardReader, keyboardReader, pastTheEdge } from './keyboard-reader.ts';

/** What is true of every page of the finder, whatever was answered. */
export async function lookAround(page: Page): Promise<void> {
  const { pathname, search } = new URL(page.url());
  expect(`${pathname}${search}`, 'answers in the address').toMatch(/^(\/uk|\/en|\/ru)?\/gdzie-mam-isc(\/[a-z]+)?(\?od=nowa)?$/);
  expect(await page.locator('h1').count(), pathname).toBe(1);
  expect(await pastTheEdge(page), `${pathname} at ${page.viewportSize()?.width} px`).toEqual([]);
  const texts = await page.locator('input.field:visible').evaluateAll((fields) => fields.map((field) => field.getAttribute('name')));
  expect(texts.filter((name) => name !== 'day' && name !== 'month').length, 'one question, at most one text').toBeLessThanOrEqual(1);
  expect(await page.locator('.site-header .way-out').isVisible()).toBe(true);
}

/** A reader on the way through the finder: looks around on every page that comes. */
export function finderReader(page: Page) {
  const reader = keyboardReader(page);
  const looking =
    <Given extends readonly unknown[]>(act: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      await act(...given);
      await lookAround(page);
    };
  const send = looking(reader.send);
  return {
    ...reader,
    send,
    /** Answers with one of the choices. */
    answer: async (name: string, value: string) => {
      await reader.choose(name, value);
      await send();
    },
    /** Names a place and goes on; suggestions are left alone. */
    place: async (name: string) => {
      await reader.type('typed', name);
      await send();
    },
    /** Names a place elsewhere in Poland. */
    elsewhere: async (name: string, county: string) => {
      await reader.unfold('.question__outside summary');
      await reader.type('outside', name);
      await reader.type('outside-county', county);
      await send('outside');
    },
  } satisfies KeyboardReader & Record<string, unknown>;
}

export const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).first().textContent()) ?? '').replace(/\s+/g, ' ').trim();
export const step = (page: Page): string => new URL(page.url()).pathname.replace(/^.*\/gdzie-mam-isc\/?/, '');
