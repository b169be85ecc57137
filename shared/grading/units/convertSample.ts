import type { Sample } from '../../model/observation.ts';
import { factorBetween } from './convertUnit.ts';
import { foldUnit } from './foldUnit.ts';
import { readUnitOf } from './readUnit.ts';

/** The units samples are compared in: copies per µg DNA, cells per µL. */
export const SAMPLE_UNITS = { 'car-copies': 'copies/ug', 'cd7-cells': '/uL' } as const;

const COPIES_PER_MICROGRAM: readonly string[] = ['copies/ug', 'copies/ugdna', 'copies/uggdna'];

/**
 * A sample's value in the unit of `SAMPLE_UNITS`; `null` where its unit is not one that can be read, never guessed.
 * Source: [GRADING §1].
 * @example convertSample('cd7-cells', 0.6, '10^9/L') // 600
 */
export function convertSample(measurement: Sample['measurement'], value: number, unit: string): number | null {
  switch (measurement) {
    case 'car-copies':
      return COPIES_PER_MICROGRAM.includes(foldUnit(unit)) ? value : null;
    case 'cd7-cells': {
      const read = readUnitOf('cells', unit);
      if (read.kind !== 'known') return null;
      return Number((value * factorBetween('cells', read.unit, SAMPLE_UNITS['cd7-cells'])).toPrecision(15));
    }
  }
}
