import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import { formatDays } from '../../../shared/format/formatDays.ts';
import { readDays } from '../../../shared/format/readDays.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { type PlannedDays, VisitSchedule } from '../../../shared/model/visitSchedule.ts';
import { checkVisits } from '../../../shared/protocol/checkVisits.ts';
import { isStorable, validateProtocol } from '../../../shared/protocol/validateProtocol.ts';

const protocol = defaultProtocol(1 as TrialId);
const withLines = (...planned: readonly PlannedDays[]) => ({
  ...protocol,
  visitSchedule: { ...protocol.visitSchedule, planned },
});
const found = (...planned: readonly PlannedDays[]) =>
  checkVisits(withLines(...planned)).map(({ ruleId, path }) => `${ruleId} ${path}`);
const line = (days: readonly number[], toleranceDays = 1): PlannedDays => ({
  assessment: 'counts',
  days,
  toleranceDays,
});

describe('a schedule of visits', () => {
  test('as shipped has nothing wrong, and none may be planned', () => {
    expect(checkVisits(protocol)).toEqual([]);
    expect(found()).toEqual([]);
  });

  test.each([
    ['without a day', []],
    ['with a day twice', [3, 3]],
    ['with days that fall', [7, 3]],
    ['before it can be meant', [-91]],
    ['after it can be meant', [5476]],
  ])('%s is refused, and not even kept', (_claim, days) => {
    expect(found(line(days))).toEqual(['PRO-40 visitSchedule.planned.0.days']);
    expect(isStorable(validateProtocol(withLines(line(days))))).toBe(false);
  });

  test('does not plan one assessment twice on a day, others may be', () => {
    expect(found(line([1, 2]), line([2, 3]))).toEqual(['PRO-41 visitSchedule.planned.1.days']);
    expect(found(line([1, 2]), { ...line([2]), assessment: 'ice' })).toEqual([]);
  });

  test('has a tolerance that is a number a protocol can mean', () => {
    expect(found(line([1], 60))).toEqual([]);
    expect(found(line([1], 61))).toEqual(['PRO-26 visitSchedule.planned.0.toleranceDays']);
    expect(found(line([1], Number.NaN))).toEqual(['PRO-01 visitSchedule.planned.0.toleranceDays']);
  });

  test('may be written down wherever nothing speaks against it', () => {
    const days = fc.array(fc.integer({ min: -100, max: 100 }), { maxLength: 6 });
    fc.assert(
      fc.property(days, fc.integer({ min: -1, max: 61 }), (list, tolerance) => {
        const { visitSchedule } = withLines(line(list, tolerance));
        const isRefused = found(line(list, tolerance)).length > 0;
        return isRefused || VisitSchedule.safeParse(visitSchedule).success;
      }),
    );
  });
});

describe('days as they are typed', () => {
  test.each<[string, readonly number[] | null]>([
    ['0–3, 7', [0, 1, 2, 3, 7]],
    ['0-2，5、9', [0, 1, 2, 5, 9]],
    ['−6–−4', [-6, -5, -4]],
    ['-6', [-6]],
    ['', null],
    ['3-1', null],
    ['1,,2', null],
    ['week 2', null],
    ['0–9999', null],
  ])('%s', (text, days) => {
    expect(readDays(text)).toEqual(days);
  });

  test('what is written is read back', () => {
    const days = fc.uniqueArray(fc.integer({ min: -90, max: 300 }), { minLength: 1 });
    fc.assert(
      fc.property(days, (list) => {
        const rising = list.toSorted((a, b) => a - b);
        expect(readDays(formatDays(rising))).toEqual(rising);
      }),
    );
  });
});
