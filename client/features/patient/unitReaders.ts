import type { InUnit } from '../../charts/timeline/placeMeasured.ts';

/** One spelling for a unit: `10*9/L`, `x10^9/l` and `10E9/L` are the same. */
const spelled = (unit: string): string =>
  unit
    .trim()
    .toLowerCase()
    .replace(/^[x×]\s*/, '')
    .replace(/^10(\*|e)/, '10^')
    .replaceAll('⁹', '^9')
    .replaceAll('³', '^3')
    .replaceAll('⁶', '^6')
    .replaceAll(/[µμ]/g, 'u')
    .replaceAll(' ', '');

/** Factors from a reported unit to the drawn one; a unit that is not listed is counted as left out, never guessed. Source: [GRADING §1]. */
const reader =
  (factors: Readonly<Record<string, number>>): InUnit =>
  (value, unit) => {
    const factor = factors[spelled(unit)];
    return factor === undefined ? null : value * factor;
  };

/** 10^9/L. `G/L` is giga here: cells are never weighed. */
export const inCellsE9PerL = reader({
  '10^9/l': 1,
  'g/l': 1,
  '10^3/ul': 1,
  'k/ul': 1,
  '/ul': 0.001,
  'cells/ul': 0.001,
  '/mm3': 0.001,
  '/mm^3': 0.001,
  '10^6/l': 0.001,
});

/** g/L. */
export const inGramsPerL = reader({ 'g/l': 1, 'g/dl': 10, 'mmol/l': 10 / 0.6206 });

/** mg/L. */
export const inMgPerL = reader({ 'mg/l': 1, 'mg/dl': 10 });

/** µg/L. */
export const inUgPerL = reader({ 'ug/l': 1, 'ng/ml': 1 });

/** Copies per µg DNA. */
export const inCopiesPerUg = reader({ 'copies/ug': 1, 'copies/ugdna': 1, 'copies/uggdna': 1 });

/** Cells per µL. */
export const inCellsPerUl = reader({ '/ul': 1, 'cells/ul': 1, '10^6/l': 1, '10^9/l': 1000 });

/** °C. */
export const inCelsius: InUnit = (value, unit) => {
  switch (spelled(unit)) {
    case '°c':
    case 'c':
      return value;
    case '°f':
    case 'f':
      return ((value - 32) * 5) / 9;
    default:
      return null;
  }
};
