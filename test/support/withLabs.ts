import type { EndAnswer, OnsetAnswer, PartialDateTime } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { LabResult, Recorded, Treatment } from '../../shared/model/observation.ts';

/** A result in short: analyte, moment, value, unit, and what differs from an exact value without limits. */
export type LabSpec = readonly [
  analyte: string,
  at: string,
  value: number | null,
  unit: string,
  change?: Partial<Pick<LabResult, 'comparator' | 'refLow' | 'refHigh' | 'reported'>>,
];

/** The history with these results instead of its own, numbered from 1001. */
export function withLabs(history: SubjectHistory, labs: readonly LabSpec[]): SubjectHistory {
  return { ...history, labs: labs.map((spec, index) => aLab(spec, 1001 + index)) };
}

export function aLab([analyte, at, value, unit, change]: LabSpec, id = 1001): Recorded<LabResult> {
  return {
    observationId: id as ObservationId,
    subjectId: 1 as SubjectId,
    version: 1,
    fromSeq: id,
    value: {
      kind: 'lab',
      analyte,
      at: at as PartialDateTime,
      value,
      unit,
      comparator: '=',
      reported: '',
      refLow: null,
      refHigh: null,
      ...change,
    },
  };
}

/** One more treatment, numbered from 2001. */
export function withTreatments(
  history: SubjectHistory,
  given: readonly (readonly [treatment: Treatment['treatment'], start: string, end: string])[],
): SubjectHistory {
  const treatments = given.map(([treatment, start, end], index) => ({
    observationId: (2001 + index) as ObservationId,
    subjectId: 1 as SubjectId,
    version: 1,
    fromSeq: 2001 + index,
    value: {
      kind: 'treatment',
      treatment,
      name: '',
      dose: '',
      start: start as OnsetAnswer,
      end: end as EndAnswer,
    } as const,
  }));
  return { ...history, treatments: [...history.treatments, ...treatments] };
}
