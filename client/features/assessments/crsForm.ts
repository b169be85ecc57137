import type { PartialDateTime } from '../../../shared/model/dates.ts';
import type { CrsAssessment } from '../../../shared/model/observation.ts';
import type { FEVER_MODIFIERS, OXYGEN_DEVICES } from '../../../shared/model/vocabulary.ts';
import { answerOf, type MomentAnswer, momentAnswerOf } from '../../lib/momentAnswer.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import type { EntryTroubles, ReadEntry } from '../../lib/useEntry.ts';
import { type Answer, answerText, readAnswer } from './answer.ts';

/** Parts that are copied, confirmed and marked as a whole. */
export const CRS_PARTS = ['temperature', 'pressure', 'oxygen', 'modifiers'] as const;
export type CrsPart = (typeof CRS_PARTS)[number];
export type OxygenDevice = (typeof OXYGEN_DEVICES)[number];
export type FeverModifier = (typeof FEVER_MODIFIERS)[number];

/** A look for CRS while it is typed. */
export interface CrsForm {
  readonly kind: 'crs-assessment';
  readonly at: MomentAnswer;
  readonly temperature: string;
  readonly unit: 'C' | 'F';
  readonly feverOtherCause: boolean;
  readonly hypotension: Answer;
  readonly vasopressors: readonly string[];
  /** A name that is typed and not yet added; it counts all the same. */
  readonly otherPressor: string;
  readonly hypotensionOtherCause: boolean;
  readonly device: OxygenDevice | 'unseen';
  readonly flow: string;
  readonly notForHypoxia: boolean;
  readonly hypoxiaOtherCause: boolean;
  readonly modifiers: readonly FeverModifier[];
  readonly note: string;
  /** Parts taken over from an earlier look that nobody has confirmed yet. */
  readonly copied: readonly CrsPart[];
  /** Moment of the look they were taken from. */
  readonly copiedFrom: PartialDateTime | null;
}

const nowOf = (clock: MomentClock): MomentAnswer => ({ mode: 'at', text: `${clock.today} ${clock.time}` });

export function emptyCrs(clock: MomentClock): CrsForm {
  return {
    kind: 'crs-assessment',
    at: nowOf(clock),
    temperature: '',
    unit: 'C',
    feverOtherCause: false,
    hypotension: 'unseen',
    vasopressors: [],
    otherPressor: '',
    hypotensionOtherCause: false,
    device: 'unseen',
    flow: '',
    notForHypoxia: false,
    hypoxiaOtherCause: false,
    modifiers: [],
    note: '',
    copied: [],
    copiedFrom: null,
  };
}

/** The form of a stored look, for a correction. */
export function crsFormOf(value: CrsAssessment): CrsForm {
  const { temperature, oxygen } = value;
  return {
    kind: 'crs-assessment',
    at: momentAnswerOf(value.at),
    temperature: temperature === null ? '' : String(temperature.value),
    unit: temperature?.unit ?? 'C',
    feverOtherCause: value.feverOtherCause,
    hypotension: answerText(value.hypotension),
    vasopressors: value.vasopressors,
    otherPressor: '',
    hypotensionOtherCause: value.hypotensionOtherCause,
    device: oxygen?.device ?? 'unseen',
    flow: oxygen?.flowLitresPerMinute?.toString() ?? '',
    notForHypoxia: oxygen?.notForHypoxia ?? false,
    hypoxiaOtherCause: value.hypoxiaOtherCause,
    modifiers: value.feverModifiers,
    note: value.note,
    copied: [],
    copiedFrom: null,
  };
}

/** A new look that starts from the last one: the moment is now, the note is not repeated, and each part waits for a word. */
export function copiedCrs(value: CrsAssessment, clock: MomentClock): CrsForm {
  return { ...crsFormOf(value), at: nowOf(clock), note: '', copied: CRS_PARTS, copiedFrom: value.at };
}

export const isCrsForm = (value: unknown): value is CrsForm =>
  typeof value === 'object' && value !== null && 'copied' in value && 'modifiers' in value && 'at' in value;

/** Devices whose flow is asked for. */
export const hasFlow = (device: CrsForm['device']): boolean =>
  device !== 'unseen' && device !== 'room-air' && !PRESSURE_DEVICES.some((one) => one === device);
const PRESSURE_DEVICES: readonly OxygenDevice[] = ['cpap', 'bipap', 'mechanical-ventilation'];

/** What was seen, as far as it can be read; a number that cannot be read counts as not taken. */
export function crsOf(form: CrsForm, at: PartialDateTime): CrsAssessment {
  const celsius = numberOf(form.temperature);
  return {
    kind: 'crs-assessment',
    at,
    temperature: typeof celsius === 'number' ? { value: celsius, unit: form.unit } : null,
    feverOtherCause: form.feverOtherCause,
    hypotension: readAnswer(form.hypotension),
    vasopressors: pressorsOf(form),
    hypotensionOtherCause: form.hypotensionOtherCause,
    oxygen: oxygenOf(form),
    hypoxiaOtherCause: form.hypoxiaOtherCause,
    feverModifiers: form.modifiers,
    note: form.note.trim(),
  };
}

/** Reads the form; the checks of the product come after, on what was read. */
export function readCrs(form: CrsForm, clock: MomentClock): ReadEntry {
  const troubles: Record<string, EntryTroubles[string]> = {};
  const at = answerOf(form.at, clock);
  if (at === undefined) troubles.at = 'moment';
  if (numberOf(form.temperature) === 'unread') troubles.temperature = 'number';
  if (hasFlow(form.device) && numberOf(form.flow) === 'unread') troubles['oxygen.flowLitresPerMinute'] = 'number';
  for (const part of form.copied) troubles[part] = 'confirm';
  if (Object.keys(troubles).length > 0) return { ok: false, troubles };
  return { ok: true, value: crsOf(form, at as PartialDateTime) };
}

const NUMBER = /^\d+(\.\d+)?$/;

function numberOf(typed: string): number | null | 'unread' {
  const text = typed.trim();
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text) : 'unread';
}

/** The same name twice is one drug. */
function pressorsOf({ vasopressors, otherPressor }: CrsForm): readonly string[] {
  const typed = otherPressor.trim();
  const isNew = typed !== '' && !vasopressors.some((one) => one.toLowerCase() === typed.toLowerCase());
  return isNew ? [...vasopressors, typed] : vasopressors;
}

function oxygenOf(form: CrsForm): CrsAssessment['oxygen'] {
  if (form.device === 'unseen') return null;
  const flow = hasFlow(form.device) ? numberOf(form.flow) : null;
  return {
    device: form.device,
    flowLitresPerMinute: typeof flow === 'number' ? flow : null,
    notForHypoxia: form.device !== 'room-air' && form.notForHypoxia,
  };
}
