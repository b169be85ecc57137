import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';

export interface AnalyteHead {
  readonly analyte: string;
  /** Empty = the head names none. */
  readonly unit: string;
}

const BRACKETED = /^(.+?)\s*[([（【]\s*([^()[\]（）【】]+)\s*[)\]）】]$/;

/**
 * The head of a column of results: `ANC (10^9/L)`, `PLT [G/L]`, `Hb g/L`, `白细胞（10^9/L）`. The longest beginning that
 * names an analyte is the analyte; what follows is the unit, as written.
 */
export function splitAnalyteHead(head: string): AnalyteHead {
  if (findAnalyte(head) !== undefined) return { analyte: head, unit: '' };
  const bracketed = BRACKETED.exec(head);
  if (bracketed !== null) return { analyte: bracketed[1]!, unit: bracketed[2]! };
  for (const cut of cutsOf(head)) {
    const analyte = head.slice(0, cut).replace(/[\s,;:，：_]+$/, '');
    if (findAnalyte(analyte) !== undefined) return { analyte, unit: head.slice(cut).trim() };
  }
  return { analyte: head, unit: '' };
}

/** Places after a space, a comma or an underscore, the last first. */
function cutsOf(head: string): readonly number[] {
  return [...head.matchAll(/[\s,;:，：_]+/g)].map(({ index, 0: gap }) => index + gap.length).toReversed();
}
