import type { Instant } from '../../../shared/model/dates.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { BoardRow } from '../../../shared/model/views.ts';

/** What time alone turns into a DLT at one moment. */
export interface Ripening {
  /** Rules that ask for the same at the same moment. */
  readonly ruleIds: readonly string[];
  readonly ripensAt: Instant;
  /** Grade it must come down to before; `null` when the rules have no such clause. */
  readonly toGradeAtMost: number | null;
}

/** The findings of a patient that ripen, the next one first. */
export function ripeningOf({ summary }: BoardRow, protocol: Pick<Protocol, 'rules'>): readonly Ripening[] {
  const found: { ruleIds: string[]; ripensAt: Instant; toGradeAtMost: number | null }[] = [];
  for (const { ruleId, outcome, ripensAt } of summary.open) {
    if (outcome !== 'undecided' || ripensAt === null) continue;
    const toGradeAtMost = protocol.rules.find(({ id }) => id === ruleId)?.unlessResolved?.toGradeAtMost ?? null;
    const same = found.find((one) => one.ripensAt === ripensAt && one.toGradeAtMost === toGradeAtMost);
    if (same === undefined) found.push({ ruleIds: [ruleId], ripensAt, toGradeAtMost });
    else if (!same.ruleIds.includes(ruleId)) same.ruleIds.push(ruleId);
  }
  return found.sort((a, b) => Date.parse(a.ripensAt) - Date.parse(b.ripensAt));
}
