import { describe, expect, test } from 'vitest';
import { ANALYTES } from '../../../shared/grading/labs/analytes.data.ts';
import { unitsOf } from '../../../shared/grading/units/readUnit.ts';
import type { LabResult, VitalSign } from '../../../shared/model/observation.ts';
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
});
