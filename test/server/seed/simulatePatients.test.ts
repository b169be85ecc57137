import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../server/seed/random.ts';
import { demoActs } from '../../../server/seed/seedDemo.ts';
import { valueOn } from '../../../server/seed/simulateCounts.ts';
import { SAMPLE_DAYS, simulateExpansion } from '../../../server/seed/simulateExpansion.ts';
import { createStudyTime } from '../../../server/seed/studyTime.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import { Observation } from '../../../shared/model/observation.ts';

const now = '2026-03-05T06:20:00.000Z' as Instant;
const ripensAt = '2026-03-05T07:00:00.000Z' as Instant;

describe('simulatePatients', () => {
  test('the same seed and day give identical acts', () => {
    expect(demoActs({ now, ripensAt })).toEqual(demoActs({ now, ripensAt }));
  });

  test('another day moves the whole trial and changes nothing else', () => {
    const shifted = demoActs({
      now: '2026-03-06T06:20:00.000Z' as Instant,
      ripensAt: '2026-03-06T07:00:00.000Z' as Instant,
    });
    const story = (acts: ReturnType<typeof demoActs>) =>
      acts.map(({ by, subjectNumber, what }) => [by, subjectNumber, what.command]);
    expect(story(shifted)).toEqual(story(demoActs({ now, ripensAt })));
  });

  test('every observation is one the product would accept', () => {
    for (const { subjectNumber, what } of demoActs({ now, ripensAt })) {
      if (what.command !== 'record' && what.command !== 'correct') continue;
      const parsed = Observation.safeParse(what.value);
      expect(parsed.success, `${subjectNumber} ${what.key}: ${JSON.stringify(parsed.error?.issues)}`).toBe(true);
    }
  });

  test('each patient has temperatures, counts, CAR copies and CD7+ cells', () => {
    const acts = demoActs({ now, ripensAt });
    const patients = new Set(acts.map((act) => act.subjectNumber));
    expect(patients.size).toBe(20);
    for (const subjectNumber of patients) {
      const kinds = new Set(
        acts.flatMap(({ subjectNumber: of, what }) => {
          if (of !== subjectNumber || what.command !== 'record') return [];
          const { value } = what;
          if (value.kind === 'vital') return [value.sign];
          if (value.kind === 'lab') return [value.analyte];
          return value.kind === 'sample' ? [value.measurement] : [value.kind];
        }),
      );
      const labs = ['ANC', 'PLAT', 'HGB', 'CRP', 'FERRITIN', 'FIBRINO', 'IL6', 'ALT', 'AST', 'BILI', 'K', 'URATE'];
      const wanted = ['TEMP', ...labs, 'car-copies', 'cd7-cells', 'treatment'];
      expect([...kinds], subjectNumber).toEqual(expect.arrayContaining(wanted));
    }
  });

  test('liver tests start normal with their limits, and interleukin-6 is reported as below its limit at times', () => {
    const labs = demoActs({ now, ripensAt }).flatMap(({ subjectNumber, what }) =>
      what.command === 'record' && what.value.kind === 'lab' ? [{ subjectNumber, key: what.key, ...what.value }] : [],
    );
    const baseline = labs.filter(({ analyte, key }) => ['ALT', 'AST', 'BILI'].includes(analyte) && key.endsWith('--6'));
    expect(baseline.length).toBeGreaterThanOrEqual(3 * 19);
    for (const { value, refHigh, subjectNumber } of baseline) expect(value, subjectNumber).toBeLessThan(refHigh!);
    const below = labs.filter(({ comparator }) => comparator === '<');
    expect(new Set(below.map(({ analyte, value, reported }) => `${analyte} ${value} ${reported}`))).toEqual(
      new Set(['IL6 1.5 < 1.5']),
    );
    const consumed = labs.filter(({ analyte, value }) => analyte === 'FIBRINO' && value! < 1.5);
    expect(new Set(consumed.map(({ subjectNumber }) => subjectNumber))).toEqual(new Set(['001-006']));
  });

  test('an observation is recorded before it is corrected', () => {
    const known = new Set<string>();
    for (const { subjectNumber, what } of demoActs({ now, ripensAt })) {
      if (what.command === 'record') known.add(`${subjectNumber} ${what.key}`);
      if (what.command !== 'correct' && what.command !== 'void') continue;
      expect(known).toContain(`${subjectNumber} ${what.key}`);
    }
  });
});

describe('kinetics', () => {
  test('expanders peak where CD7 trials peak, and their CD7+ cells are gone by day 14', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const { copies, cd7 } = simulateExpansion(true, createRandom(seed));
      const [peakDay, peak] = copies.reduce((best, level) => ((level[1] ?? 0) > (best[1] ?? 0) ? level : best));
      expect(peak).toBeGreaterThan(1_500);
      expect(peak).toBeLessThan(500_000);
      expect(peakDay).toBeGreaterThanOrEqual(10);
      expect(peakDay).toBeLessThanOrEqual(21);
      expect(copies.find(([day]) => day === 0)).toEqual([0, null]);
      expect(cd7.find(([day]) => day === 14)![1] ?? 0).toBeLessThan(5);
    }
  });

  test('without expansion nothing is ever quantified and CD7+ cells come back', () => {
    const { copies, cd7 } = simulateExpansion(false, createRandom(1));
    expect(copies).toEqual(SAMPLE_DAYS.map((day) => [day, null]));
    expect(cd7.find(([day]) => day === 28)![1]!).toBeGreaterThan(cd7.find(([day]) => day === 7)![1]! * 2);
  });

  test('a curve passes through its knots and stays flat outside', () => {
    const knots = [
      [0, 1],
      [10, 100],
    ] as const;
    expect([-5, 0, 5, 10, 50].map((day) => Math.round(valueOn(knots, day)))).toEqual([1, 1, 10, 100, 100]);
  });

  test('study time counts from the midnight before the infusion, days before it included', () => {
    const time = createStudyTime('2026-03-01' as CalendarDate, 'Asia/Shanghai');
    expect(time.local(0.5)).toBe('2026-03-01T12:00');
    expect(time.local(-5)).toBe('2026-02-24T00:00');
    expect(time.local(-0.25)).toBe('2026-02-28T18:00');
    expect(time.instant(0.5)).toBe('2026-03-01T04:00:00.000Z');
  });

  test('the generator is even and differs from topic to topic', () => {
    const random = createRandom(7, 'a');
    const draws = Array.from({ length: 20_000 }, () => random.uniform(0, 1));
    expect(draws.reduce((sum, draw) => sum + draw) / draws.length).toBeCloseTo(0.5, 1);
    expect(createRandom(7, 'a').uniform(0, 1)).toBe(draws[0]);
    expect(createRandom(7, 'b').uniform(0, 1)).not.toBe(draws[0]);
  });
});
