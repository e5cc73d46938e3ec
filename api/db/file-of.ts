/** The path of a database file; undefined: the address is one of a server. */
export const fileOf = (url: string): string | undefined => (url.startsWith('file:') ? url.slice('file:'.length).replace(/^\/\/(?=\/)/, '') : undefined);
