import * as z from 'zod';

/** HSDS `accessibility`, as a fixed list. `true` or `false` is known; an absent key is unknown. */
export const accessibilitySchema = z.strictObject({
  step_free_entrance: z.boolean().optional(),
  lift: z.boolean().optional(),
  accessible_toilet: z.boolean().optional(),
  induction_loop: z.boolean().optional(),
  sign_language: z.boolean().optional(),
  guide_dog: z.boolean().optional(),
});
export type Accessibility = z.infer<typeof accessibilitySchema>;
