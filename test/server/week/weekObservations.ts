import type { EndAnswer, OnsetAnswer } from '../../../shared/model/dates.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import type { AdverseEvent, Observation, StudyEvent } from '../../../shared/model/observation.ts';
import {
  aCrsAssessment,
  aLabResult,
  anAdverseEvent,
  anIcansAssessment,
  type LabSpec,
  type TermName,
} from '../../support/aHistory.ts';
import { localTime } from './weekTime.ts';

type Random = () => number;

const HOUR = 3600;
const TERMS: readonly TermName[] = [
  'CRS',
  'ICANS',
  'Hypotension',
  'Lung infection',
  'Fever',
  'ALT increased',
  'Neutrophil count decreased',
  'Platelet count decreased',
  'Hypoxia',
  'Hypokalemia',
  'GvHD',
];
/** Analyte, unit, limits, and the lowest and highest value that is drawn. */
const ANALYTES: readonly (readonly [string, string, number | null, number | null, number, number])[] = [
  ['ANC', '10^9/L', 1.8, 6.3, 0.05, 3],
  ['PLAT', '10^9/L', 125, 350, 8, 200],
  ['ALT', 'U/L', 9, 50, 20, 500],
  ['FIBRINO', 'g/L', 2, 4, 0.4, 4],
  ['HGB', 'g/L', 115, 150, 60, 140],
];
const SERIOUSNESS: readonly AdverseEvent['seriousness'][] = [
  null,
  [],
  [],
  ['hospitalisation'],
  ['hospitalisation'],
  ['life-threatening'],
];
const STUDY_EVENTS: readonly StudyEvent['event'][] = [
  'visit',
  'visit',
  'visit',
  'response',
  'progression',
  'transplant',
  'new-therapy',
  'lost-to-follow-up',
  'death',
];

/** Whatever is entered at `second` about a patient infused at `infusedAt`: laboratory results mostly, then events. */
export function anyObservation(second: number, infusedAt: number, random: Random): Observation {
  const kind = random();
  if (kind < 0.45) return aResult(second, random);
  if (kind < 0.75) return anyEvent(second, infusedAt, random);
  if (kind < 0.87) return anyCrsLook(second, random);
  if (kind < 0.97) return anyIcansLook(second, random);
  return anyStudyEvent(second, random);
}

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)]!;
const gradeFrom = (random: Random): Grade => pick([2, 3, 3, 3, 3, 4] as const, random);

function anyEvent(second: number, infusedAt: number, random: Random): AdverseEvent {
  const back = random() < 0.8 ? random() * 6 * 24 * HOUR : random() * 30 * 24 * HOUR;
  const onset = Math.min(second - 60, Math.max(second - back, infusedAt + random() * 24 * HOUR));
  const middle = onset + random() * (second - onset);
  const isPartial = random() < 0.1;
  const at = (moment: number): string => (isPartial ? localTime(moment).slice(0, 10) : localTime(moment));
  const steps: (readonly [number, string])[] = [[gradeFrom(random), at(onset)]];
  if (random() < 0.2) steps.push([gradeFrom(random), at(middle)]);
  return anAdverseEvent({
    term: pick(TERMS, random),
    steps,
    end: random() < 0.85 ? 'ongoing' : random() < 0.2 ? 'unknown' : at(middle + random() * (second - middle)),
    related: pick(['probable', 'possible', 'possible', 'possible', 'unlikely', null] as const, random),
    change: { outcome: 'unknown', seriousness: pick(SERIOUSNESS, random) },
  });
}

function aResult(second: number, random: Random): Observation {
  const [analyte, unit, refLow, refHigh, lowest, highest] = pick(ANALYTES, random);
  const value = Math.round((lowest + random() * (highest - lowest)) * 100) / 100;
  const lab: LabSpec = { analyte, unit, refLow, refHigh, value, at: localTime(second - random() * 12 * HOUR) };
  return aLabResult(lab);
}

function anyCrsLook(second: number, random: Random): Observation {
  return aCrsAssessment({
    at: localTime(second - random() * 2 * HOUR),
    temperature: { value: 36 + Math.round(random() * 40) / 10, unit: 'C' },
    hypotension: random() < 0.4,
    vasopressors: random() < 0.2 ? ['norepinephrine'] : [],
  });
}

function anyIcansLook(second: number, random: Random): Observation {
  return anIcansAssessment({
    at: localTime(second - random() * 2 * HOUR),
    cognition: { tool: 'ICE-score', score: Math.floor(random() * 11) },
  });
}

function anyStudyEvent(second: number, random: Random): Observation {
  const event = pick(STUDY_EVENTS, random);
  return {
    kind: 'study-event',
    event,
    at: localTime(second - random() * 24 * HOUR) as OnsetAnswer,
    cause: event === 'death' ? pick(['progression', 'toxicity', 'unknown'] as const, random) : null,
    detail: event === 'visit' ? 'planned' : '',
  };
}

/** The same event as somebody corrects it: ended, worse or better since, another relation, or never there (`null`). */
export function correctionOf(value: Observation, second: number, random: Random): Observation | null {
  if (value.kind !== 'adverse-event') return value;
  const last = value.gradeHistory.at(-1)!;
  const now = localTime(second);
  const kind = random();
  if (kind < 0.1) return null;
  if (kind < 0.3) return { ...value, end: now as EndAnswer };
  if (kind < 0.7) {
    const step = { grade: gradeFrom(random), from: now as OnsetAnswer };
    return { ...value, gradeHistory: [...value.gradeHistory, step], end: 'ongoing' as EndAnswer };
  }
  if (kind < 0.9) {
    const steps = [...value.gradeHistory.slice(0, -1), { ...last, grade: gradeFrom(random) }];
    return { ...value, gradeHistory: steps };
  }
  if (kind < 0.95) return { ...value, seriousness: pick(SERIOUSNESS, random) };
  const relatedness = pick(['probable', 'unrelated'] as const, random);
  return { ...value, attribution: [{ agent: 'car-t', party: 'investigator', relatedness }] };
}
