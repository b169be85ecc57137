import { describe, expect, test } from 'vitest';
import {
  findingsOf,
  formOfRange,
  type RangeForm,
  readRange,
  stateOfRange,
} from '../../../client/features/ranges/rangeForm.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { aRange } from '../../support/aRange.ts';

const form = formOfRange({ ...aRange, rangeId: 1 });
const read = (change: Partial<RangeForm>) => readRange({ ...form, ...change }, aRange.siteId);

describe('a range as it is typed', () => {
  test('what a range says is read back unchanged', () => {
    expect(read({})).toEqual({ ok: true, range: aRange });
    const women = { ...aRange, rangeId: 2, sex: 'F', low: null, validTo: '2026-12-31' as CalendarDate } as const;
    const { rangeId: _, ...entered } = women;
    expect(readRange(formOfRange(women), aRange.siteId)).toEqual({ ok: true, range: entered });
  });

  test.each([
    [
      { analyte: '', unit: '' },
      { analyte: 'required', unit: 'required' },
    ],
    [{ low: 'x' }, { low: 'numberBad' }],
    [{ high: '1,5' }, { high: 'numberBad' }],
    [{ validFrom: '' }, { validFrom: 'required' }],
    [{ validFrom: '1/2/2026' }, { validFrom: 'dateBad' }],
    [{ validTo: '2026-02-30' }, { validTo: 'dateBad' }],
  ])('%o cannot be read: %o', (change, troubles) => {
    expect(read(change)).toEqual({ ok: false, troubles });
  });

  test('the checks of the server speak while the form is open', () => {
    const [finding] = findingsOf(read({}), [{ ...aRange, rangeId: 7 }]);
    expect(finding).toMatchObject({ ruleId: 'RNG-07', path: 'validFrom' });
  });

  test.each([
    ['2025-12-31', 'coming'],
    ['2026-01-01', 'now'],
    ['2026-06-30', 'now'],
    ['2026-07-01', 'past'],
  ] as const)('on %s it is %s', (on, state) => {
    const range = { ...aRange, rangeId: 1, validTo: '2026-06-30' as CalendarDate };
    expect(stateOfRange(range, on as CalendarDate)).toBe(state);
  });
});
