import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import type { Vote } from '#domain/feedback/vote.schema.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { Database } from './db/database.ts';
import type { TakeVote } from './feedback/vote-limit.ts';

/** Everything the server's parts get from outside. Made by compose.ts, by tests with doubles that pass the same schemas. */
export interface Deps {
  readonly directory: DirectoryIndex;
  readonly now: () => Instant;
  readonly database: Database;
  /** Scheme and host of this site: decides the names of cookies. */
  readonly origin: string;
  readonly random: (bytes: number) => Buffer;
  /** Seals the finder's answers: 32 bytes. */
  readonly finderKey: Buffer;
  /** Takes the words that a search could not answer. */
  readonly countEmptySearch: (words: readonly string[]) => void;
  readonly takeVote: TakeVote;
  /** Ends when the vote is on the disk. */
  readonly keepVote: (month: string, vote: Vote) => Promise<void>;
}

/** What the listener knows of the one who asks; nothing that a request itself could claim. */
export interface Asker {
  readonly address: string;
}
