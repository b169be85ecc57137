import { cohortStanding } from '../cohort/cohortStanding.ts';
import type { DoseLevelTally, TrialAssessment } from '../model/assessment.ts';
import type { CohortStanding } from '../model/cohort.ts';
import type { Protocol } from '../model/protocol.ts';
import type { Subject } from '../model/subject.ts';
import type { AssessmentSummary } from '../model/views.ts';

type Row = { readonly subject: Subject; readonly summary: AssessmentSummary };

/**
 * Counts per dose level, in the protocol's order, empty levels included, then levels it does not name, then patients
 * without one. Treated patients fall into exactly one state; `evaluable` is counted across the states.
 */
export function assessTrial(rows: readonly Row[], protocol: Protocol): TrialAssessment {
  const levels = new Map<string | null, Row[]>(protocol.doseLevels.map(({ name }) => [name, []]));
  const others = [...new Set(rows.map((row) => row.subject.doseLevel))]
    .filter((name) => !levels.has(name))
    .sort(nullLast);
  for (const name of others) levels.set(name, []);
  for (const row of rows) levels.get(row.subject.doseLevel)!.push(row);
  const changes = rows.flatMap(({ summary }) => summary.nextChangeAt ?? []).sort();
  return {
    levels: [...levels].map(([doseLevel, members]) => tally(doseLevel, members)),
    total: tally(null, rows),
    nextChangeAt: changes[0] ?? null,
  };
}

function tally(doseLevel: string | null, rows: readonly Row[]): DoseLevelTally {
  const standings = rows.map(({ summary }) => cohortStanding(summary));
  const standing = (wanted: CohortStanding) => standings.filter((one) => one === wanted).length;
  const inState = (state: AssessmentSummary['state']) => rows.filter(({ summary }) => summary.state === state).length;
  return {
    doseLevel,
    treated: rows.length - inState('not-infused'),
    evaluable: standing('dlt') + standing('clear'),
    evaluableDlt: standing('dlt'),
    dlt: inState('dlt'),
    possibleDlt: inState('possible-dlt'),
    inWindow: inState('in-window'),
    pendingData: inState('pending-data'),
    notEvaluable: inState('not-evaluable'),
  };
}

function nullLast(a: string | null, b: string | null): number {
  if (a === null) return 1;
  return b === null || a < b ? -1 : 1;
}
