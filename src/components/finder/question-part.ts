import type { FinderView } from '#domain/residence/finder-view.ts';
import type { Fields } from '#domain/residence/read-answer.ts';
import type { PublicWords } from '#i18n/languages.ts';

/** What every question of the finder is drawn from. */
export interface QuestionPart {
  readonly view: FinderView;
  readonly words: PublicWords['finder'];
  /** How a powiat is named. */
  readonly county: PublicWords['municipalityPage'];
  readonly question: string;
  /** What was typed and could not be read. */
  readonly fields: Fields | undefined;
  readonly error: string | undefined;
  /** The field that the error is about. */
  readonly field: string | undefined;
}
