import type { Protocol } from '../../../shared/model/protocol.ts';
import type { BoardRow } from '../../../shared/model/views.ts';

/** One dose level of the board with its patients in reading order. */
export interface BoardGroup {
  /** `null` = no dose level assigned. */
  readonly doseLevel: string | null;
  readonly rows: readonly BoardRow[];
}

/** Somebody has to do something: decide, bring data, or watch a finding that ripens. */
export function needsAttention({ summary, openCaseId }: BoardRow): boolean {
  return (
    openCaseId !== null ||
    summary.state === 'possible-dlt' ||
    summary.state === 'pending-data' ||
    summary.open.some((finding) => finding.outcome === 'undecided' && finding.ripensAt !== null)
  );
}

/** After any real date: who is not infused comes last. */
const NEVER = '9999-12-31';

/** Inside a dose level: needs attention first, then earliest clearance date, which is the order of dosing. Source: [FIGURES §2.1]. */
export function compareRows(a: BoardRow, b: BoardRow): number {
  return (
    Number(needsAttention(b)) - Number(needsAttention(a)) ||
    compareText(a.summary.window?.endOn ?? NEVER, b.summary.window?.endOn ?? NEVER) ||
    compareText(a.subject.subjectNumber, b.subject.subjectNumber)
  );
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Dose levels in the protocol's order, then levels it does not name, then patients without one; empty levels stay away. */
export function boardGroups(rows: readonly BoardRow[], protocol: Pick<Protocol, 'doseLevels'>): readonly BoardGroup[] {
  const named = protocol.doseLevels.map(({ name }) => name);
  const others = [...new Set(rows.map(({ subject }) => subject.doseLevel))]
    .filter((name): name is string => name !== null && !named.includes(name))
    .sort(compareText);
  return [...named, ...others, null]
    .map((doseLevel) => ({
      doseLevel,
      rows: rows.filter(({ subject }) => subject.doseLevel === doseLevel).sort(compareRows),
    }))
    .filter((group) => group.rows.length > 0);
}
