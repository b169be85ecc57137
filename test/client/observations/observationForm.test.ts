import { describe, expect, test } from 'vitest';
import {
  emptyForm,
  formOf,
  isPlain,
  nextForm,
  readForm,
  typedValue,
} from '../../../client/features/observations/observationForm.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { Observation } from '../../../shared/model/observation.ts';

const clock = { today: '2026-03-20' as CalendarDate, time: '14:05', day0On: '2026-03-02' as CalendarDate };

const stored = [
  { kind: 'infusion', at: '2026-03-02T09:00', cellsE6PerKg: 2, doseText: '', plannedCellsE6PerKg: null, lot: 'L1' },
  { kind: 'infusion', at: '2026-03-02', cellsE6PerKg: null, doseText: '54 mg', plannedCellsE6PerKg: 2, lot: '' },
  { kind: 'treatment', treatment: 'oxygen', name: 'mask', dose: '6 L/min', start: 'unknown', end: 'ongoing' },
  {
    kind: 'lab',
    analyte: 'ANC',
    comparator: '=',
    value: 0.48,
    reported: '',
    unit: '10^9/L',
    at: '2026-03-05T07:00',
    refLow: 1.8,
    refHigh: null,
  },
  { kind: 'vital', sign: 'TEMP', comparator: '=', value: 38.4, reported: '', unit: '°C', at: '2026-03-05' },
  {
    kind: 'sample',
    measurement: 'car-copies',
    comparator: '<',
    value: 100,
    reported: '',
    unit: 'copies/µg',
    at: '2026-03',
  },
  { kind: 'study-event', event: 'death', at: '2026-03-09', cause: 'progression', detail: '' },
  { kind: 'study-event', event: 'visit', at: 'unknown', cause: null, detail: 'Day 14' },
  { kind: 'study-event', event: 'response', at: '2026-03-30', cause: null, marrow: 'clear', detail: 'CR' },
].map((value) => Observation.parse(value));

describe('the observation form', () => {
  test.each(stored)('opening a stored $kind and saving it unchanged changes nothing', (value) => {
    if (!isPlain(value)) throw new Error('not of this form');
    expect(readForm(formOf(value), clock)).toEqual({ ok: true, value });
  });

  test.each(['infusion', 'treatment', 'lab', 'vital', 'sample', 'study-event'] as const)(
    'an empty %s form reads as something the schema accepts; the checks say what is missing',
    (kind) => {
      const read = readForm(emptyForm(kind, clock), clock);
      expect(read.ok && Observation.safeParse(read.value).success).toBe(true);
    },
  );

  test('what the marrow showed belongs to the event it was said of: another event does not inherit it', () => {
    const form = emptyForm('study-event', clock);
    const saying = (event: string) => {
      const read = readForm({ ...form, fields: { ...form.fields, event, marrow: 'leukaemia' } }, clock);
      return read.ok ? read.value : read;
    };
    expect(saying('progression')).toMatchObject({ event: 'progression', marrow: 'leukaemia' });
    expect(saying('withdrawal')).not.toHaveProperty('marrow');
  });

  test('a number with a comma is not guessed at', () => {
    const form = emptyForm('vital', clock);
    const read = readForm({ ...form, fields: { ...form.fields, value: '38,4' } }, clock);
    expect(read).toEqual({ ok: false, troubles: { value: 'number' } });
  });

  test('a date that cannot be read is refused at its field', () => {
    const form = emptyForm('treatment', clock);
    const read = readForm({ ...form, at: { mode: 'at', text: 'Monday' } }, clock);
    expect(read).toEqual({ ok: false, troubles: { start: 'moment' } });
  });

  test('the next entry keeps the moment and the analyte, never the value', () => {
    const form = emptyForm('lab', clock);
    const at = { mode: 'at', text: '2026-03-05 07:00' } as const;
    const next = nextForm({ ...form, at, fields: { ...form.fields, code: 'PLAT', value: '12', reported: 'x' } }, clock);
    expect(next).toMatchObject({ at, fields: { code: 'PLAT', value: '', reported: '' } });
  });
});

describe('a measured value as it is typed', () => {
  test.each([
    ['<0.5', { comparator: '<', value: '0.5' }],
    ['＜ 0.5', { comparator: '<', value: '0.5' }],
    ['≤5', { comparator: '<=', value: '5' }],
    ['>=100', { comparator: '>=', value: '100' }],
    ['0.5', { value: '0.5' }],
    ['-1', { value: '-1' }],
    ['haemolysed', { value: 'haemolysed' }],
  ])('%s', (typed, expected) => {
    expect(typedValue(typed)).toEqual(expected);
  });

  test.each([
    ['１.５', 1.5],
    ['1e2', 100],
  ])('%s is a number', (value, expected) => {
    const form = emptyForm('vital', clock);
    const read = readForm({ ...form, fields: { ...form.fields, value } }, clock);
    expect(read).toMatchObject({ ok: true, value: { value: expected } });
  });

  test.each(['1e400', '0,5', '3 4'])('%s is not a number, and nothing is guessed', (value) => {
    const form = emptyForm('vital', clock);
    expect(readForm({ ...form, fields: { ...form.fields, value } }, clock)).toEqual({
      ok: false,
      troubles: { value: 'number' },
    });
  });
});
