import { describe, expect, test } from 'vitest';
import { ANALYTES } from '../../../shared/grading/labs/analytes.data.ts';
import { unitsOf } from '../../../shared/grading/units/readUnit.ts';
import type { LabResult, VitalSign } from '../../../shared/model/observation.ts';
import { LIVING_ANALYTES } from '../../../shared/policy/livingRange.data.ts';
import { livingRange } from '../../../shared/policy/livingRange.ts';

const aLab = (analyte: string, unit: string) => ({ kind: 'lab', analyte, unit }) as LabResult;
const aSign = (sign: string, unit: string) => ({ kind: 'vital', sign, unit }) as VitalSign;

describe('livingRange', () => {
  test.each([
    [aLab('ANC', '10^9/L'), [0, 200]],
    [aLab('ANC', '/uL'), [0, 200_000]],
    [aLab('HGB', 'g/dL'), [2, 25]],
    [aLab('CREAT', 'mg/dL'), [0.0565, 33.9]],
    [aLab('HGB', 'bananas'), null],
    [aLab('NOBODY', 'g/L'), null],
    [aSign('TEMP', '℃'), [30, 43]],
    [aSign('TEMP', '°F'), [86, 109.4]],
    [aSign('SYSBP', 'mmHg'), [40, 260]],
    [aSign('SYSBP', 'kPa'), null],
    [aSign('MOOD', '1'), null],
  ])('%j lies within %j', (result, range) => {
    expect(livingRange(result)).toEqual(range);
  });

  test('a range is the same one in every unit the analyte comes in', () => {
    let ranges = 0;
    for (const { code, quantity } of ANALYTES) {
      for (const unit of unitsOf(quantity)) {
        const range = livingRange(aLab(code, unit));
        if (range === null) continue;
        ranges += 1;
        expect(range[0]).toBeLessThan(range[1]);
      }
    }
    expect(ranges).toBeGreaterThan(60);
  });

  /** What a laboratory calls normal, in the base unit of the quantity. */
  const NORMAL: Readonly<Record<string, number>> = {
    WBC: 6,
    ANC: 4,
    LYM: 2,
    CD4: 0.8,
    HGB: 140,
    PLAT: 250,
    ALT: 25,
    AST: 25,
    ALP: 70,
    GGT: 30,
    BILI: 10,
    BILDIR: 3,
    ALB: 42,
    LDH: 200,
    CK: 100,
    CREAT: 75,
    UREAN: 5,
    URATE: 300,
    SODIUM: 140,
    K: 4,
    CA: 2.4,
    CACORR: 2.4,
    CAION: 1.2,
    MG: 0.85,
    PHOS: 1.1,
    GLUC: 5,
    TRIG: 1.2,
    CHOL: 4.5,
    FIBRINO: 3,
    INR: 1,
    APTT: 30,
    PT: 12,
    CRP: 3,
    FERRITIN: 150,
    IL6: 3,
    PCT: 0.05,
    BLOODPH: 7.4,
  };

  test('the normal result of every analyte lies well within its range', () => {
    expect(Object.keys(NORMAL).toSorted()).toEqual(Object.keys(LIVING_ANALYTES).toSorted());
    for (const [code, normal] of Object.entries(NORMAL)) {
      const { quantity } = ANALYTES.find((one) => one.code === code)!;
      const [low, high] = livingRange(aLab(code, unitsOf(quantity)[0]!))!;
      expect([code, normal >= low, normal <= high]).toEqual([code, true, true]);
    }
  });
});
