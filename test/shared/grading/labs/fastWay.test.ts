import { describe, expect, test } from 'vitest';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import { groupPlan, type PlacedRule } from '../../../../shared/grading/labs/groupPlan.ts';
import {
  BASELINE_HIGH,
  BASELINE_LOW,
  BASELINE_UNKNOWN,
  FACT_SHIFT,
} from '../../../../shared/grading/labs/labColumns.ts';
import {
  ALL,
  HIGH_OPEN,
  LOW_OPEN,
  NEEDS_BASELINE,
  planTable,
  SPECIAL,
} from '../../../../shared/grading/labs/planTable.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';

/** A group as text: analyte, unit, and `lln-uln` if the range is known. */
function groupOf(text: string) {
  const [analyte, unit, range] = text.split(' ');
  const [lln, uln] = (range ?? '').split('-').map((limit) => (limit ? Number(limit) : null));
  return { analyte: analyte!, unit: unit === '-' ? null : unit!, lln: lln ?? null, uln: uln ?? null };
}

const MARKS = { low: BASELINE_LOW, high: BASELINE_HIGH, unknown: BASELINE_UNKNOWN } as const;

/** The four bounds (`·` = none) and what sends a row the careful way. */
function describeWay(placed: PlacedRule | null): string {
  if (placed === null) return 'no grade';
  const { way } = placed;
  if (way === null) return 'every row carefully';
  const { mask, isOpen, carefulBeyond, baselineFrom, needsBaseline, usesBaseline } = way;
  const facts = Object.entries(FACT_SHIFT).filter(([, shift]) => (mask & (3 << shift)) === 3 << shift);
  const statuses = Object.entries(MARKS).filter(([, bit]) => (mask & bit) !== 0);
  const careful = [
    ...(isOpen ? ['open'] : []),
    ...[...facts, ...statuses].map(([name]) => name),
    ...(Number.isNaN(carefulBeyond) ? [] : [`beyond ${carefulBeyond.toPrecision(4)}`]),
    ...(usesBaseline ? [`from ${baselineFrom.toPrecision(4)} × baseline`] : []),
    ...(needsBaseline ? ['without baseline'] : []),
  ];
  const bounds = [...way.bounds].map((bound) => (Number.isNaN(bound) ? '·' : String(Number(bound.toPrecision(6)))));
  return [bounds.join(' '), ...careful].join(', ');
}

const wayOf = (group: string, direction: 'low' | 'high', version: CtcaeVersion, isStrict = false) => {
  const unknownBaseline = isStrict ? 'not-gradable' : 'as-normal';
  const plan = groupPlan(groupOf(group), version, { ...DEFAULT_GRADING_SETTINGS, unknownBaseline });
  return describeWay(plan[direction]);
};

describe('what of a group is decided by comparing alone', () => {
  test.each([
    ['WBC 10^9/L 10-100', 'low', '10 3 2 1'],
    ['WBC 10^9/L 10-100', 'high', '· · 100 ·'],
    ['WBC 10^9/L', 'low', '· 3 2 1, open'],
    ['ANC /uL 1800-7000', 'low', '1800 1500 1000 500'],
    ['ANC 10^9/L', 'high', 'no grade'],
    ['ANC spoons 10-100', 'low', 'no grade'],
    ['HGB g/L 120-160', 'low', '120 100 80 ·, transfusionIndicated'],
    ['HGB g/L 120-160', 'high', '160 180 200 ·'],
    ['HGB g/L', 'high', '· · · ·, open'],
    ['ALT U/L 7-40', 'high', '40 120 200 800, high, unknown'],
    ['ALT U/L', 'high', '· · · ·, open, high, unknown'],
    ['CREAT umol/L 50-100', 'high', '100 150 300 600, from 1.500 × baseline'],
    ['LIPASE U/L 10-60', 'high', '60 90 300 ·, symptomatic'],
    ['SODIUM mmol/L 135-145', 'low', '135 130 125 120, symptomatic'],
    ['K mmol/L 3.5-5', 'low', '3.5 · 3 2.5, symptomatic, interventionIndicated'],
    ['TRIG mmol/L', 'high', '1.71 3.42 5.7 11.4'],
    ['FIBRINO g/L 2-4', 'low', '2 1.5 1 0.5, beyond 2.000'],
    ['INR - 0.8-1.2', 'high', '1.2 1.5 2.5 ·, onAnticoagulation, from 1.000 × baseline, without baseline'],
    ['APTT s 25-40', 'high', '40 60 100 ·, bleeding'],
    ['GLUC mmol/L 4-6', 'high', 'no grade'],
  ] as const)('CTCAE 5.0, %s, %s: %s', (group, direction, way) => {
    expect(wayOf(group, direction, '5.0')).toBe(way);
  });

  test.each([
    ['ANC 10^9/L 1.8-7', 'low', '1.5 1 0.5 0.1'],
    ['PLAT 10^9/L 125-350', 'low', '125 75 50 10, transfusionIndicated'],
    ['ALP U/L 40-100', 'high', '· · · ·, high, unknown, beyond 100.0'],
    ['CREAT umol/L 50-100', 'high', '100 150 300 600, low, unknown'],
    ['CREATCLR mL/min 60-120', 'low', 'every row carefully'],
    ['GLUC mmol/L 4-6', 'high', 'every row carefully'],
  ] as const)('CTCAE 6.0, %s, %s: %s', (group, direction, way) => {
    expect(wayOf(group, direction, '6.0')).toBe(way);
  });

  test('where a missing baseline leaves a result ungraded, such rows go the careful way', () => {
    const strict = wayOf('CREAT umol/L 50-100', 'high', '5.0', true);
    expect(strict).toBe('100 150 300 600, from 1.500 × baseline, without baseline');
  });

  test('a limit of 0 sends every row the careful way', () => {
    expect(wayOf('ALT U/L 0-0', 'high', '5.0')).toBe('every row carefully');
  });
});

describe('the table of many groups', () => {
  const kindOf = (group: string, version: CtcaeVersion = '5.0') => {
    const { kinds, masks } = planTable([groupOf('WBC 10^9/L 4-10'), groupOf(group)], version, DEFAULT_GRADING_SETTINGS);
    return { kind: kinds[1]!, isSlow: (masks[1]! & ALL) !== 0 };
  };

  test.each([
    ['WBC 10^9/L 4-10', 0, false],
    ['WBC 10^9/L', LOW_OPEN, false],
    ['ANC 10^9/L 2-7', HIGH_OPEN, false],
    ['CREAT umol/L 50-100', LOW_OPEN | SPECIAL, false],
    ['INR - 0.8-1.2', LOW_OPEN | SPECIAL | NEEDS_BASELINE, false],
    ['FIBRINO g/L 2-4', HIGH_OPEN | SPECIAL, false],
    ['CA mmol/L 2.1-2.6', 0, true],
    ['nobody’s mmol/L 1-2', LOW_OPEN | HIGH_OPEN, false],
  ])('%s', (group, kind, isSlow) => {
    expect(kindOf(group)).toEqual({ kind, isSlow });
  });
});
