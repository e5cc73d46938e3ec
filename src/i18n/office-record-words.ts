import type { ContactAttempt } from '#domain/referral/contact-attempt.ts';
import type { Adequacy, HelpPlan } from '#domain/referral/help-plan.ts';
import type { OfficeCase, OfficeCaseAct, OfficeFormProblem } from '#domain/referral/office-view.ts';
import { fill, formatDay, momentText } from './format.ts';
import { pl } from './pl.ts';

const words = pl.officeActs;
const needLabel = (need: HelpPlan[number]['need']) => pl.terms.categories[need].label;

/** For each need that the plan speaks of: what, by whom, by when; or why nothing. */
export const planLines = (plan: HelpPlan): readonly { readonly need: string; readonly text: string }[] =>
  plan.map(({ need, helps, by, until, gap }) => {
    const { own, until: untilWords } = words.planSummary;
    const text =
      helps.length > 0
        ? [`${helps.map((help) => words.helps[help]).join(', ')}. ${by || own}`, until ? fill(untilWords, { day: formatDay(until) }) : '']
            .filter(Boolean)
            .join(', ')
        : words.reasons[gap ?? 'not-tried'];
    return { need: needLabel(need), text: `${text}.` };
  });

/** What a worker may want to think about; no verdict. */
export const adequacyLines = ({ unanswered, onlyMoneyOrGoods }: Adequacy): readonly string[] => [
  ...unanswered.map(({ need, why }) => fill(words.adequacy.unanswered, { need: needLabel(need), reason: words.reasons[why].toLowerCase() })),
  ...(onlyMoneyOrGoods ? [words.adequacy.onlyMoneyOrGoods] : []),
];

export const attemptLines = (attempts: readonly ContactAttempt[]): readonly string[] =>
  attempts.map(({ day, way, result }) => fill(words.attempts.line, { day: formatDay(day), way: words.ways[way], result: words.results[result] }));

export function clauseLine({ clauseGivenOn }: OfficeCase): string | undefined {
  if (clauseGivenOn === undefined) return undefined;
  return clauseGivenOn === null ? words.clause.missing : fill(words.clause.given, { day: formatDay(clauseGivenOn) });
}

/** How each need ended, and who else may help. */
export function endLines({ ends, elsewhere }: Pick<OfficeCase, 'ends' | 'elsewhere'>): readonly string[] {
  const { line, because, elsewhere: elsewhereWords } = words.ends;
  return [
    ...ends.map(({ need, result, reason }) =>
      fill(reason ? because : line, { need: needLabel(need), result: words.needResults[result], reason: reason ? words.reasons[reason] : '' }),
    ),
    ...(elsewhere ? [fill(elsewhereWords, { text: elsewhere })] : []),
  ];
}

export const historyLines = (history: readonly OfficeCaseAct[]): readonly string[] =>
  history.map(({ at, action, actor, by }) => {
    const { actions, actors } = pl.caseWords.file;
    const what = action in actions ? actions[action as keyof typeof actions] : actions.other;
    const who = by ?? (actor === 'person' ? pl.office.case.from.person.toLowerCase() : actor in actors ? actors[actor as keyof typeof actors] : actor);
    return fill(words.history.line, { moment: momentText(at), what, who });
  });

/** What to do about a form that was refused; storage that did not take it included. */
export const officeProblem = (code: OfficeFormProblem | string): string =>
  code in words.errors ? words.errors[code as OfficeFormProblem] : pl.request.errors['storage.busy'];
