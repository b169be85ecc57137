import { ICE_FROM_AGE_YEARS } from '../../../shared/grading/icans/cognitionDomain.ts';
import type { PartialDateTime } from '../../../shared/model/dates.ts';
import type { IcansAssessment, IceItems } from '../../../shared/model/observation.ts';
import type { AROUSALS, CEREBRAL_EDEMAS, RAISED_PRESSURE_SIGNS, SEIZURES } from '../../../shared/model/vocabulary.ts';
import { answerOf, type MomentAnswer, momentAnswerOf } from '../../lib/momentAnswer.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import type { EntryTroubles, ReadEntry } from '../../lib/useEntry.ts';
import { type Answer, answerText, readAnswer } from './answer.ts';

export const ICANS_PARTS = ['cognition', 'domains'] as const;
export type IcansPart = (typeof ICANS_PARTS)[number];
export const COGNITION_TOOLS = ['ICE', 'ICE-score', 'CAPD', 'unable', 'none'] as const;
export type CognitionTool = (typeof COGNITION_TOOLS)[number];
/** One of the ten taps: right, wrong, or not done yet. */
export type IceTap = 'right' | 'wrong' | 'open';
export const ICE_ITEMS = 10;

/** A look for ICANS while it is typed. */
export interface IcansForm {
  readonly kind: 'icans-assessment';
  readonly at: MomentAnswer;
  readonly tool: CognitionTool;
  /** Orientation 4, naming 3, command, writing, attention. */
  readonly taps: readonly IceTap[];
  /** ICE or CAPD, when only the score is entered. */
  readonly score: string;
  readonly arousal: (typeof AROUSALS)[number] | 'unseen';
  readonly arousalOtherCause: boolean;
  readonly seizure: (typeof SEIZURES)[number] | 'unseen';
  readonly motor: Answer;
  readonly edema: (typeof CEREBRAL_EDEMAS)[number] | 'unseen';
  readonly signs: readonly (typeof RAISED_PRESSURE_SIGNS)[number][];
  readonly hemorrhage: boolean;
  readonly note: string;
  readonly copied: readonly IcansPart[];
  readonly copiedFrom: PartialDateTime | null;
}

export const OPEN_TAPS: readonly IceTap[] = Array.from({ length: ICE_ITEMS }, () => 'open');
export const RIGHT_TAPS: readonly IceTap[] = Array.from({ length: ICE_ITEMS }, () => 'right');
export const MAX_SCORE = { 'ICE-score': 10, CAPD: 32 } as const;

const nowOf = (clock: MomentClock): MomentAnswer => ({ mode: 'at', text: `${clock.today} ${clock.time}` });

export function emptyIcans(clock: MomentClock, ageYears: number | null): IcansForm {
  return {
    kind: 'icans-assessment',
    at: nowOf(clock),
    tool: ageYears !== null && ageYears < ICE_FROM_AGE_YEARS ? 'CAPD' : 'ICE',
    taps: OPEN_TAPS,
    score: '',
    arousal: 'unseen',
    arousalOtherCause: false,
    seizure: 'unseen',
    motor: 'unseen',
    edema: 'unseen',
    signs: [],
    hemorrhage: false,
    note: '',
    copied: [],
    copiedFrom: null,
  };
}

export function icansFormOf(value: IcansAssessment): IcansForm {
  const { cognition } = value;
  return {
    kind: 'icans-assessment',
    at: momentAnswerOf(value.at),
    tool: cognition?.tool ?? 'none',
    taps: cognition?.tool === 'ICE' ? tapsOf(cognition.items) : OPEN_TAPS,
    score: cognition !== null && 'score' in cognition ? String(cognition.score) : '',
    arousal: value.arousal ?? 'unseen',
    arousalOtherCause: value.arousalOtherCause,
    seizure: value.seizure ?? 'unseen',
    motor: answerText(value.deepFocalMotorWeakness),
    edema: value.cerebralEdema ?? 'unseen',
    signs: value.raisedPressureSigns,
    hemorrhage: value.intracranialHemorrhage,
    note: value.note,
    copied: [],
    copiedFrom: null,
  };
}

/** A new look that starts from the last one; see `copiedCrs`. */
export function copiedIcans(value: IcansAssessment, clock: MomentClock): IcansForm {
  return { ...icansFormOf(value), at: nowOf(clock), note: '', copied: ICANS_PARTS, copiedFrom: value.at };
}

export const isIcansForm = (value: unknown): value is IcansForm =>
  typeof value === 'object' && value !== null && 'copied' in value && 'taps' in value && 'at' in value;

export function icansOf(form: IcansForm, at: PartialDateTime): IcansAssessment {
  return {
    kind: 'icans-assessment',
    at,
    cognition: cognitionOf(form),
    arousal: form.arousal === 'unseen' ? null : form.arousal,
    arousalOtherCause: form.arousalOtherCause,
    seizure: form.seizure === 'unseen' ? null : form.seizure,
    deepFocalMotorWeakness: readAnswer(form.motor),
    cerebralEdema: form.edema === 'unseen' ? null : form.edema,
    raisedPressureSigns: form.signs,
    intracranialHemorrhage: form.hemorrhage,
    note: form.note.trim(),
  };
}

export function readIcans(form: IcansForm, clock: MomentClock): ReadEntry {
  const troubles: Record<string, EntryTroubles[string]> = {};
  const at = answerOf(form.at, clock);
  if (at === undefined) troubles.at = 'moment';
  const trouble = cognitionTrouble(form);
  if (trouble !== undefined) troubles['cognition.score'] = trouble;
  for (const part of form.copied) troubles[part] = 'confirm';
  if (Object.keys(troubles).length > 0) return { ok: false, troubles };
  return { ok: true, value: icansOf(form, at as PartialDateTime) };
}

/** A test begun and not finished says nothing yet; one never begun was not done. */
function cognitionTrouble({ tool, taps, score }: IcansForm): EntryTroubles[string] | undefined {
  switch (tool) {
    case 'ICE': {
      const left = taps.filter((tap) => tap === 'open').length;
      return left > 0 && left < ICE_ITEMS ? 'required' : undefined;
    }
    case 'ICE-score':
    case 'CAPD':
      return scoreOf(score, MAX_SCORE[tool]) === undefined ? 'number' : undefined;
    case 'unable':
    case 'none':
      return undefined;
  }
}

function cognitionOf({ tool, taps, score }: IcansForm): IcansAssessment['cognition'] {
  switch (tool) {
    case 'ICE':
      return taps.includes('open') ? null : { tool, items: itemsOf(taps) };
    case 'ICE-score':
    case 'CAPD': {
      const read = scoreOf(score, MAX_SCORE[tool]);
      return read === undefined ? null : { tool, score: read };
    }
    case 'unable':
      return { tool };
    case 'none':
      return null;
  }
}

function scoreOf(typed: string, max: number): number | undefined {
  const text = typed.trim();
  return /^\d{1,2}$/.test(text) && Number(text) <= max ? Number(text) : undefined;
}

const tapOf = (right: boolean): IceTap => (right ? 'right' : 'wrong');

function tapsOf({ orientation, naming, command, writing, attention }: IceItems): readonly IceTap[] {
  return [...orientation, ...naming, command, writing, attention].map(tapOf);
}

function itemsOf(taps: readonly IceTap[]): IceItems {
  const right = taps.map((tap) => tap === 'right');
  return {
    orientation: right.slice(0, 4),
    naming: right.slice(4, 7),
    command: right[7]!,
    writing: right[8]!,
    attention: right[9]!,
  };
}
