/** Why a case goes to another office (domain.md 6.4): it is not competent, another one knows more, there are no places. */
export const forwardReasons = ['competence', 'speciality', 'no-places'] as const;
export type ForwardReason = (typeof forwardReasons)[number];

export interface Handing {
  readonly from: string;
  readonly to: string;
  readonly reason: ForwardReason;
}

/** A case that comes back to an office which had sent it on for want of competence: nobody takes it, a coordinator has to (domain.md 2.3). */
export const isDisputed = (handings: readonly Handing[]): boolean => {
  const last = handings.at(-1);
  return last !== undefined && handings.some(({ from, reason }) => from === last.to && reason === 'competence');
};
