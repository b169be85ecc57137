const MINUS = '\u2212';
const TIMES_TEN = '×10';
const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** At most `digits` significant digits, groups of three apart, no padding zeros: `62 390`, `0.48`, `3.2×10⁷`. */
export function formatNumber(value: number, digits = 6): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e7 || (size > 0 && size < 1e-4)) return inPowersOfTen(value, Math.min(digits, 3));
  const text = String(Number(size.toPrecision(digits)));
  const [whole = '0', fraction] = text.split('.');
  // Narrow no-break space: digits stay one word.
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') : whole;
  return `${value < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

function inPowersOfTen(value: number, digits: number): string {
  const [mantissa = '0', power = '0'] = value.toExponential(digits - 1).split('e');
  const sign = Number(power) < 0 ? '⁻' : '';
  return `${Number(mantissa)}${TIMES_TEN}${sign}${raised(String(Math.abs(Number(power))))}`.replace('-', MINUS);
}

/** Digits as superscripts: `12` -> `¹²`. */
export const raised = (digits: string): string => [...digits].map((digit) => SUPERSCRIPT[Number(digit)]).join('');

/** A study day with its sign: `−5`, `0`, `12`. */
export const formatStudyDay = (day: number): string => (day < 0 ? `${MINUS}${-day}` : String(day));
