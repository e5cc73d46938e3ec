import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Anchor } from '#domain/referral/anchor.ts';

export interface SignedAnchor extends Anchor {
  /** Ed25519 over `anchorText`, base64. */
  readonly signature: string;
}

/** Anchors outside the database, one file a day; best on another machine. `key` is the public key, so that anybody can check them. */
export interface AnchorFiles {
  keep(anchor: SignedAnchor, publicKey: string): void;
  has(day: string): boolean;
  read(): readonly SignedAnchor[];
}

export function openAnchorFiles(folder: string): AnchorFiles {
  const pathOf = (day: string) => join(folder, `${day}.json`);
  return {
    keep: (anchor, publicKey) => {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'anchor-key.pem'), publicKey);
      writeDurably(pathOf(anchor.day), `${JSON.stringify(anchor)}\n`);
    },
    has: (day) => existsSync(pathOf(day)),
    read: () => {
      if (!existsSync(folder)) return [];
      const days = readdirSync(folder).filter((name) => /^\d{4}-\d{2}-\d{2}\.json$/.test(name));
      return days.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as SignedAnchor);
    },
  };
}

/** Whole or not at all. */
function writeDurably(path: string, text: string): void {
  const file = openSync(`${path}.new`, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}
