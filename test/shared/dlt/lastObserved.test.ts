import { expect, test } from 'vitest';
import { lastObserved } from '../../../shared/dlt/lastObserved.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { aHistory } from '../../support/aHistory.ts';

const TODAY = '2026-04-01' as CalendarDate;

test.each([
  ['a CRS assessment', { crsAssessments: [{ at: '2026-03-20T22:00' }] }],
  ['an ICANS assessment', { icansAssessments: [{ at: '2026-03-20' }] }],
  ['a laboratory result', { seenOn: ['2026-03-20'] }],
])('%s is an observation of the patient', (_what, spec) => {
  expect(lastObserved(aHistory(spec), TODAY).on).toBe('2026-03-20');
});

test('an assessment dated ahead counts only once its day has come', () => {
  const history = aHistory({ crsAssessments: [{ at: '2026-04-02T08:00' }] });
  expect(lastObserved(history, TODAY)).toEqual({ on: '2026-03-02', nextOn: '2026-04-02' });
});
