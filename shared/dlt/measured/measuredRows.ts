import { findAnalyte } from '../../grading/labs/findAnalyte.ts';
import { convertUnit } from '../../grading/units/convertUnit.ts';
import type { SubjectHistory } from '../../model/history.ts';
import type { LabResult, Recorded, Sample } from '../../model/observation.ts';
import type { Measured } from '../../model/ruleLanguage.ts';

/** The results of what a rule measures, under whatever spelling the laboratory uses. */
export function measuredRows(
  of: Measured,
  { labs, samples }: Pick<SubjectHistory, 'labs' | 'samples'>,
): readonly Recorded<LabResult | Sample>[] {
  switch (of.source) {
    case 'lab': {
      const code = codeOf(of.analyte);
      return labs.filter(({ value }) => value.analyte === of.analyte || codeOf(value.analyte) === code);
    }
    case 'sample':
      return samples.filter(({ value }) => value.measurement === of.measurement);
  }
}

function codeOf(analyte: string): string {
  return findAnalyte(analyte)?.code ?? analyte;
}

/** A value in another unit; `null` where the two cannot be compared. */
export function inUnit(of: Measured, value: number, from: string, to: string): number | null {
  if (from === to) return value;
  return of.source === 'lab' ? convertUnit(of.analyte, value, from, to) : null;
}

/** Code of what is measured, as the record spells it. */
export function measuredCode(of: Measured): string {
  return of.source === 'lab' ? of.analyte : of.measurement;
}
