import type { Category } from './taxonomy-term.ts';

/** The line to call about a bed for tonight: the voivode's. */
export const nightLine = <Line extends { readonly categories: readonly Category[] }>(hotlines: readonly Line[]): Line | undefined =>
  hotlines.find(({ categories }) => categories.includes('shelter_tonight'));
