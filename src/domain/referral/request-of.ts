import type { ProposalRequest } from '../residence/proposal-request.schema.ts';
import type { ReferralRequestInput } from './referral-request.schema.ts';
import { askerOf, type RequestAnswers } from './request-answers.ts';

/**
 * What is sent when every question is answered. Only what lies on the way counts: a reason of an unknown release belongs to
 * somebody inside without a date. Undefined: something is missing, or these answers are never sent.
 * @param clause the version of the information clause that was shown.
 */
export function requestOf(answers: RequestAnswers, place: ProposalRequest, clause: string): ReferralRequestInput | undefined {
  const { helper, office, needs, ways, name, word, note, agreed, keep } = answers;
  const kind = askerOf(answers);
  if (!kind || !office || !needs || !ways || !name || !agreed) return undefined;
  return {
    asker: askerFields(kind, helper),
    place,
    ...(place.situation === 'before-release' && !place.releaseDate && answers.releaseUnknown ? { releaseUnknown: answers.releaseUnknown } : {}),
    office,
    needs: [...needs],
    done: [...(answers.done ?? [])],
    contact: { ...ways, ...answers.safety },
    name,
    ...(word && kind !== 'relative-free' ? { word } : {}),
    managerOnly: keep === 'manager',
    ...(note ? { note } : {}),
    mayContact: true,
    mayPassOn: agreed.mayPassOn,
    clause,
  };
}

function askerFields(kind: NonNullable<ReturnType<typeof askerOf>>, helper: RequestAnswers['helper']): ReferralRequestInput['asker'] {
  if (kind === 'relative-free') return { kind, agreed: true };
  if (kind !== 'professional') return { kind };
  const { profession = 'other', signedOn = '', institution } = helper ?? {};
  return { kind, profession, signedOn, ...(institution ? { institution } : {}) };
}
