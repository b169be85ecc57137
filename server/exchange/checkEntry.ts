import { findAnalyte } from '../../shared/grading/labs/findAnalyte.ts';
import { readUnit } from '../../shared/grading/units/readUnit.ts';
import type { EndAnswer } from '../../shared/model/dates.ts';
import type { ImportRuleId } from '../../shared/model/importReport.ts';
import type { LabResult, VitalSign } from '../../shared/model/observation.ts';
import { checkMoment } from '../../shared/policy/checkMoment.ts';
import { checkValue } from '../../shared/policy/checkObservation.ts';
import type { ImportReading } from './importState.ts';
import { type Row, raise } from './sheet.ts';

/** What the bedside would refuse or ask about is listed, and the value kept: nobody is there to be asked. */
export function checkDate(
  { context, now }: ImportReading,
  row: Row,
  column: string | null,
  date: EndAnswer | null,
): void {
  if (date === null) return;
  const found = checkMoment(date, '', { zone: context.zone, now, consentOn: null });
  if (found.some(({ ruleId }) => ruleId === 'DATE-01')) raise(row, 'DATE-IN-FUTURE', column, { now: now.slice(0, 10) });
}

/** The columns a result was read from. */
interface Source {
  readonly result: string;
  readonly unit: string;
  readonly low: string;
  /** Numbers by the standard: what is none has been said already. */
  readonly numeric: boolean;
}

const RULE_OF: Readonly<Record<string, ImportRuleId>> = {
  'LAB-04': 'RESULT-NEGATIVE',
  'LAB-05': 'RESULT-RANGE-REVERSED',
  'LAB-06': 'RESULT-NOT-LIVING',
  'VIT-04': 'RESULT-NEGATIVE',
  'VIT-05': 'RESULT-NOT-LIVING',
};

export function checkResult(row: Row, source: Source, result: LabResult | VitalSign): void {
  for (const { ruleId, facts } of checkValue(result)) {
    const rule = RULE_OF[ruleId];
    if (rule !== undefined)
      raise(
        row,
        rule,
        rule === 'RESULT-RANGE-REVERSED' ? source.low : source.result,
        facts as Readonly<Record<string, string | number>>,
      );
  }
  if (result.kind === 'lab') checkGradable(row, source, result);
}

/** A result of what is graded that cannot be: in words, or in a unit nobody here can read. */
function checkGradable(row: Row, source: Source, { analyte, value, unit }: LabResult): void {
  const known = findAnalyte(analyte);
  if (known === undefined) return;
  if (value === null && !source.numeric) raise(row, 'RESULT-NOT-A-NUMBER', source.result);
  else if (value !== null && readUnit(known.code, unit).kind !== 'known')
    raise(row, 'RESULT-UNIT-UNKNOWN', source.unit);
}
