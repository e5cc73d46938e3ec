/** Things at hand up to a number of bytes: beyond it those that were not asked for longest are forgotten. */
export function keepBytes<T extends { readonly body: Uint8Array }>(limit: number) {
  const kept = new Map<string, T>();
  let size = 0;
  return {
    get: (key: string): T | undefined => {
      const found = kept.get(key);
      // A Map keeps the order of its entries: the one asked for last stands last.
      if (found && kept.delete(key)) kept.set(key, found);
      return found;
    },
    add: (key: string, thing: T): void => {
      kept.set(key, thing);
      size += thing.body.byteLength;
      for (const [oldest, { body }] of kept) {
        if (size <= limit) return;
        kept.delete(oldest);
        size -= body.byteLength;
      }
    },
  };
}
