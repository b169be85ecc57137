import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { icansInputOf } from '../../../../shared/grading/icans/icansInputOf.ts';
import { iceScore } from '../../../../shared/grading/icans/iceScore.ts';
import type { PartialDateTime } from '../../../../shared/model/dates.ts';
import type { IcansAssessment, IceItems } from '../../../../shared/model/observation.ts';

const allDone: IceItems = {
  orientation: [true, true, true, true],
  naming: [true, true, true],
  command: true,
  writing: true,
  attention: true,
};
const assessment: IcansAssessment = {
  kind: 'icans-assessment',
  at: '2026-03-05T08:00' as PartialDateTime,
  cognition: { tool: 'ICE', items: allDone },
  arousal: 'voice',
  arousalOtherCause: true,
  seizure: 'none',
  deepFocalMotorWeakness: true,
  cerebralEdema: 'focal',
  raisedPressureSigns: ['papilledema'],
  intracranialHemorrhage: true,
  note: '',
};

describe('icansInputOf', () => {
  test('takes over what was seen; the death is never read from a look', () => {
    expect(icansInputOf(assessment, { ageYears: 34 })).toEqual({
      cognition: { tool: 'ICE', score: 10 },
      ageYears: 34,
      arousal: 'voice',
      arousalOtherCause: true,
      seizure: 'none',
      deepFocalMotorWeakness: true,
      cerebralEdema: 'focal',
      raisedPressureSigns: ['papilledema'],
      intracranialHemorrhage: true,
      deathDueToIcans: false,
    });
  });

  test.each([
    [
      { tool: 'ICE-score', score: 7 },
      { tool: 'ICE', score: 7 },
    ],
    [
      { tool: 'CAPD', score: 12 },
      { tool: 'CAPD', score: 12 },
    ],
    [{ tool: 'unable' }, { tool: 'unable' }],
    [null, null],
  ] as const)('the test %j is %j', (cognition, taken) => {
    expect(icansInputOf({ ...assessment, cognition }, { ageYears: null }).cognition).toEqual(taken);
  });
});

describe('iceScore', () => {
  test.each([
    ['nothing', { orientation: [false, false, false, false], naming: [false, false, false] }, 3],
    ['one of the orientation', { orientation: [false, true, true, true] }, 9],
    ['one name', { naming: [true, true, false] }, 9],
    ['the command', { command: false }, 9],
    ['the sentence', { writing: false }, 9],
    ['the counting', { attention: false }, 9],
  ] as const)('a point is lost for %s', (_claim, change, score) => {
    expect(iceScore({ ...allDone, ...change })).toBe(score);
  });

  test('is the number of items done', () => {
    const items = fc.array(fc.boolean(), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(items, (done) => {
        const [command, writing, attention] = [done[7]!, done[8]!, done[9]!];
        const score = iceScore({
          orientation: done.slice(0, 4),
          naming: done.slice(4, 7),
          command,
          writing,
          attention,
        });
        expect(score).toBe(done.filter(Boolean).length);
      }),
    );
  });
});
