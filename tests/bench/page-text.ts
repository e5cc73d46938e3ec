import type { Browser } from 'playwright-core';

export interface PageText {
  readonly title: string;
  readonly description: string;
  readonly markdown: string;
}

/** The main text of pages as Markdown: headings, paragraphs, lists, tables, links. Read by a browser, so that it is the text a reader gets. */
export async function pageTexts(browser: Browser, pages: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, PageText>> {
  const page = await browser.newPage();
  try {
    const texts = new Map<string, PageText>();
    for (const [path, html] of pages) texts.set(path, await page.evaluate(toText, html));
    return texts;
  } finally {
    await page.close();
  }
}

/** Runs in the browser: nothing from outside this function is known there. */
function toText(html: string): PageText {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const main = parsed.querySelector('main') ?? parsed.body;
  const heading = main.querySelector('h1');
  const title = (heading?.textContent ?? parsed.title).trim();
  const description = parsed.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const unspoken = 'h1, script, style, svg, nav[aria-label="breadcrumb"], .breadcrumbs';
  const blocks = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'UL', 'OL', 'DL', 'DT', 'DD', 'TABLE', 'FORM', 'DETAILS', 'SUMMARY', 'NAV']);
  const inside = (node: Node): string => [...node.childNodes].map(write).join('');
  const flat = (node: Node): string => inside(node).replace(/\s+/g, ' ').trim();
  const write = (node: Node): string => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
    if (!(node instanceof Element) || node.matches(unspoken)) return '';
    const level = /^H([2-6])$/.exec(node.tagName)?.[1];
    if (level) return `\n\n${'#'.repeat(Number(level))} ${flat(node)}\n\n`;
    if (node.tagName === 'A') return `[${flat(node)}](${node.getAttribute('href') ?? ''})`;
    if (node.tagName === 'STRONG') return `**${flat(node)}**`;
    if (node.tagName === 'LI') return node.querySelector('h2, h3, h4, p, div') ? `\n\n${inside(node)}\n\n` : `\n- ${flat(node)}`;
    if (node.tagName === 'THEAD') return `\n\n${inside(node)}${'| - '.repeat(node.querySelectorAll('th').length)}|\n`;
    if (node.tagName === 'TR') return `| ${[...node.children].map(flat).join(' | ')} |\n`;
    return blocks.has(node.tagName) ? `\n\n${inside(node)}\n\n` : inside(node);
  };
  return {
    title,
    description,
    markdown: inside(main)
      .replace(/[ \t]+\n/g, '\n')
      .replace(/\n[ \t]+/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}
