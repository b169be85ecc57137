import { type LabColumns, type LabGroup, packMarks } from '../../../shared/grading/labs/labColumns.ts';

/** Analyte, unit, limits and how far values spread around their range, as a factor per standard deviation. */
const PANEL: readonly (readonly [analyte: string, unit: string, lln: number, uln: number, spread: number])[] = [
  ['WBC', '10^9/L', 4, 10, 2.2],
  ['ANC', '10^9/L', 1.8, 6.3, 2.8],
  ['ANC', '/uL', 1800, 6300, 2.8],
  ['LYM', '10^9/L', 1.1, 3.2, 2.5],
  ['HGB', 'g/L', 115, 150, 1.25],
  ['HGB', 'g/dL', 11.5, 15, 1.25],
  ['PLAT', '10^9/L', 125, 350, 2.5],
  ['ALT', 'U/L', 7, 40, 2.2],
  ['AST', 'U/L', 13, 35, 2.2],
  ['ALP', 'U/L', 45, 125, 1.6],
  ['GGT', 'U/L', 10, 60, 2],
  ['BILI', 'umol/L', 3, 21, 1.8],
  ['ALB', 'g/L', 40, 55, 1.2],
  ['CREAT', 'umol/L', 57, 97, 1.4],
  ['URATE', 'umol/L', 150, 420, 1.4],
  ['SODIUM', 'mmol/L', 137, 147, 1.03],
  ['K', 'mmol/L', 3.5, 5.3, 1.15],
  ['CACORR', 'mmol/L', 2.11, 2.52, 1.1],
  ['MG', 'mmol/L', 0.75, 1.02, 1.2],
  ['GLUC', 'mmol/L', 3.9, 6.1, 1.3],
  ['TRIG', 'mmol/L', 0.4, 1.7, 1.7],
  ['LDH', 'U/L', 120, 250, 1.6],
  ['FIBRINO', 'g/L', 2, 4, 1.6],
  ['INR', '', 0.8, 1.2, 1.2],
  ['APTT', 's', 25, 35, 1.2],
  ['CRP', 'mg/L', 0, 10, 3],
  ['FERRITIN', 'ng/mL', 30, 400, 3],
];

/**
 * This many rows of a trial's laboratory in random order, from three laboratories with ranges of their own: values
 * around their range, about two in five outside it, given to three digits; one in a hundred missing, one in thirty
 * without limits, one in eight with an abnormal baseline.
 */
export function mixedLabs(rows: number): LabColumns {
  const random = seeded(20260322);
  const groups = PANEL.flatMap(([analyte, unit, lln, uln]) => [
    ...[1, 0.95, 1.1].map(
      (factor): LabGroup => ({ analyte, unit, lln: round(lln * factor), uln: round(uln * factor) }),
    ),
    { analyte, unit, lln: null, uln: null },
  ]);
  const columns = {
    groups,
    group: new Uint8Array(rows),
    value: new Float64Array(rows),
    baseline: new Float64Array(rows),
    albuminGramsPerLitre: new Float64Array(rows).fill(Number.NaN),
    marks: new Int32Array(rows),
  };
  const marks = (['normal', 'high'] as const).map((status) =>
    packMarks({ baseline: { value: null, unit: null, status } }),
  );
  for (let i = 0; i < rows; i++) {
    const entry = Math.floor(random() * PANEL.length);
    const [, , lln, uln, spread] = PANEL[entry]!;
    const middle = Math.sqrt(Math.max(lln, uln / 10) * uln);
    const isHigh = random() < 1 / 8;
    columns.group[i] = entry * 4 + (random() < 1 / 30 ? 3 : Math.floor(random() * 3));
    columns.value[i] = random() < 0.01 ? Number.NaN : round(middle * spread ** normal(random));
    columns.baseline[i] = round(isHigh ? uln * 1.5 : middle);
    columns.marks[i] = marks[Number(isHigh)]!;
  }
  return columns;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** mulberry32: the same rows in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
