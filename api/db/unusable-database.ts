/** The database cannot be used, and an operator can do something about it: one clear sentence, which commands show before they end. */
export class UnusableDatabaseError extends Error {
  override readonly name: string = 'UnusableDatabaseError';
}

/** What SQLite or the system said about a file, as a sentence. Anything else is a bug and stays what it is. */
export function unusableFile(path: string, cause: unknown): unknown {
  // An error of opening has no code of its own (libsql 0.5.29).
  if (!(cause instanceof Error) || !('code' in cause || 'libsqlError' in cause)) return cause;
  const code = 'code' in cause ? String(cause.code) : '';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) {
    return new UnusableDatabaseError(`The file ${path} is damaged, or no database. Restore a backup: see OPERATING.md.`, { cause });
  }
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new UnusableDatabaseError(`The database ${path} is locked by another program. Close that program, then start again.`, { cause });
  }
  return new UnusableDatabaseError(`The database ${path} cannot be written. Is the disk full or read-only, may this account write there?`, { cause });
}
