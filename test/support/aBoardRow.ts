import type { BoardRow } from '../../shared/model/views.ts';

interface BoardRowChange {
  readonly number?: string;
  readonly doseLevel?: string | null;
  readonly state?: BoardRow['summary']['state'];
  readonly day0On?: string | null;
  readonly endOn?: string;
  readonly open?: BoardRow['summary']['open'];
  readonly openCaseId?: number | null;
}

/** A row of the window board: infused on 2 March 2026, in its window; change what matters. */
export function aBoardRow(change: BoardRowChange = {}): BoardRow {
  const { number = '001-001', day0On = '2026-03-02', endOn = '2026-03-30' } = change;
  const window = day0On === null ? null : { day0On, startOn: day0On, endOn, closesAt: `${endOn}T16:00:00.000Z` };
  return {
    subject: {
      subjectId: Number(number.slice(-3)),
      trialId: 1,
      siteId: 1,
      subjectNumber: number,
      sex: 'U',
      ageYears: null,
      doseLevel: change.doseLevel === undefined ? 'DL1' : change.doseLevel,
      priorAlloTransplant: null,
    },
    siteCode: '001',
    zone: 'Asia/Shanghai',
    day: window === null ? null : 10,
    openCaseId: change.openCaseId ?? null,
    summary: {
      subjectId: Number(number.slice(-3)),
      window,
      state: change.state ?? (window === null ? 'not-infused' : 'in-window'),
      evaluability: { outcome: 'undecided', trace: [] },
      open: change.open ?? [],
      worstGrades: { CRS: null, ICANS: null, haematological: null, infection: null, other: null },
      lastObservedOn: null,
      nextChangeAt: null,
    },
  } as unknown as BoardRow;
}
