import { readFileSync } from 'node:fs';
import path from 'node:path';

interface LabCase {
  readonly id: string;
  readonly term: string;
  readonly expectedGrade: number | null;
  readonly input: {
    readonly value: number | null;
    readonly unit: string | null;
    readonly lln: number | null;
    readonly uln: number | null;
  };
}

export interface PastedRow {
  readonly id: string;
  readonly cells: readonly string[];
  /** As the published case says, which is older than this program. */
  readonly grade: number;
}

/** Terms of the cases that need nothing but value and limits: names lab sheets use, and a unit where the case has none. */
const SHEET_NAMES: Readonly<Record<string, { readonly names: readonly string[]; readonly unit?: string }>> = {
  Anemia: { names: ['Hb', 'HGB', 'Hemoglobin', '血红蛋白'] },
  'Hemoglobin increased': { names: ['Haemoglobin'] },
  'Neutrophil count decreased': { names: ['ANC', 'NEUT#', '中性粒细胞绝对值'] },
  'Lymphocyte count decreased': { names: ['LYM', 'Lymphocytes'] },
  'Lymphocyte count increased': { names: ['LYMPH#'] },
  'Platelet count decreased': { names: ['PLT', 'Platelets', '血小板'] },
  'White blood cell decreased': { names: ['WBC', '白细胞'] },
  Leukocytosis: { names: ['Leukocytes'] },
  'CD4 lymphocytes decreased': { names: ['CD4 count'] },
  Hypoalbuminemia: { names: ['Albumin', '白蛋白'] },
  Hyperkalemia: { names: ['K+', '钾'] },
  Hypernatremia: { names: ['Na', '钠'] },
  Hypomagnesemia: { names: ['Mg', '镁'] },
  Hypermagnesemia: { names: ['Magnesium'] },
  Hypoglycemia: { names: ['GLU', '葡萄糖'] },
  'Cholesterol high': { names: ['CHOL'] },
  Hypertriglyceridemia: { names: ['TG', '甘油三酯'] },
  'CPK increased': { names: ['CK', 'CPK'], unit: 'U/L' },
  'Alanine aminotransferase increased': { names: ['ALT'], unit: 'U/L' },
  'Aspartate aminotransferase increased': { names: ['AST'], unit: 'IU/L' },
  'Alkaline phosphatase increased': { names: ['ALP'], unit: 'U/L' },
  'GGT increased': { names: ['GGT'], unit: 'U/L' },
  'Blood bilirubin increased': { names: ['TBIL'], unit: 'µmol/L' },
  'Activated partial thromboplastin time prolonged': { names: ['APTT'], unit: 's' },
};

/** One unit as different laboratories write it. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  '10^9/L': ['10^9/L', 'G/L', 'x10⁹/L', '10*9/L', '10E9/L'],
  '/uL': ['/µL', 'cells/uL', '个/μL'],
  '/mm3': ['/mm3', '/mm³'],
  'g/L': ['g/L', 'G/L'],
  'g/dL': ['g/dL', 'G/DL'],
  'mg/dL': ['mg/dL', 'MG/DL'],
  'mmol/L': ['mmol/L', 'mmol/l'],
};

/**
 * The first `count` published CTCAE 5.0 cases that a lab sheet can carry, term by term in turn, so that units mix: each a
 * minute after the one before.
 */
export function labBlock(count: number): { readonly heads: readonly string[]; readonly rows: readonly PastedRow[] } {
  const file = path.resolve(import.meta.dirname, '../../vectors/ctcae-v5-lab.json');
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly LabCase[] };
  const fitting = cases.filter(isPlain);
  const kindOf = ({ term, input }: LabCase) => `${term} ${input.unit}`;
  const kinds = [...new Set(fitting.map(kindOf))];
  const turns = kinds.flatMap((kind) =>
    fitting.filter((one) => kindOf(one) === kind).map((one, turn) => ({ one, turn })),
  );
  const chosen = turns.toSorted((a, b) => a.turn - b.turn).slice(0, count);
  if (chosen.length < count) throw new Error(`only ${chosen.length} published cases fit a lab sheet`);
  return {
    heads: ['Unit', '项目', 'LLN', 'Sample date', 'ULN', 'Result', 'Comment', 'Time'],
    rows: chosen.map(({ one }, place) => rowOf(one, place)),
  };
}

/** No baseline, no clinical flag, a unit that exists; a grade of 0 only where nothing else is graded from the analyte. */
function isPlain({ term, input, expectedGrade }: LabCase): boolean {
  const known = ['value', 'unit', 'lln', 'uln'];
  if (SHEET_NAMES[term] === undefined || Object.keys(input).some((key) => !known.includes(key))) return false;
  return input.unit !== 'furlong/L' && expectedGrade !== null && expectedGrade > 0;
}

function rowOf({ id, term, input, expectedGrade }: LabCase, place: number): PastedRow {
  const { names, unit } = SHEET_NAMES[term]!;
  const spellings = SPELLINGS[input.unit ?? ''] ?? [input.unit ?? unit!];
  const two = (number: number) => String(number).padStart(2, '0');
  const text = (limit: number | null) => (limit === null ? '' : String(limit));
  const date = `2026/3/${1 + Math.floor(place / 60)}`;
  const cells = [
    spellings[place % spellings.length]!,
    names[place % names.length]!,
    text(input.lln),
    date,
    text(input.uln),
    String(input.value),
    `case ${id}`,
    `8:${two(place % 60)}`,
  ];
  return { id, cells, grade: expectedGrade! };
}

export const asPasted = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.join('\t')).join('\r\n');
