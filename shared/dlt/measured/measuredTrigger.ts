import type { SubjectHistory } from '../../model/history.ts';
import type { ObservationId, SubjectId } from '../../model/ids.ts';
import type { LabResult, Recorded, Sample } from '../../model/observation.ts';
import type { PauseRule, Protocol } from '../../model/protocol.ts';
import { partialInterval } from '../../time/partialInterval.ts';
import { allOf, anyOf, type Truth } from '../kleene.ts';
import { placeWindow, startOfStudyDay, type WindowPlacement } from '../placeWindow.ts';
import { compareValue } from './compareValue.ts';
import { inUnit, measuredRows } from './measuredRows.ts';

type When = Extract<PauseRule['when'], { kind: 'measured' }>;

export interface MeasuredAnswer {
  readonly subjectId: SubjectId;
  readonly met: Truth;
  /** Results that are, or may be, beyond the limit. */
  readonly evidence: readonly ObservationId[];
}

interface Patient {
  readonly history: SubjectHistory;
  readonly placement: WindowPlacement;
  readonly rows: readonly Recorded<LabResult | Sample>[];
}

/**
 * Which patients have a value beyond the limit of a pause rule? A biomarker is no adverse event and no DLT: it calls the
 * committee. Against "earlier patients" stands who was surely infused on an earlier day; the first has none to stand
 * against. Construct 24 of [DOMAIN §4].
 */
export function measuredTrigger(when: When, histories: readonly SubjectHistory[], protocol: Protocol) {
  const patients = histories.flatMap((history): Patient[] => {
    const placement = placeWindow(history, protocol);
    return placement === undefined ? [] : [{ history, placement, rows: measuredRows(when.of, history) }];
  });
  return patients.map((patient): MeasuredAnswer => {
    const earlier = patients.filter((one) => one.placement.late.day0Ms < patient.placement.early.day0Ms);
    const answers = patient.rows
      .map((row) => ({ id: row.observationId, met: beyond(row, patient, earlier, when) }))
      .filter(({ met }) => met !== 'not-met');
    const evidence = answers.map(({ id }) => id).sort((a, b) => a - b);
    return { subjectId: patient.history.subject.subjectId, met: anyOf(answers.map(({ met }) => met)), evidence };
  });
}

function beyond(row: Recorded<LabResult | Sample>, patient: Patient, earlier: readonly Patient[], when: When): Truth {
  const limit = limitFor(row.value.unit, earlier, when);
  return allOf([isInside(row, patient, when.days), isAbove(row.value, limit, when)]);
}

function isInside({ value }: Recorded<LabResult | Sample>, { history, placement }: Patient, days: When['days']): Truth {
  const { fromMs, toMs } = partialInterval(value.at, history.zone);
  const start = startOfStudyDay(placement, days.fromDay, history.zone);
  const close = startOfStudyDay(placement, days.toDay + 1, history.zone);
  if (toMs <= start.early || fromMs >= close.late) return 'not-met';
  return fromMs >= start.late && toMs <= close.early ? 'met' : 'unknown';
}

/** `none` = nobody to compare with; `null` = what there is cannot be compared. */
type Limit = { readonly value: number; readonly unit: string } | 'none' | null;

function limitFor(unit: string, earlier: readonly Patient[], { of, limit, days }: When): Limit {
  if (limit.kind === 'absolute') return { value: limit.value, unit: limit.unit };
  const values = earlier.flatMap((patient) =>
    patient.rows
      .filter((row) => isInside(row, patient, days) === 'met')
      .map(({ value }) => (value.value === null ? null : inUnit(of, value.value, value.unit, unit))),
  );
  if (values.length === 0) return 'none';
  if (values.includes(null)) return null;
  return { value: limit.factor * Math.max(...values.filter((value) => value !== null)), unit };
}

function isAbove({ value, comparator, unit }: LabResult | Sample, limit: Limit, { of }: When): Truth {
  if (limit === 'none') return 'not-met';
  if (limit === null || value === null) return 'unknown';
  const inLimitUnit = inUnit(of, value, unit, limit.unit);
  return inLimitUnit === null ? 'unknown' : compareValue({ comparator, value: inLimitUnit }, 'above', limit.value);
}
