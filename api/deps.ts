import type { DirectoryIndex } from '#domain/directory/directory-index.ts';
import type { Vote } from '#domain/feedback/vote.schema.ts';
import type { Instant } from '#domain/kernel/warsaw-time.ts';
import type { Lawful } from '#domain/referral/lawful.schema.ts';
import type { AnchorFiles } from './audit/anchor-files.ts';
import type { KeyRing } from './crypto/key-ring.ts';
import type { Database } from './db/database.ts';
import type { ErasedJournal } from './db/erased-journal.ts';
import type { TakeVote } from './feedback/vote-limit.ts';
import type { JobBoard } from './jobs/board.ts';
import type { Limits } from './limits/limits.ts';
import type { SetSheet } from './paper/typst.ts';
import type { Auth } from './staff/auth.ts';

/** Everything the server's parts get from outside. Made by compose.ts, by tests with doubles that pass the same schemas. */
export interface Deps {
  readonly directory: DirectoryIndex;
  readonly now: () => Instant;
  readonly database: Database;
  readonly keys: KeyRing;
  readonly limits: Limits;
  /** Passwords and sessions of staff. */
  readonly auth: Auth;
  /** Undefined: sending is off, nothing about a person is kept (design decision 28). */
  readonly lawful: Lawful | undefined;
  /** Daily anchors of the log, outside the database. */
  readonly anchors: AnchorFiles;
  /** What the jobs of this process say of themselves. */
  readonly jobs: JobBoard;
  /** Ids of destroyed cases, outside the database. */
  readonly erased: ErasedJournal;
  /** Scheme and host of this site: decides the names of cookies. */
  readonly origin: string;
  readonly random: (bytes: number) => Buffer;
  /** Seals the finder's answers: 32 bytes. */
  readonly finderKey: Buffer;
  readonly setSheet: SetSheet;
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
