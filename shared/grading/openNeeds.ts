import type { GradeLevel } from './gradeStep.ts';

/** Something nobody looked at, and the worst grade it could still bring. */
export interface OpenNeed {
  readonly name: string;
  readonly upTo: GradeLevel;
}

/** Names of what could still raise the grade. */
export function openNeeds(needs: readonly OpenNeed[], grade: GradeLevel): readonly string[] {
  return needs.filter(({ upTo }) => upTo > grade).map(({ name }) => name);
}
