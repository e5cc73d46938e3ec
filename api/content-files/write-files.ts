import { closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface FileChange {
  /** Below the content folder: "organizations/ops-lubsko.yaml". */
  readonly file: string;
  readonly text: string;
}

/** Gives the files back their former content; files that were new disappear. */
export type Undo = () => void;

/**
 * Puts whole files in place, in the given order. All are written and flushed beside the content first, so a full disk
 * changes nothing and a kill leaves every file either old or new, never cut. Readers of content do not look into the folder in between.
 */
export function writeFiles(folder: string, changes: readonly FileChange[]): Undo {
  clearLeftovers(folder);
  const former = changes.map(({ file }) => ({ file, text: existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : undefined }));
  const undo = () => {
    const known = former.flatMap(({ file, text }) => (text === undefined ? [] : [{ file, text }]));
    putInPlace(folder, known.reverse());
    for (const { file, text } of former) if (text === undefined && existsSync(join(folder, file))) rmSync(join(folder, file));
  };
  try {
    putInPlace(folder, changes);
  } catch (cause) {
    undo();
    throw cause;
  }
  return undo;
}

function putInPlace(folder: string, changes: readonly FileChange[]): void {
  const aside = mkdtempSync(join(folder, prefix));
  try {
    for (const [position, { text }] of changes.entries()) writeFlushed(join(aside, String(position)), text);
    for (const [position, { file }] of changes.entries()) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      renameSync(join(aside, String(position)), join(folder, file));
    }
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function writeFlushed(path: string, text: string): void {
  const handle = openSync(path, 'wx');
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What a killed run left behind. */
function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(prefix)) rmSync(join(folder, name), { recursive: true, force: true });
}

const prefix = '.import-';
