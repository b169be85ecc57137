import { describe, expect, test } from 'vitest';
import { EVENT_FLAG } from '../../../shared/figures/figureData.ts';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { syndromeSummary } from '../../../shared/figures/syndromeSummary.ts';
import { timeToOnset, timeToResolution } from '../../../shared/figures/timeToEvent.ts';
import { aFigureEvent, aFigurePatient, FIVE_TERMS, fivePatients } from '../../support/fivePatients.ts';

const five = fivePatients();

describe('CRS of five patients', () => {
  const summary = syndromeSummary(five, NO_FILTER, 'CRS');

  test('counts patients, with both denominators of dose', () => {
    expect(summary.total).toMatchObject({
      patients: 4,
      any: 2,
      gradeTwoUp: 1,
      gradeThreeUp: 1,
      notGraded: 0,
      tocilizumab: 1,
      steroid: 0,
      ongoing: 0,
    });
    expect(summary.perLevel.map(({ doseLevel, patients, any }) => [doseLevel, patients, any])).toEqual([
      ['DL1', 2, 1],
      ['DL2', 2, 1],
    ]);
  });

  test('onset and duration are of patients who had it, both days of an episode counted', () => {
    expect(summary.total.onset).toEqual({ count: 2, median: 2.5, lowest: 2, highest: 3 });
    expect(summary.total.duration).toEqual({ count: 2, median: 3, lowest: 1, highest: 5 });
  });

  test('episodes come by onset and carry the derived grade beside the reported one', () => {
    expect(summary.episodes.map(({ onset, grade, derivedGrade }) => [onset, grade, derivedGrade])).toEqual([
      [2, 1, 0],
      [3, 3, 2],
    ]);
  });

  test('no ICANS at all still has its denominator', () => {
    expect(syndromeSummary(five, NO_FILTER, 'ICANS').total).toMatchObject({ patients: 4, any: 0, onset: null });
  });
});

describe('time to onset', () => {
  test('one step a patient, everybody at risk from the start', () => {
    const curve = timeToOnset(five, NO_FILTER, 'CRS');
    expect(curve).toMatchObject({ n: 4, events: 2, competing: 0, unplaced: 0 });
    expect(curve.rows.slice(0, 2).map(({ time, atRisk, ofInterest }) => [time, atRisk, ofInterest.incidence])).toEqual([
      [2, 4, 0.25],
      [3, 3, 0.5],
    ]);
  });

  test('a step knows whose event made it, and a tick who was last seen then', () => {
    const { followed } = timeToOnset(five, NO_FILTER, 'CRS');
    const who = followed.map(({ time, cause, patient, event }) => [
      five.patients[patient]!.subjectNumber,
      time,
      cause,
      event === null ? null : five.events.onset[event],
    ]);
    expect(who.toSorted()).toEqual([
      ['001-001', 2, 1, 2],
      ['001-002', 40, 0, null],
      ['001-003', 3, 1, 3],
      ['001-004', 40, 0, null],
    ]);
  });

  test('death without it competes, leaving by new therapy too; being followed on does not', () => {
    const curve = timeToOnset(five, NO_FILTER, 'haematological');
    expect(curve).toMatchObject({ n: 4, events: 2, competing: 1 });
  });

  test('an onset nobody knows is left out and counted', () => {
    const curve = timeToOnset(five, NO_FILTER, 'other');
    expect(curve).toMatchObject({ n: 3, events: 1, unplaced: 1 });
  });
});

describe('time to resolution', () => {
  test('starts at the onset of each episode; what goes on is censored where the patient was last followed', () => {
    const curve = timeToResolution(five, NO_FILTER, 'haematological');
    expect(curve).toMatchObject({ n: 3, events: 2, competing: 0 });
    expect(curve.rows.map(({ time }) => time)).toEqual([1, 5, 36]);
  });

  test('going on at death competes', () => {
    const dead = figureDataOf(
      [
        {
          patient: aFigurePatient('001-001', 'DL1', { followedTo: 9.4, turns: { death: 9.4 } }),
          events: [aFigureEvent(FIVE_TERMS.CRS, [[4, 2]], undefined, { flags: EVENT_FLAG.serious })],
        },
      ],
      { doseLevels: [] },
    );
    expect(timeToResolution(dead, NO_FILTER, 'CRS')).toMatchObject({ n: 1, events: 0, competing: 1 });
  });
});
