import { spawnSync } from 'node:child_process';

/** What a flush costs on the disk of a rented server, in milliseconds. */
export const slowFlush = 5;

/**
 * The command under which every flush of a process takes 5 ms longer, or nothing where `strace` is missing.
 * `-D`: the process keeps its own number, so that it can be stopped and its memory read; `--seccomp-bpf`: no other call is slowed.
 */
export function slowDisk(): readonly string[] | undefined {
  if (spawnSync('strace', ['-V']).status !== 0) return undefined;
  const calls = 'fsync,fdatasync';
  return ['strace', '-D', '-f', '--seccomp-bpf', '-qq', '-o', '/dev/null', '-e', `trace=${calls}`, '-e', `inject=${calls}:delay_exit=${slowFlush * 1000}`];
}
