import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import { LONGEST_TEXT } from '../../../shared/model/longestText.ts';
import { type Infusion, Observation, type ObservationKind } from '../../../shared/model/observation.ts';
import type { CheckContext } from '../../../shared/policy/checkContext.ts';
import { checkObservation, isRefused } from '../../../shared/policy/checkObservation.ts';

const CRS = 10052015;
const VOMITING = 10047700;
const CYANOSIS = 10011703; // grade 2 only
const OTHER_SPECIFY = 10005329;

const context: CheckContext = {
  findTerm,
  zone: 'Asia/Shanghai',
  now: '2026-03-20T04:00:00.000Z' as Instant,
  infusedOn: '2026-03-02' as CalendarDate,
  consentOn: '2026-02-10' as CalendarDate,
};

const goodEvent = {
  kind: 'adverse-event',
  termCode: CRS,
  verbatim: '',
  scale: 'ASTCT 2019',
  gradeHistory: [{ grade: 2, from: '2026-03-05T14:20' }],
  end: '2026-03-09',
  outcome: 'recovered',
  seriousness: [],
  attribution: [{ agent: 'car-t', party: 'investigator', relatedness: 'probable' }],
  signOf: null,
  symptomatic: null,
  narrative: '',
};
const step = (grade: number | null, from: string) => ({ grade, from });

const infusion = { kind: 'infusion', at: '2026-03-02T09:00', cellsE6PerKg: 2, plannedCellsE6PerKg: 2, lot: '' };
const treatment = { kind: 'treatment', treatment: 'steroid', name: '', dose: '', start: '2026-03-05', end: 'ongoing' };
const measured = { comparator: '=', value: 1, reported: '', unit: '10^9/L', at: '2026-03-05' };
const lab = { kind: 'lab', analyte: 'ANC', ...measured, refLow: null, refHigh: null };
const vital = { kind: 'vital', sign: 'TEMP', ...measured, value: 38.4, unit: '°C' };
const sample = { kind: 'sample', measurement: 'car-copies', ...measured, unit: 'copies/µg' };
const studyEvent = { kind: 'study-event', event: 'visit', at: '2026-03-05', cause: null, detail: 'Day 3' };

const check = (value: unknown, change: Partial<CheckContext> = {}) =>
  checkObservation(Observation.parse(value), { ...context, ...change });
const shortly = (value: unknown) => check(value).map((f) => `${f.ruleId} ${f.severity} ${f.path}`);

describe('C-31 checkObservation', () => {
  test.each([goodEvent, infusion, treatment, lab, vital, sample, studyEvent])(
    'an ordinary $kind is silent',
    (value) => {
      expect(shortly(value)).toEqual([]);
    },
  );

  test.each([
    ['an unknown term', { termCode: 10999999 }, 'AE-01 F termCode'],
    [
      'a grade the term lacks',
      { termCode: CYANOSIS, scale: 'CTCAE 5.0', gradeHistory: [step(3, '2026-03-05')] },
      'AE-02 F gradeHistory.0.grade',
    ],
    ['"Other, specify" without words', { termCode: OTHER_SPECIFY, scale: 'CTCAE 5.0' }, 'AE-03 F verbatim'],
    [
      'grades out of order of time',
      { gradeHistory: [step(1, '2026-03-06'), step(2, '2026-03-05')] },
      'AE-04 F gradeHistory.1.from',
    ],
    ['an end before the onset', { end: '2026-03-04' }, 'AE-05 F end'],
    [
      'a grade that begins after the end',
      { gradeHistory: [step(2, '2026-03-05'), step(1, '2026-03-10')] },
      'AE-06 F gradeHistory.1.from',
    ],
    ['CRS on the CTCAE scale', { scale: 'CTCAE 5.0' }, 'AE-07 W scale'],
    ['a fatal outcome at grade 2', { outcome: 'fatal' }, 'AE-10 W outcome'],
    ['life-threatening at grade 2', { seriousness: ['life-threatening'] }, 'AE-11 I seriousness'],
    ['an onset before the infusion', { gradeHistory: [step(2, '2026-03-01')] }, 'AE-12 W gradeHistory.0.from'],
    [
      'the same grade twice running',
      { gradeHistory: [step(2, '2026-03-05'), step(2, '2026-03-06')] },
      'AE-14 I gradeHistory.1.grade',
    ],
    [
      'a grade after death',
      {
        gradeHistory: [step(5, '2026-03-05'), step(2, '2026-03-06')],
        outcome: 'fatal',
        seriousness: ['death'],
      },
      'AE-13 F gradeHistory.1.grade',
    ],
    ['not recovered yet ended', { outcome: 'not-recovered' }, 'AE-16 W outcome'],
    ['grade 4 judged not life-threatening', { gradeHistory: [step(4, '2026-03-05')] }, 'AE-11 I seriousness'],
    ['death as a criterion at grade 2', { seriousness: ['death'] }, 'AE-10 W seriousness'],
    ['recovered yet ongoing', { end: 'ongoing' }, 'AE-16 W outcome'],
    ['recovered with sequelae yet ongoing', { end: 'ongoing', outcome: 'recovered-with-sequelae' }, 'AE-16 W outcome'],
    [
      'life-threatening at grade 1',
      { gradeHistory: [step(1, '2026-03-05')], seriousness: ['life-threatening'] },
      'AE-11 I seriousness',
    ],
    [
      'life-threatening at grade 3',
      { gradeHistory: [step(3, '2026-03-05')], seriousness: ['life-threatening'] },
      'AE-11 I seriousness',
    ],
    ['known to the site in the future', { awareAt: '2026-03-21' }, 'DATE-01 F awareAt'],
    ['CRS as a sign of CRS', { signOf: 'CRS' }, 'AE-17 F signOf'],
  ])('%s is found', (_claim, change, expected) => {
    expect(shortly({ ...goodEvent, ...change })).toEqual([expected]);
  });

  test('grade 5 asks for a fatal outcome and for death as a criterion', () => {
    const found = shortly({ ...goodEvent, gradeHistory: [step(5, '2026-03-05')], end: '2026-03-05' });
    expect(found).toEqual(['AE-08 W outcome', 'AE-09 W seriousness']);
  });

  test('a finding names the grades that exist', () => {
    const value = { ...goodEvent, termCode: CYANOSIS, scale: 'CTCAE 5.0' };
    expect(check({ ...value, gradeHistory: [step(4, '2026-03-05')] })[0]?.facts).toEqual({ grade: 4, valid: '2' });
  });

  test('two opinions of one party on one agent are refused', () => {
    const opinion = { agent: 'car-t', party: 'sponsor', relatedness: 'possible' };
    expect(shortly({ ...goodEvent, attribution: [opinion, opinion] })).toEqual(['AE-15 F attribution.1']);
  });

  test('an unknown step between two dated ones breaks nothing, but the dated ones must still be in order', () => {
    const history = [step(1, '2026-03-06'), step(2, 'unknown'), step(3, '2026-03-05')];
    expect(shortly({ ...goodEvent, gradeHistory: history })).toEqual(['AE-04 F gradeHistory.2.from']);
  });

  test('overlapping partial dates are never called contradictory', () => {
    expect(shortly({ ...goodEvent, gradeHistory: [step(2, '2026-03-05')], end: '2026-03' })).toEqual([]);
  });

  test.each([
    [{ ...infusion, cellsE6PerKg: 0 }, 'INF-01 F cellsE6PerKg'],
    [{ ...infusion, cellsE6PerKg: 3 }, 'INF-02 W cellsE6PerKg'],
    [{ ...infusion, at: '2026-03' }, 'INF-03 F at'],
    [{ ...infusion, cellsE6PerKg: null }, 'INF-04 F cellsE6PerKg'],
    [{ ...infusion, cellsE6PerKg: null, doseText: '54 mg' }, 'INF-04 W cellsE6PerKg'],
    [{ ...treatment, end: '2026-03-04' }, 'TRT-01 F end'],
    [{ ...treatment, treatment: 'other' }, 'TRT-02 F name'],
    [{ ...lab, value: null }, 'LAB-01 F value'],
    [{ ...lab, value: null, comparator: '<' }, 'LAB-02 F value'],
    [{ ...lab, unit: '' }, 'LAB-03 F unit'],
    [{ ...lab, value: -1 }, 'LAB-04 F value'],
    [{ ...lab, refLow: 8, refHigh: 2 }, 'LAB-05 F refHigh'],
    [{ ...lab, analyte: 'HGB', value: 0, unit: 'g/L' }, 'LAB-06 W value'],
    [{ ...infusion, at: '2026-03-21' }, ['DATE-01 F at', 'INF-06 W at']],
    [{ ...treatment, start: '2026-03-21' }, 'DATE-01 F start'],
    [{ ...treatment, end: '2026-03-21' }, 'DATE-01 F end'],
    [{ ...studyEvent, at: '2026-03-21' }, 'DATE-01 F at'],
    [{ ...studyEvent, at: '2026-01-21' }, 'DATE-02 W at'],
    [{ ...vital, value: null }, 'VIT-01 F value'],
    [{ ...sample, value: null }, 'SMP-01 F value'],
    [{ ...lab, value: 900 }, 'LAB-06 W value'],
    [{ ...lab, value: 900, comparator: '>' }, 'LAB-06 W value'],
    [{ ...lab, analyte: 'HGB', value: 80, unit: 'g/dL' }, 'LAB-06 W value'],
    [{ ...lab, analyte: 'CREAT', value: 1.2, unit: 'umol/L' }, 'LAB-06 W value'],
    [{ ...vital, value: 384 }, 'VIT-05 W value'],
    [{ ...vital, value: 38.4, unit: '°F' }, 'VIT-05 W value'],
    [{ ...vital, value: 110, unit: '℉' }, 'VIT-05 W value'],
    [{ ...sample, value: 0 }, 'SMP-05 F value'],
    [{ ...sample, value: 0, comparator: '<' }, 'SMP-05 W value'],
    [{ ...studyEvent, event: 'death' }, 'EVT-01 F cause'],
    [{ ...studyEvent, cause: 'progression' }, 'EVT-02 F cause'],
    [{ ...studyEvent, detail: '' }, 'EVT-03 W detail'],
  ])('%#: %o gives %s', (value, expected) => {
    expect(shortly(value)).toEqual([expected].flat());
  });

  test.each([
    [
      'grade 4 whose seriousness nobody answered',
      { ...goodEvent, gradeHistory: [step(4, '2026-03-05')], seriousness: null },
    ],
    [
      'life-threatening without any grade',
      { ...goodEvent, gradeHistory: [step(null, '2026-03-05')], seriousness: ['life-threatening'] },
    ],
    [
      'grade 4 that was life-threatening',
      { ...goodEvent, gradeHistory: [step(4, '2026-03-05')], seriousness: ['life-threatening'] },
    ],
    [
      'a death that says so, life-threatening before',
      {
        ...goodEvent,
        gradeHistory: [step(5, '2026-03-05')],
        outcome: 'fatal',
        seriousness: ['death', 'life-threatening'],
      },
    ],
    ['a seriousness nobody answered at grade 2', { ...goodEvent, seriousness: null }],
    ['not recovered and ongoing', { ...goodEvent, end: 'ongoing', outcome: 'not-recovered' }],
    ['recovering and ongoing', { ...goodEvent, end: 'ongoing', outcome: 'recovering' }],
    ['vomiting on the scale of another CTCAE version', { ...goodEvent, termCode: VOMITING, scale: 'CTCAE 6.0' }],
    ['what the site knew before consent', { ...goodEvent, awareAt: '2026-02-01' }],
    ['a part of the dose 30 % above plan', { ...infusion, cellsE6PerKg: 1.3, plannedCellsE6PerKg: 1 }],
    ['the largest dose the record takes', { ...infusion, cellsE6PerKg: 10_000, plannedCellsE6PerKg: 10_000 }],
    ['half a million cells per kg', { ...infusion, cellsE6PerKg: 0.5, plannedCellsE6PerKg: 0.5 }],
    ['one reference limit', { ...lab, refHigh: 2 }],
    ['a consent on its own day', { ...studyEvent, event: 'consent', at: '2026-01-10' }],
    [
      'a limit of the method, written with "at most"',
      { ...lab, analyte: 'CREAT', value: 1, comparator: '<=', unit: 'umol/L' },
    ],
    ['equal reference limits', { ...lab, refLow: 2, refHigh: 2 }],
    ['a value at the edge of the living range', { ...vital, value: 43 }],
    ['a fever in degrees Fahrenheit', { ...vital, value: 101, unit: '°F' }],
    ['a temperature in a unit nobody knows', { ...vital, value: 101, unit: 'K' }],
    ['no neutrophils at all', { ...lab, value: 0 }],
    ['a result at the edge of the living range', { ...lab, value: 200 }],
    ['a count per microlitre', { ...lab, value: 900, unit: '/uL' }],
    ['haemoglobin in grams per litre', { ...lab, analyte: 'HGB', value: 80, unit: 'g/L' }],
    [
      'a limit of the method below the living range',
      { ...lab, analyte: 'CREAT', value: 1, comparator: '<', unit: 'umol/L' },
    ],
    ['a result of an analyte without a range', { ...lab, analyte: 'XYZ', value: 1e9, unit: 'U' }],
  ])('%s is silent', (_claim, value) => {
    expect(shortly(value)).toEqual([]);
  });

  test('an infusion more than a week from day 0 is asked about, before it and after: it may move the window', () => {
    const day0 = context.infusedOn!;
    expect(day0).toBe('2026-03-02');
    const at = (date: string) => shortly({ ...infusion, at: date });
    expect(at('2026-03-09')).toEqual([]);
    expect(at('2026-03-10T08:00')).toEqual(['INF-06 W at']);
    expect(at('2026-02-23')).toEqual([]);
    expect(at('2026-02-22')).toEqual(['INF-06 W at']);
    expect(check({ ...infusion, at: '2026-03-10' }, { infusedOn: null })).toEqual([]);
  });

  test('an infusion without its month cannot anchor day 0', () => {
    expect(shortly({ ...infusion, at: '2026---02' })).toEqual(['INF-03 F at']);
  });

  test('a result in words needs no number', () => {
    expect(shortly({ ...lab, value: null, reported: 'clotted', unit: '' })).toEqual([]);
  });
});

describe('C-13 moments', () => {
  const labAt = (at: string) => shortly({ ...lab, at });

  test('the future is refused, with five minutes of grace', () => {
    expect(labAt('2026-03-20T12:05')).toEqual([]); // 12:00 at the site is the server's now
    expect(labAt('2026-03-20T12:06')).toEqual(['DATE-01 F at']);
  });

  test('today, and a month that has begun, are not the future', () => {
    expect([...labAt('2026-03-20'), ...labAt('2026-03')]).toEqual([]);
    expect(labAt('2026-03-21')).toEqual(['DATE-01 F at']);
  });

  test('before consent asks for a look, but not of the consent itself', () => {
    expect(labAt('2026-02-09')).toEqual(['DATE-02 W at']);
    expect(labAt('2026-02-10')).toEqual([]);
    expect(shortly({ ...studyEvent, event: 'consent', detail: '', at: '2026-02-01' })).toEqual([]);
  });

  test('a year nobody lived in is refused', () => {
    expect(labAt('0206-03-05')).toEqual(['DATE-03 F at']);
  });
});

describe('properties', () => {
  const pad = (n: number) => String(n).padStart(2, '0');
  const date = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.nat(4),
    )
    .map(([y, m, d, precision]) => {
      const year = String(y).padStart(4, '0');
      return [
        year,
        `${year}-${pad(m)}`,
        `${year}---${pad(d)}`,
        `${year}-${pad(m)}-${pad(d)}`,
        `${year}-${pad(m)}-${pad(d)}T${pad(m)}:${pad(d)}`,
      ][precision]!;
    });
  const onset = fc.oneof(date, fc.constant('unknown'));
  const end = fc.oneof(onset, fc.constant('ongoing'));
  const event = fc.record({
    kind: fc.constant('adverse-event'),
    termCode: fc.constantFrom(CRS, VOMITING, CYANOSIS, OTHER_SPECIFY, 10999999),
    verbatim: fc.constantFrom('', 'x'),
    scale: fc.constantFrom('CTCAE 5.0', 'ASTCT 2019', 'unknown'),
    gradeHistory: fc.array(fc.record({ grade: fc.constantFrom(null, 1, 2, 3, 4, 5), from: onset }), {
      minLength: 1,
      maxLength: 5,
    }),
    end,
    outcome: fc.constantFrom('recovered', 'fatal', 'unknown', 'not-recovered'),
    seriousness: fc.constantFrom(null, [], ['death'], ['life-threatening']),
    attribution: fc.constant([]),
    signOf: fc.constantFrom(null, 'CRS'),
    symptomatic: fc.constant(null),
    narrative: fc.constant(''),
  });
  const measurement = fc.record({
    kind: fc.constantFrom('vital', 'lab', 'sample'),
    comparator: fc.constantFrom('=', '<', '>', '<=', '>='),
    value: fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true })),
    reported: fc.constantFrom('', 'x'),
    unit: fc.constantFrom('', '°C', '%'),
    at: date,
  });
  const named = measurement.map(({ kind, ...rest }) => {
    if (kind === 'vital') return { kind, sign: 'TEMP', ...rest };
    if (kind === 'sample') return { kind, measurement: 'cd7-cells', ...rest };
    return { kind, analyte: 'ANC', refLow: null, refHigh: null, ...rest };
  });

  test('nothing the schema accepts makes it throw, and every finding names a path', () => {
    fc.assert(
      fc.property(fc.oneof(event, named), (value) => {
        expect(check(value).every((found) => found.path !== '')).toBe(true);
      }),
    );
  });

  test('time passing never turns an accepted entry into a refused one', () => {
    fc.assert(
      fc.property(event, (value) => {
        const later = check(value, { now: '2126-03-20T04:00:00.000Z' as Instant });
        if (isRefused(later)) expect(isRefused(check(value))).toBe(true);
      }),
    );
  });
});

test.each([
  [{ cellsE6PerKg: 20_000, plannedCellsE6PerKg: null }, 'cellsE6PerKg'],
  [{ cellsE6PerKg: 1, plannedCellsE6PerKg: 20_000 }, 'plannedCellsE6PerKg'],
  [{ cellsE6PerKg: 1, plannedCellsE6PerKg: 0 }, 'plannedCellsE6PerKg'],
])('a dose the record does not take is refused at its field, before the schema refuses it: %j', (change, path) => {
  const value = { ...infusion, doseText: '', ...change } as Infusion;
  expect(Observation.safeParse(value).success).toBe(false);
  expect(checkObservation(value, context)).toContainEqual(
    expect.objectContaining({ ruleId: 'INF-05', severity: 'F', path }),
  );
});

const ofKind: Readonly<Record<ObservationKind, object>> = {
  'adverse-event': goodEvent,
  infusion: { ...infusion, doseText: '' },
  treatment,
  lab,
  vital,
  sample,
  'study-event': studyEvent,
  'crs-assessment': {
    kind: 'crs-assessment',
    at: '2026-03-05T08:00',
    temperature: { value: 38.4, unit: 'C' },
    feverOtherCause: false,
    hypotension: false,
    vasopressors: [],
    hypotensionOtherCause: false,
    oxygen: null,
    hypoxiaOtherCause: false,
    feverModifiers: [],
    note: '',
  },
  'icans-assessment': {
    kind: 'icans-assessment',
    at: '2026-03-05T08:00',
    cognition: { tool: 'ICE-score', score: 9 },
    arousal: null,
    arousalOtherCause: false,
    seizure: null,
    deepFocalMotorWeakness: null,
    cerebralEdema: null,
    raisedPressureSigns: [],
    intracranialHemorrhage: false,
    note: '',
  },
};

describe('a text longer than the record takes', () => {
  const texts = Object.entries(LONGEST_TEXT).flatMap(([kind, fields]) =>
    Object.entries(fields).map(([field, most]) => [kind as ObservationKind, field, most] as const),
  );
  test.each(texts)(
    '%s: %s of more than %i characters is refused at its field, as the schema refuses it',
    (kind, field, most) => {
      const of = (length: number) => ({ ...ofKind[kind], [field]: '汉'.repeat(length) });
      expect(Observation.safeParse(of(most)).success).toBe(true);
      expect(Observation.safeParse(of(most + 1)).success).toBe(false);
      const said = (length: number) => checkObservation(of(length) as unknown as Observation, context);
      expect(said(most + 1)).toContainEqual({
        ruleId: 'TXT-01',
        severity: 'F',
        path: field,
        facts: { length: most + 1, most },
      });
      expect(said(most).map(({ ruleId }) => ruleId)).not.toContain('TXT-01');
    },
  );

  test('every free text of the schema is checked', () => {
    for (const [kind, value] of Object.entries(ofKind)) {
      const takesWords = Object.keys({ verbatim: '', ...value }).filter(
        (field) => Observation.safeParse({ ...value, [field]: 'some words' }).success,
      );
      expect(takesWords.toSorted()).toEqual(Object.keys(LONGEST_TEXT[kind as ObservationKind]).toSorted());
    }
  });
});

test('the words of a refusal name what was given and what would do', () => {
  const factsOf = (change: object) => check({ ...goodEvent, ...change })[0]?.facts;
  expect(factsOf({ termCode: CYANOSIS, scale: 'CTCAE 5.0', gradeHistory: [step(3, '2026-03-05')] })).toEqual({
    grade: 3,
    valid: '2',
  });
  expect(factsOf({ outcome: 'fatal' })).toEqual({ grade: 2 });
  expect(factsOf({ outcome: 'fatal', gradeHistory: [step(null, '2026-03-05')] })).toEqual({ grade: null });
});

test('an entry is refused for one refusal among remarks, and for nothing less', () => {
  const of = (...severities: readonly ('F' | 'W' | 'I')[]) =>
    isRefused(severities.map((severity) => ({ ruleId: 'X', severity, path: 'at', facts: {} })));
  expect([of(), of('W', 'I'), of('W', 'F'), of('F')]).toEqual([false, false, true, true]);
});
