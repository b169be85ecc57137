import { describe, expect, test } from 'vitest';
import { EVENT_FLAG } from '../../../shared/figures/figureData.ts';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { gradeHeatmap } from '../../../shared/figures/gradeHeatmap.ts';
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

/** One patient of DL1 with these events, followed to day 40. */
const withEvents = (
  events: readonly ReturnType<typeof aFigureEvent>[],
  patient: Parameters<typeof aFigurePatient>[2] = {},
) => figureDataOf([{ patient: aFigurePatient('001-001', 'DL1', patient), events }], { doseLevels: [] });

describe('from which day on', () => {
  const rising = aFigureEvent(
    FIVE_TERMS.CRS,
    [
      [1, 2],
      [4, 6.5],
    ],
    9,
  );

  test.each([
    [0, 2],
    [1, 2],
    [2, 6],
    [4, 6],
  ] as const)('an event that rises from grade 1 to 4 is at grade %i or worse from day %i', (gradeAtLeast, day) => {
    const curve = timeToOnset(withEvents([rising]), { ...NO_FILTER, gradeAtLeast }, 'CRS');
    expect(curve.followed).toMatchObject([{ time: day, cause: 1 }]);
  });

  test('a grade reached on a day nobody knows is no step, and counted', () => {
    const unknown = aFigureEvent(
      FIVE_TERMS.CRS,
      [
        [1, 2],
        [3, Number.NaN],
      ],
      9,
    );
    const curve = timeToOnset(withEvents([unknown]), { ...NO_FILTER, gradeAtLeast: 3 }, 'CRS');
    expect(curve).toMatchObject({ n: 0, events: 0, unplaced: 1 });
  });

  test('what was there before the infusion is no event of day 0; a later one is', () => {
    const early = aFigureEvent(FIVE_TERMS.HEADACHE, [[1, -3]], -1);
    const lasting = aFigureEvent(FIVE_TERMS.HEADACHE, [[1, -0.5]], 4);
    const later = aFigureEvent(FIVE_TERMS.HEADACHE, [[1, 5]], 6);
    expect(timeToOnset(withEvents([early, lasting]), NO_FILTER, 'other')).toMatchObject({ n: 1, events: 0, before: 2 });
    expect(timeToOnset(withEvents([early, later]), NO_FILTER, 'other').followed).toMatchObject([{ time: 5, cause: 1 }]);
    const worsened = aFigureEvent(
      FIVE_TERMS.HEADACHE,
      [
        [1, -3],
        [3, 2],
      ],
      4,
    );
    const severe = timeToOnset(withEvents([worsened]), { ...NO_FILTER, gradeAtLeast: 3 }, 'other');
    expect(severe).toMatchObject({ before: 0, followed: [{ time: 2, cause: 1 }] });
  });

  test('an event that was over before day 0 is not on the heatmap, and counted', () => {
    const before = aFigureEvent(FIVE_TERMS.HEADACHE, [[1, -3]], -1);
    const into = aFigureEvent(FIVE_TERMS.HEADACHE, [[1, -3]], 2);
    expect(gradeHeatmap(withEvents([before, into]), NO_FILTER).before).toBe(1);
  });

  test('whose follow-up nobody knows is in no curve, and counted', () => {
    const data = withEvents([], { turns: { death: Number.NaN }, followedTo: Number.NaN });
    expect(timeToOnset(data, NO_FILTER, 'CRS')).toMatchObject({ n: 0, unplaced: 1 });
  });

  test.each([timeToOnset, timeToResolution])('events the filter cannot judge are counted', (curveOf) => {
    const unknown = aFigureEvent(FIVE_TERMS.CRS, [[0, 2]], 4, { flags: EVENT_FLAG.relatedUnknown });
    expect(curveOf(withEvents([unknown]), { ...NO_FILTER, relatedOnly: true }, 'CRS').undecidable).toBe(1);
    expect(curveOf(withEvents([unknown]), { ...NO_FILTER, gradeAtLeast: 3 }, 'CRS').undecidable).toBe(1);
  });
});

describe('what ended with the patient', () => {
  const dead = { followedTo: 8.2, turns: { death: 8.2 } };
  test.each([
    ['a fatal event, ended at the death', [[5, 2]], 8.2, dead],
    ['an event that was not fatal, ended at the death', [[3, 2]], 8.2, dead],
    ['an event ended on the day of the death, at no known time', [[3, 2]], 9, dead],
    ['a fatal event whose death has no record of its own', [[5, 2]], 8.2, {}],
  ] as const)('%s did not resolve', (_claim, grades, end, patient) => {
    const data = withEvents([aFigureEvent(FIVE_TERMS.CRS, grades, end)], patient);
    expect(timeToResolution(data, NO_FILTER, 'CRS')).toMatchObject({ n: 1, events: 0, competing: 1 });
    expect(syndromeSummary(data, NO_FILTER, 'CRS').total).toMatchObject({
      duration: null,
      endedInDeath: 1,
      ongoing: 0,
    });
  });

  test('what was over before the death did', () => {
    const data = withEvents([aFigureEvent(FIVE_TERMS.CRS, [[3, 2]], 8.1)], dead);
    expect(timeToResolution(data, NO_FILTER, 'CRS')).toMatchObject({ n: 1, events: 1, competing: 0 });
    expect(syndromeSummary(data, NO_FILTER, 'CRS').total).toMatchObject({ duration: { count: 1 }, endedInDeath: 0 });
  });

  test('going on when a patient died is not going on at the cut', () => {
    const data = withEvents([aFigureEvent(FIVE_TERMS.CRS, [[3, 2]])], dead);
    expect(syndromeSummary(data, NO_FILTER, 'CRS').total).toMatchObject({ endedInDeath: 1, ongoing: 0 });
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
