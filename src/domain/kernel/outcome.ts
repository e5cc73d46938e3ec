/** What a user can cause is a value with a code; what only a bug can cause is thrown. */
export type Outcome<T, Code extends string> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: Code };
