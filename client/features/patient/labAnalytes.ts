import { ANALYTES } from '../../../shared/grading/labs/analytes.data.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import type { UnitCode } from '../../../shared/grading/units/quantities.data.ts';
import type { LabResult, Recorded, Treatment } from '../../../shared/model/observation.ts';

/** How the strip of one analyte is drawn. Values of every unit are converted to `unit`. */
export interface LabLook {
  readonly code: string;
  readonly unit: UnitCode | null;
  /** Logarithmic where the course spans decades: ANC, platelets, enzymes, ferritin, CRP, interleukin-6. */
  readonly scale: 'linear' | 'log';
  readonly height: number;
  /** Treatments that move the curve, drawn under it. */
  readonly beside: readonly Treatment['treatment'][];
  /** Values that are always inside the axis. */
  readonly reach: readonly [low: number, high: number] | null;
}

const look = (code: string, unit: UnitCode, rest: Partial<LabLook>): LabLook => ({
  code,
  unit,
  scale: 'log',
  height: 56,
  beside: [],
  reach: null,
  ...rest,
});

/** The strips in their fixed order: inflammation, blood counts, liver. Source: [FIGURES §2.8, §3.1]. */
const LOOKS: readonly LabLook[] = [
  look('CRP', 'mg/L', { reach: [1, 100] }),
  look('FERRITIN', 'ug/L', { reach: [100, 1000] }),
  look('IL6', 'pg/mL', { reach: [1, 100] }),
  look('FIBRINO', 'g/L', { scale: 'linear', reach: [0, 4] }),
  look('ANC', '10^9/L', { height: 104, beside: ['g-csf'], reach: [0.1, 5] }),
  look('PLAT', '10^9/L', { height: 84, beside: ['platelet-transfusion'], reach: [10, 200] }),
  look('HGB', 'g/L', { scale: 'linear', height: 64, beside: ['red-cell-transfusion'], reach: [60, 130] }),
  look('ALT', 'U/L', { reach: [10, 200] }),
  look('AST', 'U/L', { reach: [10, 200] }),
  look('BILI', 'umol/L', { reach: [5, 50] }),
];
const CORE: ReadonlySet<string> = new Set(LOOKS.map(({ code }) => code));

/** Shown even without a result, so that what is missing is seen to be missing. */
const ALWAYS = ['CRP', 'FERRITIN', 'ANC', 'PLAT', 'HGB'];
/** AST follows ALT: it is shown by itself only where ALT was not measured. */
const ON_REQUEST: ReadonlySet<string> = new Set(['AST']);

export const codeOf = (analyte: string): string => findAnalyte(analyte)?.code ?? analyte;

/** Everything that can be shown for this patient, in the order of the strips: the usual ones, then what else was measured. */
export function labChoices(
  labs: readonly Recorded<LabResult>[],
): readonly { readonly code: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { value } of labs) counts.set(codeOf(value.analyte), (counts.get(codeOf(value.analyte)) ?? 0) + 1);
  const others = [...ANALYTES.map(({ code }) => code), ...[...counts.keys()].toSorted()].filter(
    (code, at, all) => counts.has(code) && !CORE.has(code) && all.indexOf(code) === at,
  );
  return [...CORE, ...others].map((code) => ({ code, count: counts.get(code) ?? 0 }));
}

/** What is shown until the reader chooses: inflammation and blood counts always, the other usual analytes where there is a result. */
export function usualLabs(labs: readonly Recorded<LabResult>[]): readonly string[] {
  const given = new Set(labs.map(({ value }) => codeOf(value.analyte)));
  return LOOKS.map(({ code }) => code).filter((code) => {
    if (ALWAYS.includes(code)) return true;
    return given.has(code) && !(ON_REQUEST.has(code) && given.has('ALT'));
  });
}

/** An analyte outside the usual ones is drawn linearly, in the unit it was first reported in. */
export function lookOf(code: string): LabLook {
  return (
    LOOKS.find((one) => one.code === code) ?? { code, unit: null, scale: 'linear', height: 56, beside: [], reach: null }
  );
}

/** The choice as it stands in the address: codes parted by dots; `none` = no strip. */
export const labsText = (codes: readonly string[]): string => (codes.length === 0 ? 'none' : codes.join('.'));
export const labsOfText = (text: string): readonly string[] => (text === 'none' ? [] : text.split('.'));
