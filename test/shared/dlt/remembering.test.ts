import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import type { SubjectHistory } from '../../../shared/model/history.ts';
import { instantOf } from '../../../shared/time/instant.ts';
import { aHistory } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';
import { aProtocolOfEverything } from '../../support/aProtocolOfEverything.ts';

const protocol = aProtocolOfEverything();
const DAY_0_MS = Date.parse('2026-03-02T00:00:00.000Z');

/** Parts of a record are left out in turn while the rest stays the very same objects, as between two saves. */
const LIST_NAMES = [
  'adverseEvents',
  'infusions',
  'treatments',
  'studyEvents',
  'crsAssessments',
  'icansAssessments',
  'labs',
  'samples',
  'decisions',
] as const;
const aStep = fc.record({
  hour: fc.integer({ min: -24 * 10, max: 24 * 60 }),
  list: fc.constantFrom(...LIST_NAMES),
  keep: fc.integer({ min: 0, max: 6 }),
});

function without(history: SubjectHistory, { list, keep }: { list: (typeof LIST_NAMES)[number]; keep: number }) {
  return { ...history, [list]: history[list].slice(0, keep) } as SubjectHistory;
}

test('what is remembered between saves never differs from what is worked out afresh, at any moment and in any order', () => {
  fc.assert(
    fc.property(anyHistory, fc.array(aStep, { minLength: 2, maxLength: 8 }), (spec, steps) => {
      const history = aHistory(spec);
      for (const step of steps) {
        const now = without(history, step);
        const at = instantOf(DAY_0_MS + step.hour * 3_600_000);
        expect(assessSubject(now, protocol, at)).toEqual(assessSubject(structuredClone(now), protocol, at));
      }
    }),
    { numRuns: 250 },
  );
}, 120_000);
