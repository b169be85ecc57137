import type { EndAnswer, OnsetAnswer, PartialDateTime } from '../../../shared/model/dates.ts';
import type { Observation, StudyEvent } from '../../../shared/model/observation.ts';
import {
  COMPARATORS,
  DEATH_CAUSES,
  MARROW_FINDINGS,
  SAMPLE_MEASUREMENTS,
  STUDY_EVENTS,
  TREATMENTS,
} from '../../../shared/model/vocabulary.ts';
import { answerOf, type MomentAnswer, momentAnswerOf } from '../../lib/momentAnswer.ts';
import type { MomentClock } from '../../lib/parseMoment.ts';
import type { EntryTroubles, ReadEntry } from '../../lib/useEntry.ts';

/** An observation while it is typed: everything is text until it is read. Adverse events and assessments have forms of their own. */
export type FormKind = Exclude<Observation['kind'], 'adverse-event' | 'crs-assessment' | 'icans-assessment'>;
type Plain = Extract<Observation, { readonly kind: FormKind }>;

export const isPlain = (value: Observation): value is Plain => isFormKind(value.kind);
export const isFormKind = (kind: Observation['kind']): kind is FormKind =>
  kind !== 'adverse-event' && kind !== 'crs-assessment' && kind !== 'icans-assessment';

export type FormField = (typeof FIELDS)[number];
const FIELDS = [
  'treatment',
  'name',
  'dose',
  'code',
  'comparator',
  'value',
  'unit',
  'reported',
  'refLow',
  'refHigh',
  'measurement',
  'event',
  'cause',
  'marrow',
  'detail',
  'cells',
  'doseText',
  'planned',
  'lot',
] as const;

export interface ObservationForm {
  readonly kind: FormKind;
  readonly fields: Readonly<Record<FormField, string>>;
  readonly at: MomentAnswer;
  readonly end: MomentAnswer;
}

const NOTHING = Object.fromEntries(FIELDS.map((field) => [field, ''])) as Record<FormField, string>;

/** Units of the measurements entered every day; they can be changed. */
export const USUAL_UNIT: Readonly<Record<string, string>> = {
  ANC: '10^9/L',
  PLAT: '10^9/L',
  WBC: '10^9/L',
  LYM: '10^9/L',
  HGB: 'g/L',
  CRP: 'mg/L',
  FERRITIN: 'µg/L',
  ALT: 'U/L',
  AST: 'U/L',
  BILI: 'µmol/L',
  CREAT: 'µmol/L',
  FIBRINO: 'g/L',
  TEMP: '°C',
  SYSBP: 'mmHg',
  DIABP: 'mmHg',
  PULSE: '/min',
  RESP: '/min',
  OXYSAT: '%',
  WEIGHT: 'kg',
  HEIGHT: 'cm',
  'car-copies': 'copies/µg DNA',
  'cd7-cells': 'cells/µL',
};

/** Events at which somebody may have looked at the marrow. */
export const tellsOfMarrow = (event: string): boolean => MARROW_EVENTS.includes(event);
const MARROW_EVENTS: readonly string[] = ['visit', 'response', 'progression'] satisfies readonly StudyEvent['event'][];

const FIRST_CODE = { lab: 'ANC', vital: 'TEMP' } as const;

export function emptyForm(kind: FormKind, clock: MomentClock): ObservationForm {
  const code = kind === 'lab' || kind === 'vital' ? FIRST_CODE[kind] : '';
  const fields = {
    ...NOTHING,
    code,
    comparator: '=',
    unit: USUAL_UNIT[kind === 'sample' ? 'car-copies' : code] ?? '',
    measurement: 'car-copies',
    treatment: 'tocilizumab',
    event: 'visit',
  };
  const now: MomentAnswer = { mode: 'at', text: `${clock.today} ${clock.time}` };
  return { kind, fields, at: now, end: kind === 'treatment' ? { mode: 'ongoing', text: '' } : now };
}

const text = (value: number | null): string => (value === null ? '' : String(value));

/** The form of a stored observation, for a correction. */
export function formOf(value: Plain): ObservationForm {
  const blank = { kind: value.kind, end: { mode: 'ongoing', text: '' } as const };
  switch (value.kind) {
    case 'treatment': {
      const { treatment, name, dose } = value;
      const fields = { ...NOTHING, treatment, name, dose };
      return { ...blank, fields, at: momentAnswerOf(value.start), end: momentAnswerOf(value.end) };
    }
    case 'infusion': {
      const { doseText, lot } = value;
      const fields = {
        ...NOTHING,
        cells: text(value.cellsE6PerKg),
        planned: text(value.plannedCellsE6PerKg),
        doseText,
        lot,
      };
      return { ...blank, fields, at: momentAnswerOf(value.at) };
    }
    case 'study-event': {
      const { event, detail } = value;
      const fields = { ...NOTHING, event, detail, cause: value.cause ?? '', marrow: value.marrow ?? '' };
      return { ...blank, fields, at: momentAnswerOf(value.at) };
    }
    case 'lab':
    case 'vital':
    case 'sample': {
      const { comparator, unit, reported } = value;
      const measured = { ...NOTHING, comparator, unit, reported, value: text(value.value) };
      return { ...blank, fields: { ...measured, ...nameOf(value) }, at: momentAnswerOf(value.at) };
    }
  }
}

function nameOf(value: Extract<Observation, { readonly kind: 'lab' | 'vital' | 'sample' }>) {
  switch (value.kind) {
    case 'lab':
      return { code: value.analyte, refLow: text(value.refLow), refHigh: text(value.refHigh) };
    case 'vital':
      return { code: value.sign };
    case 'sample':
      return { measurement: value.measurement };
  }
}

const NUMBER = /^-?\d+(\.\d+)?(e-?\d+)?$/i;
const CODE = /^[A-Z][A-Z0-9_]{0,11}$/;

/** Collects what cannot be read while reading the rest. */
class Reader {
  readonly troubles: Record<string, EntryTroubles[string]> = {};
  readonly #form: ObservationForm;
  readonly #clock: MomentClock;

  constructor(form: ObservationForm, clock: MomentClock) {
    this.#form = form;
    this.#clock = clock;
  }

  text(field: FormField): string {
    return this.#form.fields[field].trim();
  }

  number(field: FormField, path: string): number | null {
    const typed = this.text(field).normalize('NFKC');
    if (typed === '') return null;
    const value = NUMBER.test(typed) ? Number(typed) : Number.NaN;
    if (!Number.isFinite(value)) this.troubles[path] = 'number';
    return value;
  }

  oneOf<const T extends string>(field: FormField, path: string, list: readonly T[]): T {
    const found = list.find((one) => one === this.#form.fields[field]);
    if (found === undefined) this.troubles[path] = 'required';
    return found ?? list[0]!;
  }

  code(path: string): string {
    const typed = this.text('code');
    if (!CODE.test(typed)) this.troubles[path] = 'required';
    return typed;
  }

  moment(which: 'at' | 'end', path: string): EndAnswer {
    const answer = answerOf(this.#form[which], this.#clock);
    if (answer === undefined) this.troubles[path] = 'moment';
    return answer ?? 'unknown';
  }
}

/** Reads the form; the checks of the product come after, on what was read. */
export function readForm(form: ObservationForm, clock: MomentClock): ReadEntry {
  const reader = new Reader(form, clock);
  const value = readKind(form.kind, reader);
  return Object.keys(reader.troubles).length === 0 ? { ok: true, value } : { ok: false, troubles: reader.troubles };
}

function readKind(kind: FormKind, reader: Reader): Observation {
  switch (kind) {
    case 'treatment':
      return {
        kind,
        treatment: reader.oneOf('treatment', 'treatment', TREATMENTS),
        name: reader.text('name'),
        dose: reader.text('dose'),
        start: reader.moment('at', 'start') as OnsetAnswer,
        end: reader.moment('end', 'end'),
      };
    case 'infusion':
      return {
        kind,
        at: reader.moment('at', 'at') as PartialDateTime,
        cellsE6PerKg: reader.number('cells', 'cellsE6PerKg'),
        doseText: reader.text('doseText'),
        plannedCellsE6PerKg: reader.number('planned', 'plannedCellsE6PerKg'),
        lot: reader.text('lot'),
      };
    case 'study-event': {
      const event = reader.oneOf('event', 'event', STUDY_EVENTS);
      const cause = DEATH_CAUSES.find((one) => one === reader.text('cause')) ?? null;
      const at = reader.moment('at', 'at') as OnsetAnswer;
      const marrow = tellsOfMarrow(event) && MARROW_FINDINGS.find((one) => one === reader.text('marrow'));
      const said = { cause: event === 'death' ? cause : null, ...(marrow ? { marrow } : {}) };
      return { kind, event, at, ...said, detail: reader.text('detail') };
    }
    case 'lab': {
      const reference = { refLow: reader.number('refLow', 'refLow'), refHigh: reader.number('refHigh', 'refHigh') };
      return { kind, analyte: reader.code('analyte'), ...measured(reader), ...reference };
    }
    case 'vital':
      return { kind, sign: reader.code('sign'), ...measured(reader) };
    case 'sample':
      return {
        kind,
        measurement: reader.oneOf('measurement', 'measurement', SAMPLE_MEASUREMENTS),
        ...measured(reader),
      };
  }
}

function measured(reader: Reader) {
  return {
    comparator: reader.oneOf('comparator', 'comparator', COMPARATORS),
    value: reader.number('value', 'value'),
    reported: reader.text('reported'),
    unit: reader.text('unit'),
    at: reader.moment('at', 'at') as PartialDateTime,
  };
}

/** A limit typed as laboratories print it, `<0.5`: the sign moves to where signs are chosen, and the limit stays. */
export function typedValue(text: string): Partial<Record<FormField, string>> {
  const compared = /^\s*(<=|>=|<|>)(?!=)\s*(.*)$/.exec(text.normalize('NFKC').replace('≤', '<=').replace('≥', '>='));
  return compared === null ? { value: text } : { comparator: compared[1]!, value: compared[2]! };
}

/** Kept across "save and record another": the same patient is usually measured several times at one moment. */
export function nextForm(form: ObservationForm, clock: MomentClock): ObservationForm {
  const fresh = emptyForm(form.kind, clock);
  return {
    ...fresh,
    at: form.at,
    fields: { ...fresh.fields, code: form.fields.code, unit: form.fields.unit, measurement: form.fields.measurement },
  };
}
