import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeIcans } from '../../../../shared/grading/icans/gradeIcans.ts';
import type { IcansInput } from '../../../../shared/grading/icans/icansInput.ts';
import { AROUSALS, CEREBRAL_EDEMAS, RAISED_PRESSURE_SIGNS, SEIZURES } from '../../../../shared/model/vocabulary.ts';

const wellLook: IcansInput = {
  cognition: { tool: 'ICE', score: 10 },
  ageYears: 34,
  arousal: 'spontaneous',
  arousalOtherCause: false,
  seizure: 'none',
  deepFocalMotorWeakness: false,
  cerebralEdema: 'none',
  raisedPressureSigns: [],
  intracranialHemorrhage: false,
  deathDueToIcans: false,
};
const nothing = {
  cognition: null,
  arousal: null,
  seizure: null,
  deepFocalMotorWeakness: null,
  cerebralEdema: null,
} as const;
const look = (change: Partial<IcansInput>) => gradeIcans({ ...wellLook, ...change });
const ice = (score: number) => ({ cognition: { tool: 'ICE', score } as const });
const capd = (score: number) => ({ cognition: { tool: 'CAPD', score } as const, ageYears: 8 });
const unable = { cognition: { tool: 'unable' } as const };

describe('gradeIcans', () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('ICE %i has its grade', (score) => {
    expect(look(ice(score)).grade).toBe([3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 0][score]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [8, 1],
    [9, 3],
    [32, 3],
  ])('CAPD %i is grade %i', (score, grade) => {
    expect(look(capd(score)).grade).toBe(grade);
  });

  test.each([
    ['nothing looked at', nothing],
    ['only the age known and no sign of pressure', { ...nothing, ageYears: 8 }],
    ['ICE 10 alone', { ...nothing, ...ice(10) }],
    ['no ICE', { cognition: null }],
    ['no arousal', { arousal: null }],
    ['no word on seizures', { seizure: null }],
    ['no word on weakness', { deepFocalMotorWeakness: null }],
    ['ICE where CAPD is the test', { ageYears: 11 }],
    ['not testable, but sedated', { ...unable, arousalOtherCause: true }],
  ] as const)('%s: not gradable, never 0', (_claim, change) => {
    expect(look(change)).toMatchObject({ grade: null, reason: 'not-assessed' });
  });

  test.each([
    ['no image', { cerebralEdema: null }, 0, ['cerebral-edema']],
    ['ICE 8 alone', { ...nothing, ...ice(8) }, 1, ['arousal', 'seizure', 'motor-weakness', 'cerebral-edema']],
    ['wakes to touch, no test', { cognition: null, arousal: 'tactile' }, 3, ['cognition']],
    ['ICE where CAPD is the test, wakes to voice', { ...ice(1), ageYears: 11, arousal: 'voice' }, 2, ['capd']],
    ['a sign of pressure without an image', { raisedPressureSigns: ['papilledema'], cerebralEdema: null }, 4, []],
    ['grade 4 with the rest unseen', { ...nothing, deepFocalMotorWeakness: true }, 4, []],
    ['sedated: arousal is not asked for', { arousal: null, arousalOtherCause: true }, 0, []],
  ] as const)('%s: the grade stands and says what could raise it', (_claim, change, grade, needs) => {
    expect(look(change)).toMatchObject({ grade, needs });
  });

  test.each([
    ['ICE at 12', { ...ice(8), ageYears: 12 }, 1],
    ['ICE at an unknown age', { ...ice(8), ageYears: null }, 1],
    ['CAPD at an unknown age', { ...capd(9), ageYears: null }, 3],
    ['CAPD with developmental delay', { ...capd(9), ageYears: 15 }, 3],
    ['not testable', unable, 4],
    [
      'not testable because sedated, wakes to nothing',
      { ...unable, arousalOtherCause: true, seizure: 'brief-or-resolves' },
      3,
    ],
    ['a non-convulsive seizure that stops', { seizure: 'nonconvulsive-resolves' }, 3],
    ['a brief seizure', { seizure: 'brief-or-resolves' }, 3],
    ['a long seizure', { seizure: 'prolonged-over-5min' }, 4],
    ['seizures without waking between', { seizure: 'repetitive-without-recovery' }, 4],
    ['focal oedema', { cerebralEdema: 'focal' }, 3],
    ['diffuse oedema', { cerebralEdema: 'diffuse' }, 4],
    ['weakness', { deepFocalMotorWeakness: true }, 4],
    ['unarousable', { arousal: 'vigorous-or-unarousable' }, 4],
    ['unarousable from a sedative', { arousal: 'vigorous-or-unarousable', arousalOtherCause: true }, 0],
  ] as const)('%s', (_claim, change, grade) => {
    expect(look(change).grade).toBe(grade);
  });

  test('a grade 5 stated by a person needs nothing else', () => {
    expect(look({ ...nothing, deathDueToIcans: true })).toEqual({
      grade: 5,
      trace: [{ code: 'death', met: 'met', grade: 5, facts: {} }],
      needs: [],
    });
  });

  test('a patient without any sign is told to have none, domain by domain', () => {
    expect(look({}).trace).toEqual([
      { code: 'ice', met: 'not-met', grade: 0, facts: { score: 10, ageYears: 34 } },
      { code: 'arousal', met: 'not-met', grade: 0, facts: { seen: 'spontaneous' } },
      { code: 'seizure', met: 'not-met', grade: 0, facts: { seen: 'none' } },
      { code: 'motor-weakness', met: 'not-met', grade: 4, facts: {} },
      { code: 'cerebral-edema', met: 'not-met', grade: 0, facts: { seen: 'none' } },
    ]);
  });

  test('the trace has one line a domain with what was seen', () => {
    expect(look({ ...ice(8), arousal: 'voice', seizure: null, cerebralEdema: 'focal' }).trace).toEqual([
      { code: 'ice', met: 'met', grade: 1, facts: { score: 8, ageYears: 34 } },
      { code: 'arousal', met: 'met', grade: 2, facts: { seen: 'voice' } },
      { code: 'seizure', met: 'unknown', grade: null, facts: {} },
      { code: 'motor-weakness', met: 'not-met', grade: 4, facts: {} },
      { code: 'cerebral-edema', met: 'met', grade: 3, facts: { seen: 'focal' } },
    ]);
    expect(look({ ...capd(0), arousal: 'tactile', arousalOtherCause: true }).trace.slice(0, 2)).toEqual([
      { code: 'capd', met: 'not-met', grade: 0, facts: { score: 0, ageYears: 8 } },
      { code: 'arousal-explained-otherwise', met: 'met', grade: null, facts: { arousal: 'tactile' } },
    ]);
    expect(look(unable).trace[0]).toEqual({ code: 'cognition-not-testable', met: 'met', grade: 4, facts: {} });
    expect(look({ ...unable, arousalOtherCause: true }).trace[0]).toEqual({
      code: 'cognition',
      met: 'unknown',
      grade: null,
      facts: { tool: 'unable' },
    });
    expect(look({ cognition: null }).trace[0]).toEqual({ code: 'cognition', met: 'unknown', grade: null, facts: {} });
    expect(look({ ...ice(3), ageYears: 11 }).trace[0]).toEqual({
      code: 'capd',
      met: 'unknown',
      grade: null,
      facts: { score: 3, ageYears: 11 },
    });
    expect(look({ deepFocalMotorWeakness: null }).trace[3]).toMatchObject({ code: 'motor-weakness', met: 'unknown' });
  });

  test('signs of pressure are named in one order; a haemorrhage is shown and not counted', () => {
    const signs = look({ raisedPressureSigns: ['papilledema', 'cushing-triad'], intracranialHemorrhage: true });
    expect(signs.trace.slice(4)).toEqual([
      { code: 'raised-pressure', met: 'met', grade: 4, facts: { signs: 'cushing-triad, papilledema' } },
      { code: 'hemorrhage-outside-icans', met: 'met', grade: null, facts: {} },
    ]);
    expect(look({ intracranialHemorrhage: true }).grade).toBe(0);
    expect(look({}).trace.map(({ code }) => code)).not.toContain('hemorrhage-outside-icans');
  });
});

describe('any look for ICANS', () => {
  const aLook: fc.Arbitrary<IcansInput> = fc.record({
    cognition: fc.option(
      fc.oneof(
        fc.record({ tool: fc.constant('ICE' as const), score: fc.integer({ min: 0, max: 10 }) }),
        fc.record({ tool: fc.constant('CAPD' as const), score: fc.integer({ min: 0, max: 32 }) }),
        fc.constant({ tool: 'unable' as const }),
      ),
    ),
    ageYears: fc.option(fc.integer({ min: 5, max: 70 })),
    arousal: fc.option(fc.constantFrom(...AROUSALS)),
    arousalOtherCause: fc.boolean(),
    seizure: fc.option(fc.constantFrom(...SEIZURES)),
    deepFocalMotorWeakness: fc.option(fc.boolean()),
    cerebralEdema: fc.option(fc.constantFrom(...CEREBRAL_EDEMAS)),
    raisedPressureSigns: fc.subarray([...RAISED_PRESSURE_SIGNS]),
    intracranialHemorrhage: fc.boolean(),
    deathDueToIcans: fc.constant(false),
  });
  const next = <T>(list: readonly T[], value: T) => list[Math.min(list.indexOf(value) + 1, list.length - 1)]!;
  const worsening: readonly ((input: IcansInput) => IcansInput)[] = [
    (input) => (input.cognition?.tool === 'ICE' ? { ...input, ...ice(Math.max(0, input.cognition.score - 1)) } : input),
    (input) =>
      input.cognition?.tool === 'CAPD'
        ? { ...input, cognition: { tool: 'CAPD', score: Math.min(32, input.cognition.score + 1) } }
        : input,
    (input) => ({ ...input, arousal: input.arousal && next(AROUSALS, input.arousal) }),
    (input) => ({ ...input, seizure: input.seizure && next(SEIZURES, input.seizure) }),
    (input) => ({ ...input, deepFocalMotorWeakness: input.deepFocalMotorWeakness === null ? null : true }),
    (input) => ({ ...input, cerebralEdema: input.cerebralEdema && next(CEREBRAL_EDEMAS, input.cerebralEdema) }),
    (input) => ({ ...input, raisedPressureSigns: RAISED_PRESSURE_SIGNS }),
  ];

  test('is never graded lower for a worse observation', () => {
    fc.assert(
      fc.property(aLook, fc.constantFrom(...worsening), (input, worsen) => {
        const before = gradeIcans(input).grade;
        const after = gradeIcans(worsen(input)).grade;
        return before === null || (after !== null && after >= before);
      }),
      { numRuns: 2000 },
    );
  });

  test('is 0 only if every bedside domain was looked at', () => {
    fc.assert(
      fc.property(aLook, (input) => {
        if (gradeIcans(input).grade !== 0) return true;
        const { cognition, arousal, arousalOtherCause, seizure, deepFocalMotorWeakness } = input;
        const isSeen = cognition && (arousal !== null || arousalOtherCause) && seizure !== null;
        return Boolean(isSeen) && deepFocalMotorWeakness !== null;
      }),
    );
  });

  test('does not depend on the order of the signs', () => {
    fc.assert(
      fc.property(aLook, (input) => {
        const reversed = { ...input, raisedPressureSigns: input.raisedPressureSigns.toReversed() };
        expect(gradeIcans(reversed)).toEqual(gradeIcans(input));
      }),
    );
  });
});
