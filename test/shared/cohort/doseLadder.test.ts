import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CohortPatient } from '../../../shared/cohort/cohortView.ts';
import { DEFAULT_COHORT_SETTINGS } from '../../../shared/cohort/defaultCohortSettings.ts';
import { designTable } from '../../../shared/cohort/designTable.ts';
import { doseLadder } from '../../../shared/cohort/doseLadder.ts';
import { proposalOf } from '../../../shared/cohort/proposalOf.ts';
import type { LevelCounts } from '../../../shared/model/cohort.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';

const THREE_PLUS_THREE = designTable(DEFAULT_COHORT_SETTINGS);

function aLevel(doseLevel: string | null, counts: Partial<LevelCounts> = {}): LevelCounts {
  return {
    doseLevel,
    treated: 0,
    evaluable: 0,
    dlt: 0,
    possibleDlt: 0,
    inWindow: 0,
    pendingData: 0,
    notEvaluable: 0,
    committee: 0,
    gradeThree: { any: 0, crs: 0, icans: 0 },
    pendingDays: [],
    ...counts,
  };
}

function aPatient(number: string, standing: CohortPatient['standing'], doseLevel = 'DL1'): CohortPatient {
  return {
    subjectId: Number(number.slice(-3)) as SubjectId,
    subjectNumber: number,
    doseLevel,
    zone: 'UTC',
    standing,
    pending: [],
    gaps: [],
    next: null,
    clock: null,
  };
}

function rungsOf(levels: readonly LevelCounts[], patients: readonly CohortPatient[] = []) {
  const protocol = { cohort: DEFAULT_COHORT_SETTINGS };
  return doseLadder({ levels, patients, table: THREE_PLUS_THREE, boundary: null, protocol });
}

function rungOf(counts: Partial<LevelCounts>, patients: readonly CohortPatient[] = []) {
  return rungsOf([aLevel('DL1', counts), aLevel('DL2')], patients)[0]!;
}

describe('a rung of 3+3', () => {
  test.each([
    [0, 0, { untilDown: 2, untilUp: 3, decision: null }],
    [3, 0, { untilDown: 2, untilUp: 0, decision: 'escalate' }],
    [3, 1, { untilDown: 1, untilUp: 3, decision: 'stay' }],
    [4, 1, { untilDown: 1, untilUp: 2, decision: 'stay' }],
    [6, 1, { untilDown: null, untilUp: 0, decision: 'escalate' }],
    [6, 2, { untilDown: 0, untilUp: null, decision: 'de-escalate' }],
    [9, 1, { untilDown: null, untilUp: null, decision: null }],
  ])('%i evaluable, %i DLT', (evaluable, dlt, expected) => {
    expect(rungOf({ treated: evaluable, evaluable, dlt })).toMatchObject({
      ...expected,
      stopAt: { dlts: 2, patients: 6 },
      upTo: 1,
    });
  });

  test.each([
    ['no level is above', [], 'none'],
    ['the level above had two DLTs', [aLevel('DL2', { evaluable: 3, dlt: 2 })], 'closed'],
    ['the level above had its six patients', [aLevel('DL2', { evaluable: 6, dlt: 1 })], 'closed'],
    ['the level above is new', [aLevel('DL2')], 'open'],
    ['the level above had one DLT of three', [aLevel('DL2', { evaluable: 3, dlt: 1 })], 'open'],
  ] as const)('%s: whether anything goes up is what the design proposes', (_claim, levels, above) => {
    for (const evaluable of [0, 1, 2, 3, 4, 5, 6]) {
      for (const dlt of [0, 1].filter((n) => n <= evaluable)) {
        const all = [aLevel('DL1', { treated: evaluable, evaluable, dlt }), ...levels];
        const rung = rungsOf(all)[0]!;
        expect(rung.above).toBe(above);
        if (above !== 'open')
          expect([rung.untilUp, rung.upTo, rung.decision === 'escalate']).toEqual([null, null, false]);
        const more = [0, 1, 2, 3, 4, 5].find((n) => proposes(all, n) === 'escalate');
        if (evaluable > 0) expect([evaluable, dlt, rung.untilUp ?? undefined]).toEqual([evaluable, dlt, more]);
      }
    }
  });

  /** What the design proposes once so many more patients of the lowest level had no DLT. */
  function proposes([lowest, ...others]: readonly LevelCounts[], more: number) {
    const evaluable = lowest!.evaluable + more;
    const levels = [{ ...lowest!, evaluable, treated: evaluable }, ...others];
    const settings = DEFAULT_COHORT_SETTINGS;
    const answer = proposalOf({ levels, current: 0, settings, windowDays: 28, patients: [] });
    return answer.ok ? answer.proposal.action : answer.reason;
  }

  test('a distance is the number of patients it says: walking it changes the word', () => {
    const cell = fc.integer({ min: 0, max: 6 }).chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(cell, ([evaluable, dlt]) => {
        const { untilDown, untilUp } = rungOf({ evaluable, dlt });
        if (untilDown !== null) {
          const there = rungOf({ evaluable: evaluable + untilDown, dlt: dlt + untilDown });
          expect(there.decision).toBe('de-escalate');
        }
        if (untilUp !== null) expect(rungOf({ evaluable: evaluable + untilUp, dlt }).decision).toBe('escalate');
      }),
    );
  });
});

describe('squares', () => {
  test('one a treated patient, worst standing first; patients of other sites have no name', () => {
    const counts = { treated: 6, evaluable: 3, dlt: 1, possibleDlt: 1, inWindow: 1, notEvaluable: 1 };
    const patients = [
      aPatient('001-001', 'clear'),
      aPatient('001-002', 'dlt'),
      aPatient('001-003', 'in-window'),
      aPatient('001-009', 'not-treated'),
    ];
    expect(rungOf(counts, patients).squares).toEqual([
      { standing: 'dlt', subjectNumber: '001-002' },
      { standing: 'possible-dlt', subjectNumber: null },
      { standing: 'in-window', subjectNumber: '001-003' },
      { standing: 'clear', subjectNumber: '001-001' },
      { standing: 'clear', subjectNumber: null },
      { standing: 'not-evaluable', subjectNumber: null },
    ]);
  });

  test('a patient stands on the rung of the own level only', () => {
    const rungs = rungsOf(
      [aLevel('DL1', { treated: 1, evaluable: 1 }), aLevel('DL2', { treated: 1, evaluable: 1 })],
      [aPatient('001-001', 'clear', 'DL2'), aPatient('001-002', 'clear', 'DL1')],
    );
    expect(rungs.map(({ squares }) => squares.map(({ subjectNumber }) => subjectNumber))).toEqual([
      ['001-002'],
      ['001-001'],
    ]);
  });
});

test('a single arm without a rule says nothing, and does not fail', () => {
  const [rung] = doseLadder({
    levels: [aLevel(null, { treated: 2 })],
    patients: [],
    protocol: { cohort: DEFAULT_COHORT_SETTINGS },
    table: null,
    boundary: null,
  });
  expect(rung).toMatchObject({ decision: null, stopAt: null, untilDown: null, untilUp: null });
});
