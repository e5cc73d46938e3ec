import type { CellLanguage } from '#domain/directory/office-cells.ts';
import { formatPhone } from './format.ts';
import { cellWords } from './pl/steward.ts';

/** How Polish offices and editors write phones and hours into a cell. */
export const polishCells: CellLanguage = { ...cellWords, formatPhone };
