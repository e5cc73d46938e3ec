import type { Directory } from '../directory/directory.ts';
import type { FinderAnswers, FinderStep } from './finder-answers.ts';
import type { LocalityEntry } from './locality-finder.ts';
import type { AnswerReading, Fields } from './read-answer.ts';

/** Where somebody stands in the finder, for its pages. */
export interface FinderView {
  readonly answers: FinderAnswers;
  /** The last form when it could not be read: what was typed, and what is wrong. */
  readonly pending?: { readonly step: FinderStep; readonly fields: Fields; readonly problem: AnswerReading & { readonly ok: false } };
  readonly steps: readonly FinderStep[];
  readonly next: FinderStep | 'result';
  /** Those that answers and choices name. */
  readonly localities: readonly LocalityEntry[];
  readonly municipalities: Directory['municipalities'];
  readonly counties: Directory['counties'];
  readonly regions: Directory['regions'];
  readonly hotlines: Directory['hotlines'];
  readonly builtOn: string;
  /** At least one office can be asked through Most. */
  readonly isSendingOn: boolean;
}
