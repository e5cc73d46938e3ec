import type { Need } from './choices.ts';

/** Needs that say something of health, addiction or violence: seen only inside a case, never in lists, and never on a prepared card. */
export const sensitiveNeeds: readonly Need[] = ['health', 'addiction', 'therapy', 'crisis', 'violence', 'violence_change'];

/** A sensitive case is opened by the assigned worker and the manager only (design decision 26). */
export const isSensitive = (needs: readonly Need[], managerOnly: boolean): boolean =>
  managerOnly || needs.includes('violence') || needs.includes('violence_change');
