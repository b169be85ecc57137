import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradeMagic } from '../../../../shared/grading/magic/gradeMagic.ts';
import type { MagicInput } from '../../../../shared/grading/magic/magicStages.ts';

const well: MagicInput = {
  rashBsaPercent: 0,
  erythrodermaWithBullae: false,
  bilirubin: { value: 1, unit: 'mg/dL' },
  persistentUpperGi: false,
  stoolMlPerDay: 200,
  stoolMlPerKgPerDay: null,
  stoolEpisodesPerDay: null,
  weightKg: null,
  severePainOrIleus: false,
  grosslyBloodyStool: false,
};
const unseen = { rashBsaPercent: null, bilirubin: null, persistentUpperGi: null, stoolMlPerDay: null };
const magic = (change: Partial<MagicInput>) => gradeMagic({ ...well, ...change });
const umol = (value: number) => ({ bilirubin: { value, unit: 'umol/L' } as const });
const mg = (value: number) => ({ bilirubin: { value, unit: 'mg/dL' } as const });
const episodes = (count: number, weightKg: number | null = null) => ({
  stoolMlPerDay: null,
  stoolEpisodesPerDay: count,
  weightKg,
});
const perKg = (value: number, weightKg: number | null = null) => ({
  stoolMlPerDay: null,
  stoolMlPerKgPerDay: value,
  weightKg,
});

describe('the stage of an organ', () => {
  test.each([
    ['skin', { rashBsaPercent: 0 }, 0],
    ['skin', { rashBsaPercent: 1 }, 1],
    ['skin', { rashBsaPercent: 24.9 }, 1],
    ['skin', { rashBsaPercent: 25 }, 2],
    ['skin', { rashBsaPercent: 50 }, 2],
    ['skin', { rashBsaPercent: 50.1 }, 3],
    ['skin', { rashBsaPercent: null, erythrodermaWithBullae: true }, 4],
    ['skin', { rashBsaPercent: null }, null],
    ['liver', mg(1.99), 0],
    ['liver', mg(2), 1],
    ['liver', mg(3), 1],
    ['liver', mg(3.05), 2],
    ['liver', mg(6), 2],
    ['liver', mg(6.1), 3],
    ['liver', mg(15), 3],
    ['liver', mg(15.1), 4],
    ['liver', umol(33.9), 0],
    ['liver', umol(34), 1],
    ['liver', umol(51), 1],
    ['liver', umol(51.5), 2],
    ['liver', umol(102), 2],
    ['liver', umol(102.5), 3],
    ['liver', umol(256), 3],
    ['liver', umol(256.5), 4],
    ['liver', { bilirubin: null }, null],
    ['upperGi', { persistentUpperGi: true }, 1],
    ['upperGi', { persistentUpperGi: null }, null],
    ['lowerGi', { stoolMlPerDay: 499 }, 0],
    ['lowerGi', { stoolMlPerDay: 500 }, 1],
    ['lowerGi', { stoolMlPerDay: 999.5 }, 1],
    ['lowerGi', { stoolMlPerDay: 1000 }, 2],
    ['lowerGi', { stoolMlPerDay: 1500 }, 2],
    ['lowerGi', { stoolMlPerDay: 1501 }, 3],
    ['lowerGi', { stoolMlPerDay: 0, severePainOrIleus: true }, 4],
    ['lowerGi', { stoolMlPerDay: null, grosslyBloodyStool: true }, 4],
    ['lowerGi', { stoolMlPerDay: null }, null],
    ['lowerGi', episodes(2), 0],
    ['lowerGi', episodes(3), 1],
    ['lowerGi', episodes(4), 1],
    ['lowerGi', episodes(5), 2],
    ['lowerGi', episodes(7), 2],
    ['lowerGi', episodes(8), 3],
    ['lowerGi', episodes(3, 50), 0],
    ['lowerGi', episodes(4, 50), 1],
    ['lowerGi', episodes(6, 50), 1],
    ['lowerGi', episodes(7, 50), 2],
    ['lowerGi', episodes(10, 50), 2],
    ['lowerGi', episodes(11, 50), 3],
    ['lowerGi', episodes(3, 50.5), 1],
    ['lowerGi', perKg(9.9), 0],
    ['lowerGi', perKg(10), 1],
    ['lowerGi', perKg(19.9), 1],
    ['lowerGi', perKg(20), 2],
    ['lowerGi', perKg(30), 2],
    ['lowerGi', perKg(30.1), 3],
    ['lowerGi', perKg(10, 60), 1],
    ['lowerGi', perKg(8, 60), 0],
    ['lowerGi', { stoolMlPerDay: 400, weightKg: 40 }, 1],
    ['lowerGi', { stoolMlPerDay: 399, weightKg: 40 }, 0],
    ['lowerGi', { stoolMlPerDay: 600, stoolMlPerKgPerDay: 5 }, 1],
    ['lowerGi', { stoolMlPerDay: 600, stoolMlPerKgPerDay: 5, weightKg: 40 }, 0],
    ['lowerGi', { stoolMlPerDay: 600, stoolMlPerKgPerDay: 50, weightKg: 60 }, 1],
    ['lowerGi', { stoolMlPerDay: 100, stoolEpisodesPerDay: 9 }, 0],
  ] as const)('%s %j is stage %j', (organ, change, stage) => {
    expect(magic(change).stages[organ]).toBe(stage);
  });
});

describe('the overall grade', () => {
  test.each([
    ['nothing', {}, 0],
    ['skin 1', { rashBsaPercent: 10 }, 1],
    ['skin 2', { rashBsaPercent: 30 }, 1],
    ['skin 3', { rashBsaPercent: 60 }, 2],
    ['skin 4', { erythrodermaWithBullae: true }, 4],
    ['liver 1', mg(2.5), 2],
    ['liver 2', mg(4), 3],
    ['liver 3', mg(8), 3],
    ['liver 4', mg(20), 4],
    ['upper GI', { persistentUpperGi: true }, 2],
    ['lower GI 1', { stoolMlPerDay: 600 }, 2],
    ['lower GI 2', { stoolMlPerDay: 1200 }, 3],
    ['lower GI 3', { stoolMlPerDay: 1600 }, 3],
    ['lower GI 4', { severePainOrIleus: true }, 4],
    ['the worst of several', { rashBsaPercent: 10, ...mg(2.5), stoolMlPerDay: 1200 }, 3],
  ] as const)('%s', (_claim, change, grade) => {
    expect(magic(change)).toMatchObject({ grade, needs: [] });
  });

  test('an organ nobody looked at is no stage 0: without a finding elsewhere there is no grade', () => {
    expect(magic(unseen)).toMatchObject({ grade: null, reason: 'not-assessed' });
    expect(magic({ bilirubin: null })).toMatchObject({ grade: null, reason: 'not-assessed' });
  });

  test('with a finding elsewhere it is named as long as it could raise the grade', () => {
    expect(magic({ ...unseen, rashBsaPercent: 10 })).toMatchObject({
      grade: 1,
      needs: ['liver', 'upperGi', 'lowerGi'],
    });
    expect(magic({ ...unseen, rashBsaPercent: 60 })).toMatchObject({ grade: 2, needs: ['liver', 'lowerGi'] });
    expect(magic({ ...unseen, ...mg(20) })).toMatchObject({ grade: 4, needs: [] });
  });

  test('the trace has one line an organ', () => {
    expect(magic({ rashBsaPercent: 60, bilirubin: null }).trace).toEqual([
      { code: 'skin', met: 'met', grade: 2, facts: { stage: 3 } },
      { code: 'liver', met: 'unknown', grade: null, facts: { stage: null } },
      { code: 'upperGi', met: 'not-met', grade: 0, facts: { stage: 0 } },
      { code: 'lowerGi', met: 'not-met', grade: 0, facts: { stage: 0 } },
    ]);
  });

  test('a worse finding never lowers it', () => {
    const amount = (max: number) => fc.double({ min: 0, max, noNaN: true });
    fc.assert(
      fc.property(amount(100), amount(20), amount(2000), amount(100), (rash, bilirubin, stool, weightKg) => {
        const before = magic({ rashBsaPercent: rash, ...mg(bilirubin), stoolMlPerDay: stool, weightKg }).grade!;
        const worse = [
          magic({ rashBsaPercent: rash * 2, ...mg(bilirubin), stoolMlPerDay: stool, weightKg }),
          magic({ rashBsaPercent: rash, ...mg(bilirubin * 2), stoolMlPerDay: stool, weightKg }),
          magic({ rashBsaPercent: rash, ...mg(bilirubin), stoolMlPerDay: stool * 2, weightKg }),
          magic({ rashBsaPercent: rash, ...mg(bilirubin), stoolMlPerDay: stool, weightKg, grosslyBloodyStool: true }),
        ];
        return worse.every(({ grade }) => grade! >= before);
      }),
    );
  });

  test.each([
    ['skin could still make it 4', { rashBsaPercent: null, ...mg(5) }, 3, ['skin']],
    ['the liver could still make it 4', { bilirubin: null, stoolMlPerDay: 1200 }, 3, ['liver']],
    ['the lower gut could still make it 4', { stoolMlPerDay: null, ...mg(5) }, 3, ['lowerGi']],
    ['the upper gut makes 2 at most', { persistentUpperGi: null, rashBsaPercent: 20 }, 1, ['upperGi']],
    ['which adds nothing to 2', { persistentUpperGi: null, rashBsaPercent: 60 }, 2, []],
    ['nothing adds to 4', { ...unseen, ...mg(16) }, 4, []],
  ] as const)('an organ nobody looked at is asked for while it matters: %s', (_why, change, grade, needs) => {
    expect(magic(change)).toMatchObject({ grade, needs });
  });
});
