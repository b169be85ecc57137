import type { Grade } from '../../model/grade.ts';

/** One short text for each grade that exists. */
export type GradeTexts = Readonly<Partial<Record<Grade, string>>>;
