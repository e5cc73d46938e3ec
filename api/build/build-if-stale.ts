import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs the build in a process of its own, so that its memory goes away with it. False when the build failed. */
export function buildIfStale(root: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'api', 'cli', 'build.ts')], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}
