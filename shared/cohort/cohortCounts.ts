import type { CohortRow, CohortStanding, LevelCounts } from '../model/cohort.ts';
import type { Protocol } from '../model/protocol.ts';
import { cohortStanding, isPending } from './cohortStanding.ts';
import { completedDays } from './completedDays.ts';

export interface CohortCounts {
  /** In the protocol's order, empty ones included; then levels it does not name; then patients without one. */
  readonly levels: readonly LevelCounts[];
  readonly total: LevelCounts;
}

/**
 * Counts per dose level. Of the treated, the evaluable are one part and the rest is named: nobody who is pending is left
 * out in silence, and nobody who cannot be evaluated is in a denominator. Source: [DOMAIN §3] E1, E2.
 */
export function cohortCounts(rows: readonly CohortRow[], protocol: Protocol): CohortCounts {
  const names = levelNames(rows, protocol);
  return {
    levels: names.map((name) =>
      countsOf(
        name,
        rows.filter((row) => row.subject.doseLevel === name),
        protocol,
      ),
    ),
    total: countsOf(null, rows, protocol),
  };
}

function levelNames(rows: readonly CohortRow[], protocol: Protocol): readonly (string | null)[] {
  const named: readonly (string | null)[] = protocol.doseLevels.map(({ name }) => name);
  const present = new Set(rows.map(({ subject }) => subject.doseLevel));
  const others = [...present].filter((name): name is string => name !== null && !named.includes(name)).sort();
  const withoutLevel = present.has(null) || named.length + others.length === 0 ? [null] : [];
  return [...named, ...others, ...withoutLevel];
}

function countsOf(doseLevel: string | null, rows: readonly CohortRow[], protocol: Protocol): LevelCounts {
  const standings = rows.map(({ summary }) => cohortStanding(summary));
  const count = (standing: CohortStanding) => standings.filter((one) => one === standing).length;
  const treated = rows.filter((_row, index) => standings[index] !== 'not-treated');
  const worst = (atLeastThree: (grades: CohortRow['summary']['worstGrades']) => boolean) =>
    treated.filter(({ summary }) => atLeastThree(summary.worstGrades)).length;
  return {
    doseLevel,
    treated: treated.length,
    evaluable: count('dlt') + count('clear'),
    dlt: count('dlt'),
    possibleDlt: count('possible-dlt'),
    inWindow: count('in-window'),
    pendingData: count('pending-data'),
    notEvaluable: count('not-evaluable'),
    committee: count('committee'),
    gradeThree: {
      any: worst((grades) => Object.values(grades).some(isThreeOrWorse)),
      crs: worst(({ CRS }) => isThreeOrWorse(CRS)),
      icans: worst(({ ICANS }) => isThreeOrWorse(ICANS)),
    },
    pendingDays: rows
      .filter((_row, index) => isPending(standings[index]!))
      .map((row) => completedDays(row, protocol))
      .sort((a, b) => a - b),
  };
}

function isThreeOrWorse(grade: number | 'not-graded' | null): boolean {
  return typeof grade === 'number' && grade >= 3;
}
