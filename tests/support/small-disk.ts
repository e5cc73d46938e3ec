import { spawnSync } from 'node:child_process';
import { temporaryFolder } from './temporary-folder.ts';

export interface SmallDisk {
  readonly path: string;
  /** From now on nobody may write. Only while no file is open for writing. */
  makeReadOnly(): void;
  remove(): void;
}

/** A disk of its own, in memory, of a few megabytes. Undefined: this account may not mount one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const path = temporaryFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  if (mounted.status !== 0) return undefined;
  return {
    path,
    makeReadOnly: () => void spawnSync('mount', ['-o', 'remount,ro', path]),
    remove: () => void spawnSync('umount', ['-l', path]),
  };
}
