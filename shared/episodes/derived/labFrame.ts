import { findAnalyte } from '../../grading/labs/findAnalyte.ts';
import type { LabInput } from '../../grading/labs/labInput.ts';
import { labTermsOf } from '../../grading/labs/labTermsOf.ts';
import type { CtcaeVersion } from '../../model/grade.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded } from '../../model/observation.ts';
import type { Protocol } from '../../model/protocol.ts';
import { baselineEndsMs } from './baselineOf.ts';

export type LabRow = Recorded<LabResult>;

/** What the rows of one analyte are read with, besides themselves. */
export interface LabFrame {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  /** The moment before which a baseline sample must lie. */
  readonly endsMs: number | null;
  /** Albumin by the moment of its sample: only total calcium needs it. */
  readonly albumins: ReadonlyMap<string, NonNullable<LabInput['albumin']>>;
}

export interface GroupedLabs {
  readonly frame: LabFrame;
  /** Rows of each analyte that any term is graded from, by code of the catalogue, as entered. */
  readonly rowsOf: ReadonlyMap<string, readonly LabRow[]>;
}

export function groupLabs(history: SubjectHistory, protocol: Protocol): GroupedLabs {
  const rowsOf = rowsByAnalyte(history.labs, history.ctcaeVersion);
  const albumins = new Map((rowsOf.get(ALBUMIN) ?? []).flatMap(albuminEntry));
  return { rowsOf, frame: { history, protocol, endsMs: baselineEndsMs(history, protocol.grading), albumins } };
}

const ALBUMIN = 'ALB';

function rowsByAnalyte(labs: readonly LabRow[], version: CtcaeVersion): ReadonlyMap<string, readonly LabRow[]> {
  const rows = new Map<string, LabRow[]>();
  for (const row of labs) {
    const code = gradedCode(row.value.analyte, version);
    if (code === null) continue;
    const known = rows.get(code);
    if (known === undefined) rows.set(code, [row]);
    else known.push(row);
  }
  return rows;
}

const codes: Readonly<Record<CtcaeVersion, Map<string, string | null>>> = { '5.0': new Map(), '6.0': new Map() };

/** The analyte as the catalogue names it; `null` = the version grades nothing from it. */
function gradedCode(written: string, version: CtcaeVersion): string | null {
  const known = codes[version].get(written);
  if (known !== undefined) return known;
  const code = findAnalyte(written)?.code;
  const graded = code !== undefined && (code === ALBUMIN || labTermsOf(code, version).length > 0) ? code : null;
  if (codes[version].size < CODES_KEPT) codes[version].set(written, graded);
  return graded;
}

/** More spellings than any laboratory has; whatever comes beyond is looked up each time. */
const CODES_KEPT = 1000;

function albuminEntry({ value: { at, value, unit, comparator } }: LabRow) {
  return value === null || comparator !== '=' ? [] : [[at as string, { value, unit }] as const];
}
