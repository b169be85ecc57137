import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CrsInput } from '../../../../shared/grading/crs/crsInput.ts';
import { gradeCrs } from '../../../../shared/grading/crs/gradeCrs.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../../../shared/grading/defaultGradingSettings.ts';
import type { GradingSettings } from '../../../../shared/model/grading.ts';
import { OXYGEN_DEVICES } from '../../../../shared/model/vocabulary.ts';

const wellLook: CrsInput = {
  temperatureCelsius: 36.8,
  feverOtherCause: false,
  hypotension: false,
  vasopressors: [],
  hypotensionOtherCause: false,
  oxygen: { device: 'room-air', flowLitresPerMinute: null, notForHypoxia: false },
  hypoxiaOtherCause: false,
  crsEstablished: false,
  feverModifierGiven: false,
  dayAfterInfusion: null,
  deathDueToCrs: false,
};
const waived = { temperatureCelsius: 36.8, crsEstablished: true, feverModifierGiven: true };
const on = (device: NonNullable<CrsInput['oxygen']>['device'], flow: number | null = null, notForHypoxia = false) => ({
  oxygen: { device, flowLitresPerMinute: flow, notForHypoxia },
});
const look = (change: Partial<CrsInput>, settings: Partial<GradingSettings> = {}) =>
  gradeCrs({ ...wellLook, ...change }, { ...DEFAULT_GRADING_SETTINGS, ...settings });
const codes = (change: Partial<CrsInput>) => look(change).trace.map(({ code, met }) => `${code} ${met}`);

describe('gradeCrs', () => {
  test.each([
    ['fever with the pressure not looked at', { temperatureCelsius: 38.5, hypotension: null }, 1, ['hypotension']],
    ['fever with the oxygen not looked at', { temperatureCelsius: 38.5, oxygen: null }, 1, ['oxygen']],
    ['one vasopressor, oxygen not looked at', { ...waived, vasopressors: ['dopamine'], oxygen: null }, 3, ['oxygen']],
    ['oxygen by mask, pressure not looked at', { ...waived, ...on('venturi'), hypotension: null }, 3, ['hypotension']],
    ['two vasopressors, oxygen not looked at', { ...waived, vasopressors: ['a', 'b'], oxygen: null }, 4, []],
    ['grade 4 already', { temperatureCelsius: 39, ...on('cpap'), hypotension: null }, 4, []],
    ['a cannula without its flow', { temperatureCelsius: 39, ...on('nasal-cannula') }, 2, ['oxygen-flow']],
    ['blow-by, which has no flow', { temperatureCelsius: 39, ...on('blow-by') }, 2, []],
    [
      'a cannula without its flow beside a vasopressor',
      { temperatureCelsius: 39, ...on('nasal-cannula'), vasopressors: ['dopamine'] },
      3,
      [],
    ],
    [
      'a cannula without its flow, explained otherwise',
      { temperatureCelsius: 39, ...on('nasal-cannula'), hypoxiaOtherCause: true },
      1,
      [],
    ],
    ['drug given, no temperature, pressure low', { ...waived, temperatureCelsius: null, hypotension: true }, 2, []],
    [
      'an axis explained otherwise is not asked for',
      { temperatureCelsius: 39, hypotension: null, hypotensionOtherCause: true, oxygen: null, hypoxiaOtherCause: true },
      1,
      [],
    ],
  ] as const)('%s: the grade stands and says what could raise it', (_claim, change, grade, needs) => {
    expect(look(change)).toMatchObject({ grade, needs });
  });

  test.each([
    ['no temperature', { temperatureCelsius: null }],
    ['no temperature, pressure low', { temperatureCelsius: null, hypotension: true }],
    ['nothing at all', { temperatureCelsius: null, hypotension: null, oxygen: null }],
    ['a drug was given, but nothing looked at but the temperature', { ...waived, hypotension: null, oxygen: null }],
    ['a drug was given, oxygen not looked at', { ...waived, oxygen: null }],
    ['a drug was given, no temperature, the rest well', { ...waived, temperatureCelsius: null }],
    ['a drug, but no CRS before it, no temperature', { temperatureCelsius: null, feverModifierGiven: true }],
  ] as const)('%s: not gradable, never 0', (_claim, change) => {
    expect(look(change)).toMatchObject({ grade: null, reason: 'not-assessed' });
  });

  test('fever explained otherwise needs no thermometer to be not the fever of a CRS', () => {
    expect(look({ temperatureCelsius: null, feverOtherCause: true, hypotension: true })).toMatchObject({ grade: 0 });
  });

  test('a grade 5 stated by a person needs nothing else', () => {
    const unseen = { temperatureCelsius: null, hypotension: null, oxygen: null };
    expect(look({ ...unseen, deathDueToCrs: true })).toEqual({
      grade: 5,
      trace: [{ code: 'death', met: 'met', grade: 5, facts: {} }],
      needs: [],
    });
  });

  test.each([
    ['37.99', 37.99, 0],
    ['38, the bound', 38, 1],
    ['38 as the computer reads 100.4 °F', ((100.4 - 32) * 5) / 9, 1],
  ])('%s °C', (_claim, temperatureCelsius, grade) => {
    expect(look({ temperatureCelsius }).grade).toBe(grade);
  });

  test.each([
    ['vasopressin alone counts as one vasopressor', 'grade-3', 3],
    ['or as pressure held without one', 'grade-2', 2],
  ] as const)('%s, as the protocol sets it', (_claim, vasopressinAlone, grade) => {
    const change = { temperatureCelsius: 39, vasopressors: ['Vasopressin 0.03 U/min'] };
    expect(look(change, { vasopressinAlone }).grade).toBe(grade);
  });

  test.each([
    ['by-flow', 6, 2],
    ['by-flow', 6.1, 3],
    ['by-flow', null, 3],
    ['by-device', 6, 3],
    ['by-device', 20, 3],
  ] as const)('a high-flow device %s at %j L/min is grade %i', (highFlowDeviceAtLowFlow, flow, grade) => {
    const change = { temperatureCelsius: 39, ...on('high-flow-nasal-cannula', flow) };
    expect(look(change, { highFlowDeviceAtLowFlow }).grade).toBe(grade);
  });

  test('a running vasopressor is hypotension even where nobody ticked it', () => {
    expect(look({ temperatureCelsius: 39, hypotension: null, vasopressors: ['norepinephrine'] }).grade).toBe(3);
  });

  test('oxygen for another reason than hypoxia is told and not counted', () => {
    const change = { temperatureCelsius: 39, ...on('mechanical-ventilation', null, true) };
    expect(look(change).grade).toBe(1);
    expect(codes(change)).toContain('oxygen-not-for-hypoxia met');
  });

  test('without the fever that is required, the other signs only describe', () => {
    const { trace } = look({ vasopressors: ['dopamine'], ...on('bipap') });
    expect(trace).toEqual([
      { code: 'fever', met: 'not-met', grade: 1, facts: { temperatureCelsius: 36.8, bound: 38 } },
      { code: 'fever-required', met: 'met', grade: null, facts: {} },
      { code: 'one-vasopressor', met: 'met', grade: null, facts: { vasopressors: 'dopamine', count: 1 } },
      { code: 'positive-pressure', met: 'met', grade: null, facts: { device: 'bipap', flowLitresPerMinute: null } },
    ]);
    expect(codes({ temperatureCelsius: null })).toContain('fever-required unknown');
  });

  test('a clause that was not looked at keeps the grade it would give', () => {
    const unseen = { ...waived, temperatureCelsius: null, hypotension: null, oxygen: null };
    expect(look(unseen).trace).toEqual([
      { code: 'fever', met: 'unknown', grade: 1, facts: { temperatureCelsius: null, bound: 38 } },
      { code: 'fever-waived', met: 'met', grade: null, facts: {} },
      { code: 'hypotension', met: 'unknown', grade: 2, facts: {} },
      { code: 'oxygen', met: 'unknown', grade: 2, facts: {} },
    ]);
    expect(look({ temperatureCelsius: 39, feverOtherCause: true }).trace).toEqual([
      { code: 'fever-explained-otherwise', met: 'not-met', grade: 1, facts: { temperatureCelsius: 39, bound: 38 } },
      { code: 'fever-required', met: 'met', grade: null, facts: {} },
      { code: 'hypotension', met: 'not-met', grade: null, facts: {} },
      { code: 'oxygen', met: 'not-met', grade: null, facts: { device: 'room-air', flowLitresPerMinute: null } },
    ]);
    expect(look({ temperatureCelsius: 39 }).trace.slice(1)).toEqual([
      { code: 'hypotension', met: 'not-met', grade: 2, facts: {} },
      { code: 'oxygen', met: 'not-met', grade: 2, facts: { device: 'room-air', flowLitresPerMinute: null } },
    ]);
    const both = look({ temperatureCelsius: 39, vasopressors: ['dopamine', 'vasopressin'] }).trace[1]!;
    expect(both.facts).toEqual({ vasopressors: 'dopamine, vasopressin', count: 1 });
  });

  test('the trace names each axis, what waived the fever, and what explained a sign away', () => {
    expect(codes({ ...waived, hypotension: true })).toEqual([
      'fever not-met',
      'fever-waived met',
      'hypotension met',
      'oxygen not-met',
    ]);
    expect(codes({ temperatureCelsius: 39, feverOtherCause: true })).toContain('fever-explained-otherwise not-met');
    expect(codes({ temperatureCelsius: 39, hypotensionOtherCause: true, hypoxiaOtherCause: true })).toEqual([
      'fever met',
      'hypotension-explained-otherwise met',
      'hypoxia-explained-otherwise met',
    ]);
    expect(codes({ temperatureCelsius: 39, ...on('venturi'), hypotension: null })).toEqual([
      'fever met',
      'hypotension unknown',
      'oxygen-by-mask met',
    ]);
    expect(look({ temperatureCelsius: 39, hypoxiaOtherCause: true, ...on('cpap', 3) }).trace.at(-1)!.facts).toEqual({
      device: 'cpap',
      flowLitresPerMinute: 3,
    });
    expect(codes({ temperatureCelsius: 39, oxygen: null }).at(-1)).toBe('oxygen unknown');
    expect(codes({ temperatureCelsius: 39, vasopressors: ['vasopressin'] })).toContain('vasopressin-alone met');
    expect(codes({ temperatureCelsius: 39, vasopressors: ['a', 'b'] })).toContain('several-vasopressors met');
    expect(codes({ temperatureCelsius: 39, ...on('nasal-cannula', 2) })).toContain('low-flow-oxygen met');
    expect(codes({ temperatureCelsius: 39, ...on('nasal-cannula', 7) })).toContain('high-flow-oxygen met');
  });

  test.each([
    ['day 14 is usual', 14, false, false],
    ['day 15 asks for other causes', 15, false, true],
    ['a CRS that is open already does not', 15, true, false],
    ['nor does an unknown day', null, false, false],
  ] as const)('a first CRS: %s', (_claim, dayAfterInfusion, crsEstablished, isLate) => {
    const answer = look({ temperatureCelsius: 39, dayAfterInfusion, crsEstablished });
    expect(answer).toMatchObject({ grade: 1, needs: isLate ? ['late-onset-other-causes'] : [] });
    const late = { code: 'late-onset', met: 'met', grade: null, facts: { day: 15, usualDays: 14 } };
    expect(answer.trace.filter(({ code }) => code === 'late-onset')).toEqual(isLate ? [late] : []);
  });
});

describe('any look for CRS', () => {
  const aLook: fc.Arbitrary<CrsInput> = fc.record({
    temperatureCelsius: fc.option(fc.double({ min: 35, max: 42, noNaN: true })),
    feverOtherCause: fc.boolean(),
    hypotension: fc.option(fc.boolean()),
    vasopressors: fc.subarray(['norepinephrine', 'vasopressin', 'dopamine']),
    hypotensionOtherCause: fc.boolean(),
    oxygen: fc.option(
      fc.record({
        device: fc.constantFrom(...OXYGEN_DEVICES),
        flowLitresPerMinute: fc.option(fc.integer({ min: 0, max: 60 })),
        notForHypoxia: fc.boolean(),
      }),
    ),
    hypoxiaOtherCause: fc.boolean(),
    crsEstablished: fc.boolean(),
    feverModifierGiven: fc.boolean(),
    dayAfterInfusion: fc.option(fc.integer({ min: 0, max: 60 })),
    deathDueToCrs: fc.constant(false),
  });
  const grade = (input: CrsInput) => gradeCrs(input, DEFAULT_GRADING_SETTINGS).grade;
  const faster = ({ flowLitresPerMinute: flow }: NonNullable<CrsInput['oxygen']>) => (flow === null ? null : flow + 5);
  const worsening: readonly ((input: CrsInput) => CrsInput)[] = [
    (input) => ({ ...input, temperatureCelsius: input.temperatureCelsius && input.temperatureCelsius + 1 }),
    (input) => ({ ...input, hypotension: input.hypotension === null ? null : true }),
    (input) => ({ ...input, vasopressors: [...input.vasopressors, 'phenylephrine'] }),
    (input) => ({ ...input, oxygen: input.oxygen && { ...input.oxygen, device: 'mechanical-ventilation' } }),
    ({ oxygen, ...input }) => ({ ...input, oxygen: oxygen && { ...oxygen, flowLitresPerMinute: faster(oxygen) } }),
  ];

  test('is never graded lower for a worse observation', () => {
    fc.assert(
      fc.property(aLook, fc.constantFrom(...worsening), (input, worsen) => {
        const before = grade(input);
        const after = grade(worsen(input));
        return before === null || (after !== null && after >= before);
      }),
      { numRuns: 2000 },
    );
  });

  test('is not 0 unless everything that could be worse was looked at', () => {
    fc.assert(
      fc.property(aLook, (input) => {
        if (grade(input) !== 0) return true;
        const worst: CrsInput = {
          ...input,
          temperatureCelsius: input.temperatureCelsius ?? 41,
          hypotension: input.hypotension ?? true,
          oxygen: input.oxygen ?? { device: 'cpap', flowLitresPerMinute: null, notForHypoxia: false },
        };
        return grade(worst) === 0;
      }),
    );
  });

  test('says in `needs` whatever unseen thing could raise the grade', () => {
    fc.assert(
      fc.property(aLook, (input) => {
        const answer = gradeCrs(input, DEFAULT_GRADING_SETTINGS);
        if (answer.grade === null) return true;
        const byPressure = grade({ ...input, hypotension: input.hypotension ?? true }) !== answer.grade;
        const worseOxygen = input.oxygen ?? { device: 'cpap', flowLitresPerMinute: null, notForHypoxia: false };
        const byOxygen = grade({ ...input, oxygen: worseOxygen }) !== answer.grade;
        return (!byPressure || answer.needs.includes('hypotension')) && (!byOxygen || answer.needs.includes('oxygen'));
      }),
    );
  });

  test('does not depend on the order of the vasopressors', () => {
    fc.assert(
      fc.property(aLook, (input) => {
        const reversed = { ...input, vasopressors: input.vasopressors.toReversed() };
        expect(gradeCrs(reversed, DEFAULT_GRADING_SETTINGS).grade).toBe(grade(input));
      }),
    );
  });
});
