import { z } from 'zod';
import { GRADING_SCALES, TOXICITY_FAMILIES } from './vocabulary.ts';

/** Grade of a toxicity, 1 mild to 5 death. Grade 0 is not a grade of an event. Source: [CTCAE-5]. */
export const Grade = z.literal([1, 2, 3, 4, 5]);
export type Grade = z.infer<typeof Grade>;

/** The scale a grade was read on; it travels with the grade. */
export const GradingScale = z.enum(GRADING_SCALES);
export type GradingScale = z.infer<typeof GradingScale>;

export const CtcaeVersion = z.literal(['5.0', '6.0']);
export type CtcaeVersion = z.infer<typeof CtcaeVersion>;

/** Eight-digit term code (MedDRA LLT code as printed in CTCAE). Source: [CTCAE-5]. */
export const TermCode = z.int().min(10_000_000).max(10_999_999).brand<'TermCode'>();
export type TermCode = z.infer<typeof TermCode>;

/** The lanes of every figure, in drawing order. */
export const ToxicityFamily = z.enum(TOXICITY_FAMILIES);
export type ToxicityFamily = z.infer<typeof ToxicityFamily>;
