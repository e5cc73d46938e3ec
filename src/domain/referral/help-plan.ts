import type { Need } from './choices.ts';
import { type Help, kindOfHelp } from './help.ts';

/** Why a need has no help in the plan (issue of adequacy, domain.md R5). `not-tried` is also what a need without any word is. */
export const gapReasons = ['no-service', 'no-places', 'declined', 'not-tried'] as const;
export type GapReason = (typeof gapReasons)[number];

/** For one need: what is offered, by whom, by when; or why nothing is. */
export interface PlannedHelp {
  readonly need: Need;
  readonly helps: readonly Help[];
  /** In the office's words; empty: the office itself. */
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly until: string | null;
  readonly gap: GapReason | null;
}
export type HelpPlan = readonly PlannedHelp[];
/** Longest "by whom", in characters. */
export const longestBy = 80;

/** What the worker is told, and nobody else: it is a help to think, no verdict on an office. */
export interface Adequacy {
  readonly unanswered: readonly { readonly need: Need; readonly why: GapReason }[];
  /** Everything that is planned is money or things (domain.md C8). */
  readonly onlyMoneyOrGoods: boolean;
}

/** Compares what was asked for with what is planned. */
export function adequacyOf(needs: readonly Need[], plan: HelpPlan): Adequacy {
  const lines = needs.map((need) => ({ need, line: plan.find((one) => one.need === need) }));
  const unanswered = lines.flatMap(({ need, line }) => (line && line.helps.length > 0 ? [] : [{ need, why: line?.gap ?? ('not-tried' as const) }]));
  const planned = plan.flatMap(({ helps }) => helps);
  return { unanswered, onlyMoneyOrGoods: planned.length > 0 && planned.every((help) => kindOfHelp(help) !== 'service') };
}
