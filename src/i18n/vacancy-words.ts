import type { Vacancy } from '#domain/directory/vacancy.ts';
import { fill, momentText } from './format.ts';
import type { PublicWords } from './languages.ts';

/** "Są wolne miejsca (mówi to miejsce, 25.11.2026, 15:12)". */
export const vacancyLine = ({ state, at }: Pick<Vacancy, 'state' | 'at'>, { vacancies }: Pick<PublicWords['time'], 'vacancies'>): string =>
  fill(vacancies.said, { state: vacancies[state], moment: momentText(at) });
