import type { Deps } from './deps.ts';

/** An id that begins with its time: rows of one moment lie side by side in the file, which makes a commit small. 32 hexadecimal digits. */
export const timeOrderedId = ({ now, random }: Pick<Deps, 'now' | 'random'>): string => now().toString(16).padStart(12, '0') + random(10).toString('hex');
