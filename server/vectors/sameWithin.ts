/** How far a number may be from the expected one: within either is enough. Both 0 = equal. */
export interface Tolerance {
  readonly relative: number;
  readonly absolute: number;
}

const EXACT: Tolerance = { relative: 0, absolute: 0 };

/**
 * Whether `actual` says everything `expected` says. Fields of `actual` that are not expected do not count; lists have
 * the same length. Two integers, texts, booleans and `null` are equal exactly; other numbers within the tolerance.
 */
export function sameWithin(expected: unknown, actual: unknown, tolerance: Tolerance = EXACT): boolean {
  if (typeof expected === 'number' && typeof actual === 'number') return isClose(expected, actual, tolerance);
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    return expected.every((one, index) => sameWithin(one, actual[index], tolerance));
  }
  if (!isRecord(expected) || !isRecord(actual)) return expected === actual;
  return Object.entries(expected).every(([key, value]) => {
    return Object.hasOwn(actual, key) && sameWithin(value, actual[key], tolerance);
  });
}

function isClose(expected: number, actual: number, { relative, absolute }: Tolerance): boolean {
  if (Number.isInteger(expected) && Number.isInteger(actual)) return expected === actual;
  const error = Math.abs(expected - actual);
  return error <= absolute || error <= relative * Math.abs(expected);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
