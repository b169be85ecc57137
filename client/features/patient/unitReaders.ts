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
