import type { Instant } from '../../../shared/model/dates.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import type { BoardRow } from '../../../shared/model/views.ts';

/** A finding that time alone turns into a DLT. */
export interface Ripening {
  readonly ruleId: string;
  readonly ripensAt: Instant;
  /** Grade it must come down to before; `null` when the rule has no such clause. */
  readonly toGradeAtMost: number | null;
}

/** The findings of a patient that ripen, the next one first. */
export function ripeningOf({ summary }: BoardRow, protocol: Pick<Protocol, 'rules'>): readonly Ripening[] {
  return summary.open
    .flatMap(({ ruleId, outcome, ripensAt }) => {
      if (outcome !== 'undecided' || ripensAt === null) return [];
      const rule = protocol.rules.find(({ id }) => id === ruleId);
      return [{ ruleId, ripensAt, toGradeAtMost: rule?.unlessResolved?.toGradeAtMost ?? null }];
    })
    .sort((a, b) => Date.parse(a.ripensAt) - Date.parse(b.ripensAt));
}
