import type { ToxicityFamily } from '../model/grade.ts';
import { type CountableData, EVENT_FLAG } from './figureData.ts';

/** What a reader asks to see. `P`: changes who is counted. `E`: changes which of their events count. */
export interface FigureFilter {
  /** P. Everybody who was dosed, or only those who count for the DLT decision. */
  readonly population: 'dosed' | 'evaluable';
  /** P. `null` = all. */
  readonly doseLevels: readonly (string | null)[] | null;
  /** E. `null` = all. */
  readonly family: ToxicityFamily | null;
  /** E. 0 = every event, those without a grade included. */
  readonly gradeAtLeast: 0 | 1 | 2 | 3 | 4 | 5;
  /** E. */
  readonly seriousOnly: boolean;
  /** E. Related or possibly related to the product. */
  readonly relatedOnly: boolean;
  /** E. Study days in which the event may have begun, both ends inclusive; `null` = any time. */
  readonly onset: { readonly fromDay: number; readonly toDay: number } | null;
}

export const NO_FILTER: FigureFilter = {
  population: 'dosed',
  doseLevels: null,
  family: null,
  gradeAtLeast: 0,
  seriousOnly: false,
  relatedOnly: false,
  onset: null,
};

/** Whether it only says who is counted, and nothing of their events. */
export function asksEveryEvent({ family, gradeAtLeast, seriousOnly, relatedOnly, onset }: FigureFilter): boolean {
  return family === null && gradeAtLeast === 0 && !seriousOnly && !relatedOnly && onset === null;
}

/** Which patients and events a filter leaves, 1 = in, and how many events it could not judge. */
export interface Selected {
  readonly patients: Uint8Array;
  readonly events: Uint8Array;
  /** Events left out because an answer the filter asks for is missing; they are named beside every figure. */
  readonly undecidable: number;
}

export function selectFor({ patients, terms, events }: CountableData, filter: FigureFilter): Selected {
  const isIn = new Uint8Array(patients.length);
  for (let at = 0; at < isIn.length; at += 1) isIn[at] = Number(isCounted(patients[at]!, filter));
  const kept = new Uint8Array(events.patient.length);
  const isFamily = Uint8Array.from(terms, ({ family }) => Number(filter.family === null || family === filter.family));
  const asked = askedFlags(filter);
  const { onset, gradeAtLeast } = filter;
  const isFree = asked.wanted === 0 && gradeAtLeast === 0 && onset === null;
  if (isFree && filter.family === null && isIn.every(Boolean)) {
    return { patients: isIn, events: kept.fill(1), undecidable: 0 };
  }
  let undecidable = 0;
  const { patient: patientOf, term: termOf, grade: gradeOf, flags: flagsOf } = events;
  // Few grades and flags occur, so each pair is judged once; 0 = not yet.
  const judged = new Uint8Array(GRADES << FLAG_BITS);
  for (let at = 0; at < kept.length; at += 1) {
    const pair = (gradeOf[at]! << FLAG_BITS) | flagsOf[at]!;
    if (judged[pair] === 0) judged[pair] = 1 + judge(flagsOf[at]!, asked, gradeOf[at]!, gradeAtLeast);
    const answer = judged[pair]! - 1;
    if (answer === OUT || isIn[patientOf[at]!] === 0 || isFamily[termOf[at]!] === 0) continue;
    const when = onset === null ? IN : placeOnset(events.onset[at]!, events.onsetLatest[at]!, onset);
    if (when === OUT) continue;
    if (answer === IN && when === IN) kept[at] = 1;
    else undecidable += 1;
  }
  return { patients: isIn, events: kept, undecidable };
}

/** Not dosed = in no denominator. */
function isCounted(patient: CountableData['patients'][number], { population, doseLevels }: FigureFilter): boolean {
  if (patient.day0On === null) return false;
  if (population === 'evaluable' && patient.evaluability !== 'evaluable') return false;
  return doseLevels === null || doseLevels.includes(patient.doseLevel);
}

/** Not graded, and 1 to 5. */
const GRADES = 6;
const FLAG_BITS = 32 - Math.clz32(Math.max(...Object.values(EVENT_FLAG)));

interface AskedFlags {
  readonly wanted: number;
  readonly unknown: number;
}

function askedFlags({ seriousOnly, relatedOnly }: FigureFilter): AskedFlags {
  return {
    wanted: (seriousOnly ? EVENT_FLAG.serious : 0) | (relatedOnly ? EVENT_FLAG.related : 0),
    unknown: (seriousOnly ? EVENT_FLAG.seriousUnknown : 0) | (relatedOnly ? EVENT_FLAG.relatedUnknown : 0),
  };
}

/** Numbers, since a million events are asked. */
const OUT = 0;
const IN = 1;
const UNKNOWN = 2;
type Answer = typeof OUT | typeof IN | typeof UNKNOWN;

/** `UNKNOWN`: in as far as it is answered, and something asked for is not answered. */
function judge(flags: number, { wanted, unknown }: AskedFlags, grade: number, gradeAtLeast: number): Answer {
  if (grade !== 0 && grade < gradeAtLeast) return OUT;
  const missing = wanted & ~flags;
  const unanswered = flags & unknown;
  // An unanswered question has the bit beside the one that is wanted.
  if ((missing & ~(unanswered >> 1)) !== 0) return OUT;
  return missing !== 0 || (grade === 0 && gradeAtLeast > 0) ? UNKNOWN : IN;
}

function placeOnset(earliest: number, latest: number, { fromDay, toDay }: NonNullable<FigureFilter['onset']>): Answer {
  if (Number.isNaN(earliest)) return UNKNOWN;
  if (latest <= fromDay || earliest >= toDay + 1) return OUT;
  return earliest >= fromDay && latest <= toDay + 1 ? IN : UNKNOWN;
}
