import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface PageHeaders {
  readonly pathname: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

/** Leaves in each page's policy only the hashes of what stands in that page: Astro lists those of the whole site in all of them. */
export function writePagePolicies(dist: string): void {
  const file = join(dist, '_headers.json');
  const pages = JSON.parse(readFileSync(file, 'utf8')) as readonly PageHeaders[];
  const trimmed = pages.map((page) => {
    const path = join(dist, 'client', page.pathname === '/' ? 'index.html' : `${page.pathname}.html`);
    if (!existsSync(path)) return page;
    const html = readFileSync(path, 'utf8');
    return { ...page, headers: page.headers.map(({ key, value }) => ({ key, value: policyFor(html, value) })) };
  });
  writeFileSync(file, JSON.stringify(trimmed, null, 1));
}

/** The policy without hashes of scripts and styles that the page does not hold. */
export function policyFor(html: string, policy: string): string {
  const inside = [...html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) => createHash('sha256').update(text).digest('base64'));
  return policy.replace(/ 'sha256-([^']+)'/g, (all, hash: string) => (inside.includes(hash) ? all : ''));
}
