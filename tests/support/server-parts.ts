import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type KeyRing, openKeyRing } from '#api/crypto/key-ring.ts';
import type { Limits } from '#api/limits/limits.ts';

/** Keys of a test, in a folder of their own. */
export const testKeys = (folder = mkdtempSync(join(tmpdir(), 'most-keys-'))): KeyRing => openKeyRing(folder, randomBytes);

/** For tests that are not about limits. */
export const noLimits: Limits = { take: async () => 0, giveBack: async () => {} };
