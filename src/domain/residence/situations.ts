/** What the person's situation is. `urgent`: help is needed today, wherever the person is. `before-release`: still in a prison. */
export const situations = ['residence', 'homeless', 'urgent', 'before-release'] as const;
export type SituationKey = (typeof situations)[number];
