import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { DEFAULT_SIGNAL_SETTINGS } from '../../../shared/signals/defaultSignalSettings.ts';
import { signalsOf } from '../../../shared/signals/signalsOf.ts';
import { FEWEST_TERMS } from '../../../shared/signals/termRatios.ts';
import { aFigureEvent, aFigurePatient, FIVE_TERMS, fivePatients } from '../../support/fivePatients.ts';
import { fiveSignalFacts } from '../../support/fiveSignalFacts.ts';

const settings = DEFAULT_SIGNAL_SETTINGS;
const LEVELS = ['DL1', 'DL2', 'DL3'].map((name, at) => ({ name, cellsE6PerKg: at + 1 }));

function signalsOfFive() {
  const data = fivePatients();
  return signalsOf({ data, facts: fiveSignalFacts(data), settings, plannedPatients: 20, lastWindowDay: 28 });
}

/** So many dosed patients, the first of whom have CRS of grade 3 from day 3 on. */
function signalsOfCrs(withEvent: number, of: number) {
  const rows = Array.from({ length: of }, (_, at) => ({
    patient: aFigurePatient(`001-${String(at + 1).padStart(3, '0')}`, 'DL1'),
    events: at < withEvent ? [aFigureEvent(FIVE_TERMS.CRS, [[3, 3]], 8)] : [],
  }));
  const data = figureDataOf(rows, { doseLevels: LEVELS });
  return signalsOf({ data, facts: fiveSignalFacts(data), settings, plannedPatients: 20, lastWindowDay: 28 });
}

describe('the five patients, counted by hand', () => {
  const { lines, hidden, drift, levels, ratios, survival } = signalsOfFive();
  const line = (id: string) => lines.find(({ event }) => event.id === id)!;

  test('the events listed beforehand, in their order', () => {
    expect(lines.map(({ event }) => event.id)).toEqual(['crs-3', 'icans-3', 'icaht-3', 'infection-3', 'fatal']);
    expect(lines.every(({ of }) => of === 4)).toBe(true);
  });

  test('CRS of grade 3: one of four, exact, against two of twenty elsewhere', () => {
    const crs = line('crs-3');
    expect(crs.patients).toEqual(['001-003']);
    expect(crs.undecided).toEqual([]);
    expect(crs.interval!.lower).toBeCloseTo(1 - 0.975 ** 0.25, 12);
    expect(crs.interval!.upper).toBeCloseTo(0.8059, 4);
    expect(crs.upperIfNone).toBeNull();
    expect(crs.background!.rate).toBe(0.1);
    expect(crs.background!.probabilityAbove!).toBeGreaterThan(0.5);
    expect(crs.answer).toBe('unclear');
  });

  test('no ICANS of grade 3: zero of four carries its upper bound', () => {
    const icans = line('icans-3');
    expect(icans.patients).toEqual([]);
    expect(icans.interval!.lower).toBe(0);
    expect(icans.upperIfNone).toBeCloseTo(1 - 0.05 ** 0.25, 12);
  });

  test('early ICAHT: one, and two of whom nobody can say', () => {
    expect(line('icaht-3')).toMatchObject({
      patients: ['001-001'],
      undecided: ['001-003', '001-004'],
      background: null,
      answer: 'no-background',
      rate: null,
    });
  });

  test('a death without its event is no fatal event, and it is not ruled out', () => {
    expect(line('fatal')).toMatchObject({ patients: [], undecided: ['001-003'], of: 4 });
  });

  test('person-time: 40 + 40 + 5 + 40 days to the first day at grade 3, 40 + 40 + 20 + 40 days in all', () => {
    const { first, all, leftOut } = line('crs-3').rate!;
    expect(first).toMatchObject({ patients: 4, patientsWithEvent: 1, exposure: 125 });
    expect(first!.rate).toBeCloseTo(100 / 125, 12);
    expect(all).toMatchObject({ events: 1, exposure: 140 });
    expect(leftOut).toBe(0);
  });

  test('what could hide a signal, each with its count and its patients; who is not dosed stands nowhere', () => {
    expect(hidden.map(({ code, count, patients }) => [code, count, patients.join()])).toEqual([
      ['open-discrepancies', 1, '001-003'],
      ['measured-worse', 0, ''],
      ['not-graded', 2, '001-003,001-004'],
      ['death-without-event', 1, '001-003'],
      ['seriousness-unknown', 1, '001-003'],
      ['relatedness-unknown', 1, '001-003'],
      ['onset-unknown', 1, '001-004'],
      ['end-unknown', 1, '001-004'],
      ['window-data-missing', 2, '001-004'],
      ['planned-not-recorded', 3, '001-004'],
      ['icaht-ungraded', 1, '001-003'],
      ['left-early', 0, ''],
      ['window-open', 0, ''],
    ]);
  });

  test('drift: in order of infusion, up by ln 3 with the event and down by ln(9/7) without', () => {
    expect(drift.steps.map(({ subjectNumber, hadEvent }) => [subjectNumber, hadEvent])).toEqual([
      ['001-001', false],
      ['001-002', false],
      ['001-003', true],
      ['001-004', false],
    ]);
    const heights = drift.steps.map(({ height }) => height);
    expect(heights[2]).toBeCloseTo(Math.log(3), 12);
    expect(heights[3]).toBeCloseTo(Math.log(3) - Math.log(9 / 7), 12);
    expect(drift).toMatchObject({ alarmAt: null, waiting: [] });
    expect(drift.usual.alarmProbability).toBeCloseTo(0.108, 3);
    expect(drift.usual.runLength).toBeCloseTo(141.4, 0);
    expect(drift.raised.alarmProbability).toBeCloseTo(0.811, 3);
  });

  test('survival: one of four died on day 20, the others were followed to day 40', () => {
    expect(survival).toMatchObject({ patients: 4, deaths: 1, leftOut: 0, median: { estimate: null } });
    expect(survival.rows.map(({ time, atRisk, events, survival: share }) => [time, atRisk, events, share])).toEqual([
      [20, 4, 1, 0.75],
      [40, 3, 0, 0.75],
    ]);
    // Greenwood: 0.75 · √(1 / (4 · 3)).
    expect(survival.rows[0]!.standardError).toBeCloseTo(0.75 * Math.sqrt(1 / 12), 12);
  });

  test('two dose levels: raw beside shrunk, and the shrunk rates lie between', () => {
    const crs = levels.find(({ event }) => event.id === 'crs-3')!;
    expect(crs.levels.map(({ doseLevel, patients, of }) => [doseLevel, patients.length, of])).toEqual([
      ['DL1', 0, 2],
      ['DL2', 1, 2],
    ]);
    const [low, high] = crs.levels.map(({ shrunk }) => shrunk);
    expect(low).toBeGreaterThan(0);
    expect(low).toBeLessThan(high!);
    expect(high).toBeLessThan(0.5);
    expect(ratios).toBeNull();
  });
});

describe('few patients', () => {
  test('nobody dosed: nothing is estimated, and it says so', () => {
    const { lines, levels, drift } = signalsOfCrs(0, 0);
    expect(lines[0]).toMatchObject({
      of: 0,
      interval: null,
      upperIfNone: null,
      answer: 'nobody-dosed',
      rate: { first: null },
    });
    expect([levels, drift.steps]).toEqual([[], []]);
  });

  test.each([
    [0, 1, { lower: 0, upper: 0.975 }],
    [1, 1, { lower: 0.025, upper: 1 }],
    [3, 3, { lower: 0.025 ** (1 / 3), upper: 1 }],
  ])('%i of %i has a sane interval', (events, of, { lower, upper }) => {
    const [crs] = signalsOfCrs(events, of).lines;
    expect(crs!.interval!.lower).toBeCloseTo(lower, 12);
    expect(crs!.interval!.upper).toBeCloseTo(upper, 12);
  });

  test('three of three is flagged for review; one of one is too few to say', () => {
    expect(signalsOfCrs(3, 3).lines[0]!.answer).toBe('review');
    expect(signalsOfCrs(1, 1).lines[0]!.answer).toBe('too-few');
  });

  test('a single arm borrows from nobody', () => {
    expect(signalsOfCrs(2, 12).levels).toEqual([]);
  });

  test('a patient still in the window waits before entering the chart; one with the event enters at once', () => {
    const rows = [
      { patient: aFigurePatient('001-001', 'DL1', { followedTo: 10.2 }), events: [] },
      {
        patient: aFigurePatient('001-002', 'DL1', { followedTo: 9.2 }),
        events: [aFigureEvent(FIVE_TERMS.CRS, [[3, 3]])],
      },
    ];
    const data = figureDataOf(rows, { doseLevels: LEVELS });
    const { drift, hidden } = signalsOf({
      data,
      facts: fiveSignalFacts(data),
      settings,
      plannedPatients: 20,
      lastWindowDay: 28,
    });
    expect(drift.steps.map(({ subjectNumber }) => subjectNumber)).toEqual(['001-002']);
    expect(drift.waiting).toEqual(['001-001']);
    expect(hidden.find(({ code }) => code === 'window-open')!.patients).toEqual(['001-001', '001-002']);
  });
});

describe('properties', () => {
  const counts = fc
    .integer({ min: 1, max: 40 })
    .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

  test('more patients with the event never make a higher rate less likely', () => {
    fc.assert(
      fc.property(counts, ([events, of]) => {
        if (events === of) return;
        const above = (n: number) => signalsOfCrs(n, of).lines[0]!.background!.probabilityAbove!;
        expect(above(events + 1)).toBeGreaterThan(above(events));
      }),
      { numRuns: 25 },
    );
  });

  test('the interval holds the observed share, and zero has a bound that falls with the patients', () => {
    fc.assert(
      fc.property(counts, ([events, of]) => {
        const { interval, upperIfNone } = signalsOfCrs(events, of).lines[0]!;
        expect(interval!.lower).toBeLessThanOrEqual(events / of);
        expect(interval!.upper).toBeGreaterThanOrEqual(events / of);
        expect(upperIfNone === null).toBe(events > 0);
        if (events === 0) expect(signalsOfCrs(0, of + 1).lines[0]!.upperIfNone!).toBeLessThan(upperIfNone!);
      }),
      { numRuns: 25 },
    );
  });
});

test('ten terms or more at two levels are listed by their lower bound, with how many were compared', () => {
  const term = (at: number) => ({
    ...FIVE_TERMS.HEADACHE,
    termCode: (10_019_000 + at) as typeof FIVE_TERMS.HEADACHE.termCode,
  });
  const rows = Array.from({ length: 12 }, (_, at) => ({
    patient: aFigurePatient(`001-${String(at + 1).padStart(3, '0')}`, at < 6 ? 'DL1' : 'DL2'),
    // Term 0 in everybody of DL2 and nobody else; the others one patient a term.
    events: [aFigureEvent(term(at + 1), [[1, 2]], 3), ...(at < 6 ? [] : [aFigureEvent(term(0), [[2, 2]], 4)])],
  }));
  const data = figureDataOf(rows, { doseLevels: LEVELS });
  const { ratios } = signalsOf({
    data,
    facts: fiveSignalFacts(data),
    settings,
    plannedPatients: 20,
    lastWindowDay: 28,
  });
  expect(ratios).toMatchObject({ terms: 13, compared: 26 });
  expect(ratios!.terms).toBeGreaterThanOrEqual(FEWEST_TERMS);
  expect(ratios!.ratios[0]).toMatchObject({ termCode: 10_019_000, doseLevel: 'DL2', observed: 6, expected: 3 });
  expect(ratios!.ratios[0]!.mean).toBeLessThan(2);
});
