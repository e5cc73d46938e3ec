import type { Connection } from './connection.ts';

const betweenAttemptsMs = 1000;

/**
 * Empties the write-ahead log, so that nothing erased stays in it. A reader that still sees the erased (a backup that runs)
 * keeps it from being emptied: then it is tried again until it succeeds. Nobody has to wait for that: what was erased is
 * already gone for everybody who asks.
 */
export function createLogEmptier(connection: Connection) {
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const empty = (): void => {
    stop();
    if (isEmptied(connection)) return;
    timer = setTimeout(empty, betweenAttemptsMs);
    timer.unref();
  };
  return { empty, stop };
}

function isEmptied(connection: Connection): boolean {
  try {
    return connection.rows('PRAGMA wal_checkpoint(TRUNCATE)', [])[0]?.[0] === 0;
  } catch {
    return false;
  }
}
