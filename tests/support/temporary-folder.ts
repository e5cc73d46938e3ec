import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();
process.once('exit', removeFolders);

/** An empty folder of one's own. It is gone after the file of tests that asked for it (remove-folders.ts), outside of tests when the process ends. */
export function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'most-test-'));
  made.add(path);
  return path;
}

export function removeFolders(): void {
  for (const path of made) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  made.clear();
}
