/** The information clause that people are shown, by the day on which it was written; its text is in content/legal. */
export const clauseVersion = '2026-11-25';
