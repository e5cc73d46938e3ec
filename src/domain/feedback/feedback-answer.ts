import type { Directory } from '../directory/directory.ts';

/** What the page of one office's question needs. */
export interface FeedbackAnswer {
  /** Missing where nobody is asked about it, or where there is no such office. */
  readonly organization?: { readonly id: string; readonly name: string };
  readonly hotlines: Directory['hotlines'];
  readonly builtOn: string;
}
