const ZERO = 48; // character code of '0'

/** The number written in `text` from one position up to another; reading by hand is several times as fast as slicing. */
export function readDigits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (!(digit >= 0 && digit <= 9)) throw new Error(`not a partial date: "${text}"`);
    value = value * 10 + digit;
  }
  return value;
}
