import { EVENT_FLAG, type FigurePatient } from '../../shared/figures/figureData.ts';
import { figureDataOf } from '../../shared/figures/figureDataOf.ts';
import type { FigureEvent, FigureRows } from '../../shared/figures/figureRowsOf.ts';
import type { CalendarDate } from '../../shared/model/dates.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import type { SubjectId } from '../../shared/model/ids.ts';

const CRS = { termCode: 10052015 as TermCode, socCode: 10021428, family: 'CRS' } as const;
const NEUTROPENIA = { termCode: 10029366 as TermCode, socCode: 10022891, family: 'haematological' } as const;
const HEADACHE = { termCode: 10019211 as TermCode, socCode: 10029205, family: 'other' } as const;

export function aFigurePatient(
  number: string,
  doseLevel: string | null,
  change: Partial<FigurePatient> = {},
): FigurePatient {
  return {
    subjectId: Number(number.slice(-3)) as SubjectId,
    subjectNumber: number,
    siteCode: '001',
    doseLevel,
    sex: 'F',
    ageYears: 30,
    day0On: '2026-03-02' as CalendarDate,
    state: 'cleared',
    evaluability: 'evaluable',
    followedTo: 40.5,
    lastChangeSeq: 1,
    turns: {},
    treatments: [],
    ...change,
  };
}

/** `from` and `to` in study days; `to` left out = it goes on, `null` = ended, nobody knows when. */
export function aFigureEvent(
  term: Pick<FigureEvent, 'termCode' | 'socCode' | 'family'>,
  grades: readonly (readonly [grade: number, from: number])[],
  to?: number | null,
  change: Partial<FigureEvent> = {},
): FigureEvent {
  const from = grades[0]![1];
  return {
    ...term,
    grade: Math.max(...grades.map(([grade]) => grade)),
    derivedGrade: 0,
    onset: from,
    onsetLatest: from + 1,
    end: to ?? Number.NaN,
    source: 1,
    segments: grades.map(([grade, at]) => ({ grade, from: at })),
    ...change,
    flags: (change.flags ?? 0) | (to === undefined ? EVENT_FLAG.ongoing : to === null ? EVENT_FLAG.endUnknown : 0),
  };
}

/**
 * Five patients whose counts fit on one hand:
 * DL1 001-001: CRS grade 1 on day 2 for one day; neutropenia grade 4 from day 5, going on.
 * DL1 001-002: no event at all.
 * DL2 001-003: CRS grade 2, then 3 (day 3 to 8, serious, confirmed DLT), tocilizumab; headache not graded; died on day 20.
 * DL2 001-004: neutropenia twice, grade 3 (day 4 to 9) and not graded (day 12 to 13); headache of unknown onset, grade 2.
 * DL2 001-005: not infused.
 */
export function fivePatients() {
  return figureDataOf(fiveRows(), FIVE_PROTOCOL);
}

export function fiveRows(): readonly FigureRows[] {
  return [
    {
      patient: aFigurePatient('001-005', 'DL2', {
        day0On: null,
        state: 'not-infused',
        followedTo: Number.NaN,
        evaluability: 'not-evaluable',
      }),
      events: [],
    },
    {
      patient: aFigurePatient('001-003', 'DL2', {
        state: 'dlt',
        followedTo: 20,
        turns: { death: 20 },
        treatments: [{ treatment: 'tocilizumab', from: 4, to: 5 }],
      }),
      events: [
        aFigureEvent(
          CRS,
          [
            [2, 3],
            [3, 5],
          ],
          8,
          { flags: EVENT_FLAG.serious | EVENT_FLAG.related | EVENT_FLAG.dltConfirmed, derivedGrade: 2 },
        ),
        aFigureEvent(HEADACHE, [[0, 6]], undefined, { flags: EVENT_FLAG.seriousUnknown | EVENT_FLAG.relatedUnknown }),
      ],
    },
    {
      patient: aFigurePatient('001-004', 'DL2', { evaluability: 'not-evaluable' }),
      events: [
        aFigureEvent(NEUTROPENIA, [[3, 4]], 9),
        aFigureEvent(NEUTROPENIA, [[0, 12]], 13),
        aFigureEvent(HEADACHE, [[2, Number.NaN]], null, { flags: EVENT_FLAG.related }),
      ],
    },
    {
      patient: aFigurePatient('001-001', 'DL1'),
      events: [aFigureEvent(CRS, [[1, 2]], 3, { flags: EVENT_FLAG.related }), aFigureEvent(NEUTROPENIA, [[4, 5]])],
    },
    { patient: aFigurePatient('001-002', 'DL1'), events: [] },
  ];
}

export const FIVE_PROTOCOL = {
  doseLevels: [
    { name: 'DL1', cellsE6PerKg: 0.5 },
    { name: 'DL2', cellsE6PerKg: 2 },
    { name: 'DL3', cellsE6PerKg: 4 },
  ],
};

export const FIVE_TERMS = { CRS, NEUTROPENIA, HEADACHE };
