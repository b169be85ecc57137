/*
 * What a computation refuses: numbers that cannot be. They come from our own counting, so a refusal is a fault of the
 * program and throws a `RangeError`; "cannot be estimated" is a `null` answer instead.
 */

export function requireCount(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 0) throw new RangeError(`${name} must be a whole number, 0 or more.`);
}

/** `events` of `total`, both counts. */
export function requireEventsOf(events: number, total: number): void {
  requireCount('The number of events', events);
  requireCount('The total', total);
  if (events > total) throw new RangeError(`There are ${events} events among ${total}.`);
}

/** Strictly between 0 and 1: a confidence level, a cut-off, a rate that a rule is made for. */
export function requireLevel(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new RangeError(`${name} must lie between 0 and 1.`);
}

export function requireProbability(name: string, value: number): void {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be a probability.`);
}

export function requirePositive(name: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) throw new RangeError(`${name} must be above 0.`);
}

export function requireNotNegative(name: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) throw new RangeError(`${name} must be 0 or more.`);
}

export function requireSameLength(one: readonly unknown[], other: readonly unknown[]): void {
  if (one.length !== other.length) throw new RangeError('Lists that belong together differ in length.');
}

/** Patient numbers of looks: whole, from 1, rising. */
export function requireLooks(looks: readonly number[]): void {
  const rising = looks.every((n, index) => Number.isInteger(n) && n > (index === 0 ? 0 : looks[index - 1]!));
  if (looks.length === 0 || !rising) throw new RangeError('Looks must be rising whole numbers, from 1.');
}
