import type { FigureData, FigurePatient } from '../../../shared/figures/figureData.ts';
import { EVENT_FLAG } from '../../../shared/figures/figureData.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { TermCode } from '../../../shared/model/grade.ts';
import type { SubjectId } from '../../../shared/model/ids.ts';

const EVENTS_EACH = 40;
const TERMS = 400;
const ORGAN_CLASSES = 27;
const LEVELS = ['DL1', 'DL2', 'DL3'] as const;

export const levelOf = (patient: number, patients: number): number => Math.floor((patient / patients) * LEVELS.length);

/** Events of this many patients: 400 terms of 27 organ classes used as unevenly as in real trials, one in a hundred not graded. */
export function aLargeTrial(patients: number): FigureData {
  const count = patients * EVENTS_EACH;
  const random = linear(20_261_122);
  const cumulative = zipf();
  const column = <A extends { [at: number]: number }>(array: A, make: (at: number) => number): A => {
    for (let at = 0; at < count; at += 1) array[at] = make(at);
    return array;
  };
  const onset = column(new Int16Array(count), () => Math.floor(random() * 60));
  const known = column(new Uint8Array(count), () => gradeFor(random()));
  return {
    patients: Array.from({ length: patients }, (_, at) => aPatient(at, LEVELS[levelOf(at, patients)]!)),
    doseLevels: LEVELS,
    terms: Array.from({ length: TERMS }, (_, at) => ({
      termCode: (1000 + at) as TermCode,
      socCode: 1 + (at % ORGAN_CLASSES),
      family: 'other',
    })),
    events: {
      patient: column(new Int32Array(count), (at) => Math.floor(at / EVENTS_EACH)),
      term: column(new Uint16Array(count), () => placeOf(cumulative, random())),
      grade: known,
      derivedGrade: new Uint8Array(count),
      flags: column(new Uint16Array(count), () => (random() < 0.5 ? EVENT_FLAG.related : 0)),
      onset,
      onsetLatest: onset.map((day) => day + 1),
      end: onset.map((day) => day + 3),
      source: column(new Int32Array(count), (at) => at + 1),
      segmentStart: Int32Array.from({ length: count + 1 }, (_, at) => at),
      segmentGrade: known,
      segmentFrom: onset,
    },
  };
}

function aPatient(at: number, doseLevel: string): FigurePatient {
  return {
    subjectId: (at + 1) as SubjectId,
    subjectNumber: `001-${String(at + 1).padStart(5, '0')}`,
    siteCode: '001',
    doseLevel,
    sex: at % 2 === 0 ? 'F' : 'M',
    ageYears: 20 + (at % 50),
    day0On: '2026-03-02' as CalendarDate,
    state: 'cleared',
    evaluability: 'evaluable',
    followedTo: 90,
    lastChangeSeq: 0,
    turns: {},
    treatments: [],
  };
}

/** Numbers in [0, 1), the same in every run. */
export function linear(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

function zipf(): Float64Array {
  const weights = Float64Array.from({ length: TERMS }, (_, at) => 1 / (at + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let below = 0;
  return weights.map((weight) => {
    below += weight / total;
    return below;
  });
}

function placeOf(cumulative: Float64Array, fraction: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! < fraction) low = middle + 1;
    else high = middle;
  }
  return low;
}

function gradeFor(fraction: number): number {
  return [0.42, 0.74, 0.9, 0.98, 0.99].findIndex((limit) => fraction < limit) + 1;
}
