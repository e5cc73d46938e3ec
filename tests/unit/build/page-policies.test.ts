import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { policyFor } from '#api/build/page-policies.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('the policy of a page allows the scripts that stand in it, and no others', () => {
  const html = '<script type="module">here()</script><script type="module" src="/_a/x.js"></script><style>a{}</style>';
  const policy = `default-src 'none'; script-src 'self' ${hash('here()')} ${hash('elsewhere()')}; style-src 'self' ${hash('b{}')} ${hash('a{}')};`;
  expect(policyFor(html, policy)).toBe(`default-src 'none'; script-src 'self' ${hash('here()')}; style-src 'self' ${hash('a{}')};`);
});
