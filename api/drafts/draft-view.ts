import { endOf, nextPage, type RequestAnswers, stepsOf, withoutPrison } from '#domain/referral/request-answers.ts';
import type { RequestView } from '#domain/referral/request-view.ts';
import { stepsOf as finderStepsOf } from '#domain/residence/finder-answers.ts';
import type { FinderView } from '#domain/residence/finder-view.ts';
import type { LocalityFinder } from '#domain/residence/locality-finder.ts';
import type { Deps } from '../deps.ts';
import { readState } from '../finder/answers-cookie.ts';
import { receivingByOffice } from '../referrals/channels.ts';
import { showReceipt } from '../referrals/receipt.ts';
import { type KeptDraft, readDraft } from './draft-store.ts';
import { type Offices, officesFor } from './offices.ts';

/** A draft with what follows from its answers. */
export interface Standing {
  readonly kept: KeptDraft;
  readonly answers: RequestAnswers;
  readonly offices: Offices | undefined;
  readonly canSend: boolean | undefined;
}

/** Reads where somebody stands. A new form begins with what the same browser told the finder. */
export async function standing(deps: Deps, cookie: string | undefined, finder: LocalityFinder): Promise<Standing> {
  const kept = await readDraft(deps, cookie);
  const isNew = kept.draft.answers.who === undefined;
  // What stands on a paper begins with nothing of this browser.
  const told = isNew && !kept.draft.paper ? readState(deps, cookie).answers : {};
  return stand(deps, kept, isNew ? { ...kept.draft.answers, finder: { ...told, ...kept.draft.answers.finder } } : kept.draft.answers, finder);
}

/** An office that the places no longer lead to is not chosen any more. */
export async function stand(deps: Deps, kept: KeptDraft, told: RequestAnswers, finder: LocalityFinder): Promise<Standing> {
  const given = withoutPrison(told);
  const offices = await officesFor(deps, given, finder);
  const chosen = offices?.choices.find(({ id }) => id === given.office);
  const { office: _office, ...rest } = given;
  const answers = chosen || given.office === undefined ? given : rest;
  return { kept, answers, offices, canSend: chosen && chosen.receiving !== 'none' };
}

export async function requestView(deps: Deps, { kept, answers, offices, canSend }: Standing, finder: LocalityFinder): Promise<RequestView> {
  const { pending, paper } = kept.draft;
  const isSendingOn = (await receivingByOffice(deps)).size > 0;
  return {
    answers,
    ...(pending ? { pending } : {}),
    ...(paper ? { signedOn: paper.signedOn } : {}),
    steps: stepsOf(answers, canSend),
    next: nextPage(answers, canSend),
    end: endOf(answers, canSend),
    canSend,
    isSendingOn,
    isDemo: deps.lawful?.demo === true,
    isSent: kept.id !== undefined && (await showReceipt(deps, kept.id)) !== undefined,
    offices: offices?.choices ?? [],
    ...(offices ? { result: offices.result } : {}),
    finder: { ...finderPart(deps, answers, pending, finder), isSendingOn },
  };
}

/** The finder's own questions stand in this form as they are. */
function finderPart(deps: Deps, { finder: told }: RequestAnswers, pending: RequestView['pending'], finder: LocalityFinder): Omit<FinderView, 'isSendingOn'> {
  const { municipalities, counties, regions, hotlines, built_on: builtOn } = deps.directory.directory;
  const ids = [
    ...(pending?.problem.choices ?? []),
    ...Object.values(told).flatMap((one) => (typeof one === 'object' && 'locality' in one ? [one.locality] : [])),
  ];
  const steps = finderStepsOf(told);
  const asked = steps.find((step) => step === pending?.step);
  const fields = Object.fromEntries(Object.entries(pending?.fields ?? {}).map(([name, values]) => [name, values[0]]));
  return {
    answers: told,
    ...(pending && asked ? { pending: { step: asked, fields, problem: pending.problem as never } } : {}),
    steps,
    next: 'result',
    localities: ids.flatMap((id) => finder.byId(id) ?? []),
    ...{ municipalities, counties, regions, hotlines, builtOn },
  };
}
