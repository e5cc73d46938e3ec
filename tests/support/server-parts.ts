import { randomBytes } from 'node:crypto';
import { type KeyRing, openKeyRing } from '#api/crypto/key-ring.ts';
import type { Limits } from '#api/limits/limits.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Keys of a test, in a folder of their own. */
export const testKeys = (folder = temporaryFolder()): KeyRing => openKeyRing(folder, randomBytes);

/** For tests that are not about limits. */
export const noLimits: Limits = { take: async () => 0, giveBack: async () => {} };
