import { readNumber } from '../../../shared/format/readNumber.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { InputFinding } from '../../../shared/model/failure.ts';
import type { SiteId } from '../../../shared/model/ids.ts';
import type { NewReferenceRange, ReferenceRange } from '../../../shared/model/referenceRange.ts';
import { checkReferenceRange } from '../../../shared/policy/checkReferenceRange.ts';
import { addDays } from '../../../shared/time/addDays.ts';

/** A range as it is typed. */
export interface RangeForm {
  readonly analyte: string;
  readonly unit: string;
  readonly sex: 'both' | 'F' | 'M';
  readonly low: string;
  readonly high: string;
  readonly validFrom: string;
  readonly validTo: string;
}
export type RangeField = keyof RangeForm;

export const EMPTY_RANGE: RangeForm = {
  analyte: '',
  unit: '',
  sex: 'both',
  low: '',
  high: '',
  validFrom: '',
  validTo: '',
};

export function formOfRange({ analyte, unit, sex, low, high, validFrom, validTo }: ReferenceRange): RangeForm {
  const text = (limit: number | null) => (limit === null ? '' : String(limit));
  return { analyte, unit, sex: sex ?? 'both', low: text(low), high: text(high), validFrom, validTo: validTo ?? '' };
}

export type RangeTrouble = 'required' | 'numberBad' | 'dateBad';
export type RangeReading =
  | { readonly ok: true; readonly range: NewReferenceRange }
  | { readonly ok: false; readonly troubles: Readonly<Partial<Record<RangeField, RangeTrouble>>> };

/** What the form says, or which fields cannot be read. */
export function readRange(form: RangeForm, siteId: SiteId): RangeReading {
  const [low, high] = [limitOf(form.low), limitOf(form.high)];
  const [validFrom, validTo] = [dateOf(form.validFrom), dateOf(form.validTo)];
  const { analyte, unit, sex } = form;
  if (low === 'bad' || high === 'bad' || validFrom === 'bad' || validTo === 'bad' || validFrom === null) {
    return { ok: false, troubles: troublesOf(form) };
  }
  if (analyte === '' || unit === '') return { ok: false, troubles: troublesOf(form) };
  return {
    ok: true,
    range: { siteId, analyte, unit, sex: sex === 'both' ? null : sex, low, high, validFrom, validTo },
  };
}

/** What the checks say, the field as they name it. */
export function findingsOf(reading: RangeReading, others: readonly ReferenceRange[]): readonly InputFinding[] {
  return reading.ok ? checkReferenceRange(reading.range, others) : [];
}

function troublesOf(form: RangeForm) {
  const troubles: Partial<Record<RangeField, RangeTrouble>> = {};
  for (const field of ['analyte', 'unit', 'validFrom'] as const) if (form[field] === '') troubles[field] = 'required';
  for (const field of ['low', 'high'] as const) if (limitOf(form[field]) === 'bad') troubles[field] = 'numberBad';
  for (const field of ['validFrom', 'validTo'] as const) if (dateOf(form[field]) === 'bad') troubles[field] = 'dateBad';
  return troubles;
}

function limitOf(text: string): number | null | 'bad' {
  const plain = text.normalize('NFKC').trim();
  return plain === '' ? null : (readNumber(plain) ?? 'bad');
}

/** A day that exists, in the one form that cannot be misread. */
function dateOf(text: string): CalendarDate | null | 'bad' {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return null;
  if (!/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(plain)) return 'bad';
  return addDays(plain as CalendarDate, 0) === plain ? (plain as CalendarDate) : 'bad';
}

/** Where a range stands on a day; both its ends are inclusive. */
export function stateOfRange({ validFrom, validTo }: ReferenceRange, on: CalendarDate): 'now' | 'past' | 'coming' {
  if (on < validFrom) return 'coming';
  return validTo !== null && validTo < on ? 'past' : 'now';
}
