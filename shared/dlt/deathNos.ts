import type { TermCode } from '../model/grade.ts';

/** "Death NOS", the term of a death that no adverse event reports. Source: [CTCAE-5]. */
export const DEATH_NOS = 10011914 as TermCode;
