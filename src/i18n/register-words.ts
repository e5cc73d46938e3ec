import type { RegisterView } from '#domain/referral/register-view.ts';
import { fill, formatDay, momentText } from './format.ts';
import { pl } from './pl.ts';

const words = pl.register;

/** A row as people read it, in the order of `pl.register.columns`. */
export const registerCells = ({ at, caseNumber, action, actor, channel, other, office }: RegisterView['rows'][number]): readonly string[] => {
  const { actions, actors } = pl.caseWords.file;
  return [
    momentText(at),
    caseNumber,
    action in actions ? actions[action as keyof typeof actions] : actions.other,
    actor in actors ? actors[actor as keyof typeof actors] : actor,
    channel ? words.channels[channel] : words.none,
    other ?? words.none,
    office,
  ];
};

/** The register as a sheet of paper. */
export const registerText = ({ period, rows }: RegisterView) => {
  const days = { from: formatDay(period.from), to: formatDay(period.to) };
  return { title: fill(words.title, days), lead: [words.what], columns: Object.values(words.columns), rows: rows.map(registerCells), none: words.empty };
};
