import { mkdirSync, readFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addVote, type Tally } from '#domain/feedback/tally.ts';
import type { Vote } from '#domain/feedback/vote.schema.ts';

/** Where counts of what people say of offices are kept; `npm run steward` reads them. */
export const feedbackFile = (dataFolder: string): string => join(dataFolder, 'feedback.json');

interface Waiting {
  readonly month: string;
  readonly vote: Vote;
  readonly done: () => void;
  readonly failed: (cause: unknown) => void;
}

/**
 * Adds votes to a small file of counts. A vote is answered for once it is on the disk; votes that come while the disk is
 * busy are written together. The file is replaced whole, so a kill leaves it as it was before or after.
 */
export function createTallyFile(file: string) {
  let waiting: Waiting[] = [];
  let isWriting = false;
  const writeAll = async () => {
    isWriting = true;
    while (waiting.length > 0) {
      const together = waiting;
      waiting = [];
      try {
        await replace(
          file,
          JSON.stringify(
            together.reduce((tally, { month, vote }) => addVote(tally, month, vote), readTally(file)),
            null,
            1,
          ),
        );
        for (const { done } of together) done();
      } catch (cause) {
        for (const { failed } of together) failed(cause);
      }
    }
    isWriting = false;
  };
  return {
    add: (month: string, vote: Vote): Promise<void> =>
      new Promise((done, failed) => {
        waiting.push({ month, vote, done, failed });
        if (!isWriting) void writeAll();
      }),
  };
}

/** The counts kept so far. */
export function readTally(file: string): Tally {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Tally;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${file} cannot be read: it is left as it is`, { cause });
  }
}

async function replace(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true });
  await flushed(`${file}.new`, 'w', (handle) => handle.writeFile(text));
  await rename(`${file}.new`, file);
  // The new name itself must outlive a loss of power.
  await flushed(dirname(file), 'r', async () => {});
}

async function flushed(path: string, flags: string, write: (handle: Awaited<ReturnType<typeof open>>) => Promise<void>): Promise<void> {
  const handle = await open(path, flags);
  try {
    await write(handle);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
