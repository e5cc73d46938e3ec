import type { OfficeFrame } from '#domain/referral/office-view.ts';
import type { Deps } from '../deps.ts';

/** What every page for an office stands in. */
export const frameOf = ({ directory, lawful }: Pick<Deps, 'directory' | 'lawful'>): OfficeFrame => {
  const { hotlines, built_on: builtOn } = directory.directory;
  return { hotlines, builtOn, isDemo: lawful?.demo === true };
};
