import { ALL_TERMS } from '../../../../shared/grading/ctcae/allTerms.ts';
import type { CtcaeTerm } from '../../../../shared/grading/ctcae/ctcaeTerm.ts';

export const PER_PATIENT = 40;
export const DOSE_LEVELS = ['DL1', 'DL2', 'DL3', 'DL4'] as const;
export const FOLLOWED_TO = 180;
const TERMS = 400;
const SEED = 20_261_122;
/** Share of each grade 1 to 5, of a hundred. */
const GRADE_SHARES = [42, 32, 16, 8.5, 1.5];

/** One adverse event; both sides get the same ones. Days from the infusion; `null` = going on. */
export interface BenchEvent {
  readonly patient: number;
  readonly term: CtcaeTerm;
  readonly grade: number;
  readonly onset: number;
  readonly end: number | null;
  readonly related: boolean;
  readonly serious: boolean;
}

export interface BenchResult {
  readonly patient: number;
  readonly day: number;
  readonly value: number;
}

export const levelOf = (patient: number): (typeof DOSE_LEVELS)[number] => DOSE_LEVELS[patient % DOSE_LEVELS.length]!;
export const numberOf = (patient: number): string => `001-${String(patient + 1).padStart(5, '0')}`;

/** Events of many patients: 400 terms of all organ classes by Zipf's law, grades and days from a fixed seed. */
export function benchEvents(count: number): readonly BenchEvent[] {
  const random = randomFrom(SEED);
  const terms = someTerms();
  const pickTerm = picker(terms.map((_, rank) => 1 / (rank + 1)));
  const pickGrade = picker(GRADE_SHARES);
  return Array.from({ length: count }, (_, at) => {
    const onset = Math.floor(random() * 120);
    const length = 1 + Math.floor(random() ** 2 * 40);
    const isOngoing = random() < 0.1;
    return {
      patient: Math.floor(at / PER_PATIENT),
      term: terms[pickTerm(random())]!,
      grade: pickGrade(random()) + 1,
      onset,
      end: isOngoing ? null : Math.min(onset + length, FOLLOWED_TO),
      related: random() < 0.6,
      serious: random() < 0.1,
    };
  });
}

/** Laboratory results of one analyte, on a geometric random walk. */
export function benchResults(count: number): readonly BenchResult[] {
  const random = randomFrom(SEED);
  let value = 1;
  return Array.from({ length: count }, (_, at) => {
    const visit = at % PER_PATIENT;
    value = visit === 0 ? 0.5 + 5 * random() : Math.max(0.01, value * Math.exp((random() - 0.5) * 0.8));
    return { patient: Math.floor(at / PER_PATIENT), day: visit * 3, value: Number(value.toPrecision(3)) };
  });
}

/** As many of each organ class as there are, turn by turn. */
function someTerms(): readonly CtcaeTerm[] {
  const classes = new Map<number, CtcaeTerm[]>();
  for (const term of ALL_TERMS) classes.set(term.soc, [...(classes.get(term.soc) ?? []), term]);
  const turns = Array.from({ length: TERMS }, (_, turn) => [...classes.values()].flatMap((own) => own[turn] ?? []));
  return turns.flat().slice(0, TERMS);
}

/** Place in a list of weights for a number in [0, 1). */
function picker(weights: readonly number[]): (share: number) => number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const upTo = weights.map((weight) => (sum += weight / total));
  return (share) => {
    const found = upTo.findIndex((limit) => share < limit);
    return found === -1 ? weights.length - 1 : found;
  };
}

/** mulberry32: a small generator that gives the same numbers everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
