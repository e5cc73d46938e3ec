import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of. When nothing of it changed, the build that stands is still right. */
const inputs = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json', 'api/build', 'api/cli/build.ts'];

/**
 * One hash over all inputs and over what else decides: the day (ages are computed from it), the address of the site,
 * and files outside the project, such as borders.
 */
export function fingerprint(root: string, settings: readonly string[], files: readonly string[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, ...settings]));
  for (const input of inputs) {
    const path = join(root, input);
    if (existsSync(path)) add(hash, path, input);
  }
  // A file that cannot be read is for the build to tell.
  for (const file of files) if (existsSync(file)) add(hash, file, file);
  return hash.digest('hex');
}

function add(hash: ReturnType<typeof createHash>, path: string, name: string): void {
  const children = readdirOrUndefined(path);
  if (!children) {
    hash.update(`${name}\0`).update(readFileSync(path)).update('\0');
    return;
  }
  for (const child of children.sort()) add(hash, join(path, child), `${name}/${child}`);
}

function readdirOrUndefined(path: string): string[] | undefined {
  try {
    return readdirSync(path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw cause;
  }
}
