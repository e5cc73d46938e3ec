/** For what is about one person: no browser and no proxy keeps it. */
export const noStore = { 'cache-control': 'no-store' };
