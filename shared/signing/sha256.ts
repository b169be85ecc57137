import { utf8Bytes } from './utf8Bytes.ts';

/** Digest of a text in UTF-8, hex. The same on every machine and in every browser, without a key. Source: [FIPS180-4 §6.2]. */
export function sha256(text: string): string {
  const state = [...INITIAL];
  const words = paddedWords(utf8Bytes(text));
  const schedule = new Array<number>(64).fill(0);
  for (let block = 0; block < words.length; block += 16) {
    for (let t = 0; t < 64; t += 1) {
      schedule[t] = t < 16 ? words[block + t]! : expanded(schedule, t);
    }
    absorb(state, schedule);
  }
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

const PRIMES = primesUpTo(311);
/** Fractional parts of the square roots of the first 8 primes, and of the cube roots of the first 64. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => fraction32(prime ** (1 / 2)));
const ROUND = PRIMES.map((prime) => fraction32(Math.cbrt(prime)));

function primesUpTo(last: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; n <= last; n += 1) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

function fraction32(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

/** The message, one bit, zeroes, and its length in bits as 64, in words of 32 bits. */
function paddedWords(bytes: readonly number[]): readonly number[] {
  const words = new Array<number>((((bytes.length + 8) >> 6) + 1) * 16).fill(0);
  const put = (at: number, byte: number) => {
    words[at >> 2] = words[at >> 2]! | (byte << (24 - 8 * (at & 3)));
  };
  for (const [at, byte] of bytes.entries()) put(at, byte);
  put(bytes.length, 0x80);
  words[words.length - 2] = Math.floor((bytes.length * 8) / 2 ** 32);
  words[words.length - 1] = (bytes.length * 8) | 0;
  return words;
}

function expanded(w: readonly number[], t: number): number {
  const [early, late] = [w[t - 15]!, w[t - 2]!];
  const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
  const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
  return (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
}

function absorb(state: number[], schedule: readonly number[]): void {
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t += 1) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[t]! + schedule[t]!) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i]! + word) | 0;
  });
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}
