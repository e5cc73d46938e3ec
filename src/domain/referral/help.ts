import type { Need } from './choices.ts';

/**
 * Help that an office can plan: forms of help of the act on social assistance and what stands beside it (domain.md 1.1, 2.6).
 * `kind` serves the check that a plan is more than money and things: the audits found that help is mostly that (domain.md C8).
 */
const kinds = {
  social_work: 'service',
  social_contract: 'service',
  family_interview: 'service',
  homelessness_programme: 'service',
  assistant: 'service',
  overnight_shelter: 'service',
  shelter: 'service',
  training_flat: 'service',
  housing_application: 'service',
  meal: 'goods',
  food_parcel: 'goods',
  clothing: 'goods',
  hygiene: 'goods',
  periodic_benefit: 'money',
  purpose_benefit: 'money',
  permanent_benefit: 'money',
  post_penitentiary_fund: 'money',
  identity_documents: 'service',
  health_care_decision: 'service',
  doctor: 'service',
  addiction_treatment: 'service',
  psychologist: 'service',
  crisis_intervention: 'service',
  safe_place: 'service',
  violence_programme: 'service',
  legal_advice: 'service',
  debt_advice: 'service',
  employment_office: 'service',
  social_employment: 'service',
  course: 'service',
  family_assistant: 'service',
  family_benefits: 'money',
  support_group: 'service',
  probation_contact: 'service',
  foreigner_advice: 'service',
  other: 'service',
} as const satisfies Record<string, 'service' | 'goods' | 'money'>;
export type Help = keyof typeof kinds;
export const helps = Object.keys(kinds) as readonly Help[];

export const kindOfHelp = (help: Help): 'service' | 'goods' | 'money' => kinds[help];

/** What is offered first for a need; whatever else helps is `other`. */
const answers: Record<Need, readonly Help[]> = {
  shelter_tonight: ['overnight_shelter', 'shelter', 'crisis_intervention'],
  shelter: ['shelter', 'homelessness_programme', 'overnight_shelter'],
  housing: ['training_flat', 'homelessness_programme', 'housing_application', 'purpose_benefit'],
  food: ['meal', 'food_parcel', 'purpose_benefit'],
  clothing: ['clothing', 'hygiene', 'purpose_benefit'],
  money: ['family_interview', 'periodic_benefit', 'purpose_benefit', 'permanent_benefit', 'post_penitentiary_fund', 'social_contract'],
  social_work: ['social_work', 'social_contract', 'assistant', 'homelessness_programme'],
  documents: ['identity_documents', 'purpose_benefit', 'assistant'],
  health: ['health_care_decision', 'doctor', 'purpose_benefit'],
  addiction: ['addiction_treatment', 'support_group', 'psychologist'],
  therapy: ['psychologist', 'support_group', 'crisis_intervention'],
  crisis: ['crisis_intervention', 'psychologist', 'social_work'],
  violence: ['safe_place', 'crisis_intervention', 'psychologist', 'legal_advice'],
  violence_change: ['violence_programme', 'psychologist'],
  legal: ['legal_advice'],
  debt: ['debt_advice', 'legal_advice', 'social_contract'],
  work: ['employment_office', 'social_employment', 'course', 'social_contract'],
  family: ['family_assistant', 'family_benefits', 'social_work', 'legal_advice'],
  support_group: ['support_group'],
  probation: ['probation_contact', 'post_penitentiary_fund'],
  foreigners: ['foreigner_advice', 'legal_advice', 'identity_documents'],
};

export const helpsFor = (need: Need): readonly Help[] => [...answers[need], 'other'];
