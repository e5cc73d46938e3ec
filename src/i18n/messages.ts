import type { pl } from './pl.ts';

/** The shape of a language: the keys of the Polish source, any words. Placeholders are written {so}. */
export type Shape<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Shape<T[Key]> };

/** The words of a page in one language. */
export type Messages = Shape<typeof pl>;

/** Words that depend on a number. */
export interface Plural {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}
