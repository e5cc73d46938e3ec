import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Content } from '#domain/directory/content.ts';
import { smallContent } from './content-factories.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { writeContent } from './write-content.ts';

export interface ContentFolder {
  readonly path: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Changes one file as an editor would: what is looked for must stand there. */
  readonly replace: (file: string, old: string, text: string) => void;
  readonly remove: (file: string) => void;
}

/** A content folder of its own for one test, written as editors write it, gone when the test ends. */
export function contentFolder(content: Content = smallContent()): ContentFolder {
  const path = temporaryFolder();
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const folder: ContentFolder = {
    path,
    read: (file) => readFileSync(join(path, file), 'utf8'),
    write: (file, text) => {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    replace: (file, old, text) => {
      const before = folder.read(file);
      if (!before.includes(old)) throw new Error(`${file} does not hold "${old}":\n${before}`);
      folder.write(file, before.replace(old, text));
    },
    remove: (file) => rmSync(join(path, file)),
  };
  writeContent(path, content);
  return folder;
}
