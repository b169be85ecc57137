import { expect, test } from 'vitest';
import { DEMO_RANGES } from '../../../server/seed/demoRanges.ts';
import type { SiteId } from '../../../shared/model/ids.ts';
import { checkReferenceRange } from '../../../shared/policy/checkReferenceRange.ts';

test('the demo ranges pass the checks every range goes through', () => {
  const ranges = DEMO_RANGES.map((range, at) => ({ ...range, siteId: 1 as SiteId, rangeId: at + 1 }));
  for (const range of ranges) {
    const others = ranges.filter((one) => one !== range);
    expect(checkReferenceRange(range, others), range.analyte).toEqual([]);
  }
});
