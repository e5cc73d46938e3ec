import { setTimeout as wait } from 'node:timers/promises';
import { asStorageError, type Connection, conflictAt, storageCode } from './connection.ts';
import { type Statement, StorageError, type Written } from './database.ts';

interface Waiting {
  readonly statements: readonly Statement[];
  readonly answer: (written: Written) => void;
  readonly refuse: (problem: unknown) => void;
}

/** Units of one commit: more would make the first wait too long. */
const largestGroup = 500;
/** How long somebody waits for a lock that another process holds. */
const longestWaitMs = 5000;
const betweenAttemptsMs = 50;

/**
 * The one writer of a file (design decision 22). What arrives while a commit runs becomes one transaction: each unit in a
 * savepoint of its own, everybody answered after the commit. One wait for the disk serves them all.
 */
export function createWriter(connection: Connection, random: () => number) {
  let queue: Waiting[] = [];
  let running: Promise<void> | undefined;

  async function drain(): Promise<void> {
    // Others who are ready now come along.
    await new Promise(setImmediate);
    while (queue.length > 0) {
      const group = queue.slice(0, largestGroup);
      queue = queue.slice(largestGroup);
      await commit(connection, group, random);
      if (queue.length > 0) await new Promise(setImmediate);
    }
    running = undefined;
  }

  return {
    write: (statements: readonly Statement[]): Promise<Written> =>
      new Promise((answer, refuse) => {
        queue.push({ statements, answer, refuse });
        running ??= drain();
      }),
    /** Ends when all that was handed in is answered. */
    settle: async (): Promise<void> => running,
  };
}

/** Commits a group, waiting for a lock as long as people wait; then refuses all of it. */
async function commit(connection: Connection, group: readonly Waiting[], random: () => number): Promise<void> {
  const until = performance.now() + longestWaitMs;
  for (;;) {
    try {
      const written = transact(connection, group);
      group.forEach((unit, index) => {
        const result = written[index];
        if (result instanceof Error) unit.refuse(result);
        else if (result) unit.answer(result);
      });
      return;
    } catch (problem) {
      const isBusy = storageCode(problem) === 'storage.busy';
      const isAlive = abandon(connection);
      if (isBusy && isAlive && performance.now() < until) await wait(betweenAttemptsMs * (0.5 + random()));
      else {
        for (const unit of group) unit.refuse(asStorageError(problem));
        return;
      }
    }
  }
}

/** A connection that met a lock or an error of the disk is not used again: some versions lose what they acknowledge after it. */
function abandon(connection: Connection): boolean {
  try {
    if (connection.isInTransaction()) connection.exec('ROLLBACK');
  } catch {
    // It goes with the connection.
  }
  try {
    connection.renew();
    return true;
  } catch {
    return false;
  }
}

function transact(connection: Connection, group: readonly Waiting[]): readonly (Written | Error)[] {
  connection.exec('BEGIN IMMEDIATE');
  const results = group.map(({ statements }) => runUnit(connection, statements));
  connection.exec('COMMIT');
  return results;
}

function runUnit(connection: Connection, statements: readonly Statement[]): Written | Error {
  connection.exec('SAVEPOINT unit');
  try {
    const changes = statements.map(({ sql, params, changes: wanted }) => {
      const count = connection.run(sql, params);
      if (wanted !== undefined && count !== wanted) throw new GuardError(sql);
      return count;
    });
    connection.exec('RELEASE unit');
    return { ok: true, changes };
  } catch (problem) {
    // The disk is full or the file is gone: nothing of the group can be kept.
    if (storageCode(problem) || !connection.isInTransaction()) throw problem;
    connection.exec('ROLLBACK TO unit');
    connection.exec('RELEASE unit');
    const at = problem instanceof GuardError ? 'guard' : conflictAt(problem);
    if (at) return { ok: false, code: 'conflict', at };
    return new StorageError('storage.failed', { cause: problem });
  }
}

class GuardError extends Error {}
