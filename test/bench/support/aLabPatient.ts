import type { SubjectHistory } from '../../../shared/model/history.ts';
import type { ObservationId, SiteId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { LabResult, Recorded } from '../../../shared/model/observation.ts';
import { aStoredEvent } from './aBenchTrial.ts';

/** What a ward draws: ten analytes with their units, limits, and a middle and a swing that reach every grade. */
const PANEL = [
  ['ANC', '10^9/L', 1.8, 6.3, 1.6, 1.58],
  ['PLAT', '10^9/L', 125, 350, 110, 100],
  ['HGB', 'g/L', 115, 150, 95, 30],
  ['ALT', 'U/L', 9, 50, 90, 85],
  ['AST', 'U/L', 13, 40, 70, 65],
  ['BILI', 'umol/L', 5, 21, 25, 20],
  ['K', 'mmol/L', 3.5, 5.3, 4, 1.2],
  ['SODIUM', 'mmol/L', 137, 147, 137, 10],
  ['CREAT', 'umol/L', 41, 81, 90, 45],
  ['FIBRINO', 'g/L', 2, 4, 2.2, 1.9],
] as const;

/** An infused patient with so many laboratory rows, ten a day from ten days before the infusion on, and some events. */
export function aLabPatient(n: number, labRows: number, events: number): SubjectHistory {
  const subjectId = (n + 1) as SubjectId;
  const recorded = { subjectId, version: 1, fromSeq: 1 } as const;
  const infusion = {
    kind: 'infusion',
    at: '2026-03-02T10:00' as never,
    cellsE6PerKg: 0.5,
    doseText: '',
    plannedCellsE6PerKg: 0.5,
    lot: 'LOT',
  } as const;
  return {
    subject: {
      subjectId,
      trialId: 1 as TrialId,
      siteId: 1 as SiteId,
      subjectNumber: `001-${n}`,
      sex: 'F',
      ageYears: 40,
      doseLevel: 'DL1',
      priorAlloTransplant: false,
    },
    zone: 'Asia/Shanghai',
    ctcaeVersion: '5.0',
    referenceRanges: [],
    adverseEvents: Array.from({ length: events }, (_, i) => ({
      ...recorded,
      observationId: (i + 2) as ObservationId,
      value: aStoredEvent(n * events + i),
    })),
    infusions: [{ ...recorded, observationId: 1 as ObservationId, value: infusion }],
    treatments: [],
    labs: Array.from({ length: labRows }, (_, i) => aLabRow(n, i)),
    vitals: [],
    samples: [],
    studyEvents: [],
    crsAssessments: [],
    icansAssessments: [],
    decisions: [],
  };
}

/** Row `i` of a patient: analyte by analyte, day by day. */
export function aLabRow(n: number, i: number): Recorded<LabResult> {
  const [analyte, unit, refLow, refHigh, middle, swing] = PANEL[i % PANEL.length]!;
  const day = Math.floor(i / PANEL.length);
  const value = Math.round((middle + swing * Math.sin(day / 4 + n + i)) * 100) / 100;
  const date = new Date(Date.UTC(2026, 1, 20 + day)).toISOString().slice(0, 10);
  return {
    subjectId: (n + 1) as SubjectId,
    version: 1,
    fromSeq: 1,
    observationId: (1000 + i) as ObservationId,
    value: {
      kind: 'lab',
      analyte,
      comparator: '=',
      value,
      reported: String(value),
      unit,
      at: `${date}T06:30` as never,
      refLow,
      refHigh,
    },
  };
}
