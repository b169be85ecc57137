import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { EVENT_FLAG } from '../../../shared/figures/figureData.ts';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { figureRowsOf } from '../../../shared/figures/figureRowsOf.ts';
import { reviveFigureData } from '../../../shared/figures/reviveFigureData.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { CaseId, SubjectId, TrialId } from '../../../shared/model/ids.ts';
import { survivalOf } from '../../../shared/signals/survivalOf.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';
import { aCase } from '../../support/aStore.ts';

const protocol = defaultProtocol(1 as TrialId);

function rowsOf(spec: HistorySpec, states: readonly DltCase['state'][] = [], on = '2026-03-20') {
  const history = aHistory(spec);
  const assessment = assessSubject(history, protocol, `${on}T04:00:00.000Z` as Instant);
  const episodeKey = assessment.episodes[0]?.key ?? '';
  const cases = states.length === 0 ? [] : [{ ...aCase(1 as CaseId, 1 as SubjectId, states), episodeKey }];
  return figureRowsOf({ history, siteCode: '001', lastChangeSeq: 1, assessment, cases });
}

const GRADE_4: HistorySpec = { events: [{ term: 'CRS', steps: [[4, '2026-03-05']], end: '2026-03-08' }] };
const GRADE_2: HistorySpec = { events: [{ term: 'CRS', steps: [[2, '2026-03-05']], end: '2026-03-08' }] };
const SEEN = { seenOn: ['2026-03-31', '2026-04-10'] };

describe('the flag of an event', () => {
  const flagOf = (spec: HistorySpec, ...states: readonly DltCase['state'][]) =>
    rowsOf(spec, states).events[0]!.flags & (EVENT_FLAG.dltConfirmed | EVENT_FLAG.dltPossible);

  test.each([
    ['what a rule calls a DLT', GRADE_4, [], EVENT_FLAG.dltPossible],
    ['what waits for a person, whatever the rule says by itself', GRADE_2, ['raised'], EVENT_FLAG.dltPossible],
    ['what was referred to the committee', GRADE_2, ['raised', 'referred'], EVENT_FLAG.dltPossible],
    ['what was decided, and came back', GRADE_4, ['raised', 'confirmed', 'reopened'], EVENT_FLAG.dltPossible],
    ['what was confirmed', GRADE_2, ['raised', 'confirmed'], EVENT_FLAG.dltConfirmed],
    ['what was rejected', GRADE_4, ['raised', 'rejected'], 0],
    ['what was withdrawn', GRADE_2, ['raised', 'withdrawn'], 0],
    ['what no rule speaks for', GRADE_2, [], 0],
  ] as const)('%s', (_claim, spec, states, flag) => {
    expect(flagOf(spec, ...states)).toBe(flag);
  });
});

describe('evaluable as the cohort counts', () => {
  test.each([
    ['observed to the end without a DLT', { ...GRADE_2, ...SEEN }, 'evaluable', '2026-04-20'],
    ['in the window', GRADE_2, 'undecided', '2026-03-20'],
    ['a possible DLT nobody has decided', { ...GRADE_4, ...SEEN }, 'undecided', '2026-04-20'],
  ] as const)('%s', (_claim, spec, outcome, on) => {
    expect(rowsOf(spec, [], on).patient.evaluability).toBe(outcome);
  });
});

describe('a death on a day nobody knows', () => {
  const { patient, events } = rowsOf({ ...GRADE_2, studyEvents: [['death', 'unknown', 'toxicity']] });

  test('happened, and ends the follow-up nobody knows when', () => {
    expect(patient.turns).toEqual({ death: Number.NaN });
    expect(patient.followedTo).toBeNaN();
  });

  test('is as unknown after it came over the wire', () => {
    const data = figureDataOf([{ patient, events }], protocol);
    const came = reviveFigureData(JSON.parse(JSON.stringify(data)));
    expect(came.patients[0]).toMatchObject({ turns: { death: Number.NaN }, followedTo: Number.NaN });
  });

  test('leaves the patient out of survival, and counted there: alive at the cut would be wrong', () => {
    expect(survivalOf(figureDataOf([{ patient, events }], protocol), 0.95)).toMatchObject({ patients: 0, leftOut: 1 });
  });

  test('a known day counts beside an unknown one; a new therapy on an unknown day ends nothing', () => {
    const twice = rowsOf({
      studyEvents: [
        ['death', 'unknown', 'toxicity'],
        ['death', '2026-03-10', 'toxicity'],
      ],
    });
    expect(twice.patient.turns.death).toBe(8);
    const therapy = rowsOf({ studyEvents: [['new-therapy', 'unknown']] });
    expect(therapy.patient.turns).toEqual({});
    expect(therapy.patient.followedTo).toBeGreaterThan(17);
  });
});
