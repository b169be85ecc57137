import { describe, expect, test } from 'vitest';
import { analyteChoices, ownCode } from '../../../client/features/labs/analyteChoices.ts';
import { gradeSheet, shownAnswer } from '../../../client/features/labs/gradeSheet.ts';
import { readSheet } from '../../../client/features/labs/readSheet.ts';
import { EMPTY_ROW, type SheetRow } from '../../../client/features/labs/sheetRow.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { CalendarDate, Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory } from '../../support/aHistory.ts';
import { aRange } from '../../support/aRange.ts';

const context = {
  order: null,
  kept: [],
  check: {
    findTerm: () => undefined,
    zone: 'Asia/Shanghai',
    now: '2026-03-20T00:00:00.000Z' as Instant,
    infusedOn: '2026-03-02' as CalendarDate,
    consentOn: null,
  },
};
const aRow = (change: Partial<SheetRow> = {}): SheetRow => ({
  ...EMPTY_ROW,
  key: 1,
  at: '2026-03-05 08:00',
  analyte: 'PLT',
  value: '60',
  unit: 'G/L',
  ...change,
});
const protocol = defaultProtocol(1 as TrialId);
const problemsOf = (change: Partial<SheetRow>, more: Partial<typeof context> = {}) =>
  readSheet([aRow(change)], [], { ...context, ...more })[0]!.problems.map(({ field, code }) => `${field} ${code}`);

describe('reading rows', () => {
  test('a row becomes a result: the unit as written, the analyte by its code, the words kept', () => {
    const [line] = readSheet([aRow({ value: '<60 L', low: '125', high: '350' })], [], context);
    expect(line!.lab).toEqual({
      kind: 'lab',
      analyte: 'PLAT',
      comparator: '<',
      value: 60,
      reported: '<60 L',
      unit: 'G/L',
      at: '2026-03-05T08:00',
      refLow: 125,
      refHigh: 350,
    });
  });

  test.each([
    ['an unknown name asks', { analyte: 'thrombos' }, 'analyte analyte.unknown'],
    ['no name asks', { analyte: ' ' }, 'analyte analyte.missing'],
    ['no unit asks', { unit: '' }, 'unit unit.missing'],
    ['a unit of something else asks', { unit: 'mg/dL' }, 'unit unit.unknown'],
    ['no value asks', { value: '' }, 'value value.missing'],
    ['a comma that may be two things asks', { value: '1,234' }, 'value value.ambiguous'],
    ['an open order of day and month asks', { at: '03/04/2026' }, 'at at.order'],
    ['a limit that is no number asks', { low: 'low' }, 'low low.unreadable'],
    ['a moment that has not come', { at: '2026-04-01' }, 'at finding'],
    ['limits the wrong way round', { low: '9', high: '8' }, 'high finding'],
  ])('%s', (_claim, change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  test('several troubles of a row are told at once', () => {
    expect(problemsOf({ at: '', analyte: '', value: '' })).toEqual([
      'at at.missing',
      'analyte analyte.missing',
      'value value.missing',
    ]);
  });

  test('a test outside the catalogue is kept under the code a person chose, with its unit', () => {
    expect(problemsOf({ analyte: 'HSCT' }, { kept: ['HSCT'] as never })).toEqual([]);
  });

  test('words are no number and need no unit; they are remarked on', () => {
    const [line] = readSheet([aRow({ value: 'haemolysed', unit: '' })], [], context);
    expect(line!.lab).toMatchObject({ value: null, reported: 'haemolysed', unit: '' });
    expect(line!.remarks).toEqual([{ code: 'words' }]);
  });

  test('INR has no unit, and is not asked for one', () => {
    expect(problemsOf({ analyte: 'INR', value: '1.1', unit: '' })).toEqual([]);
  });
});

test('a row that did not change is the very same line, so that only what was typed is drawn anew', () => {
  const rows = [aRow(), aRow({ key: 2, at: '2026-03-06' }), aRow({ key: 3, unit: '' })];
  const before = readSheet(rows, [], context);
  const after = readSheet(rows.with(1, aRow({ key: 2, at: '2026-03-07' })), [], context);
  expect(after.map((line, place) => line === before[place])).toEqual([true, false, true]);
});

describe('results that are there already', () => {
  const recorded = aHistory({ labs: [{ analyte: 'PLAT', at: '2026-03-05T08:00', value: 60, unit: '10^9/L' }] }).labs;
  const remarks = (change: Partial<SheetRow>) => {
    const [line] = readSheet([aRow(change)], recorded, context);
    return [line!.isOut, ...line!.remarks.map(({ code }) => code)];
  };

  test.each([
    ['the same in another unit is left out', { value: '60000', unit: '/uL' }, [true, 'recorded']],
    ['unless a person takes it in', { out: false }, [false, 'recorded']],
    ['another value at the same moment is pointed out', { value: '61' }, [false, 'recorded-other']],
    ['a limit is not the same as the value', { value: '<60' }, [false, 'recorded-other']],
    ['another moment is another result', { at: '2026-03-05 09:00' }, [false]],
  ])('%s', (_claim, change, expected) => {
    expect(remarks(change)).toEqual(expected);
  });

  test('a row that stands twice in the sheet is left out the second time', () => {
    const lines = readSheet([aRow(), aRow({ key: 2 }), aRow({ key: 3, value: '59' })], [], context);
    expect(lines.map(({ isOut }) => isOut)).toEqual([false, true, false]);
    expect(lines[2]!.remarks).toEqual([{ code: 'twice-other', value: '60 G/L' }]);
  });
});

describe('the grades of a sheet', () => {
  const history = aHistory({
    lymphodepletion: ['2026-02-25'],
    labs: [{ analyte: 'ALT', at: '2026-02-20', value: 100, unit: 'U/L', refHigh: 40 }],
    referenceRanges: [{ ...aRange, rangeId: 1 }],
  });
  const gradesOf = (rows: readonly SheetRow[]) => {
    const grades = gradeSheet(readSheet(rows, history.labs, context), history, protocol);
    return { ...grades, shown: rows.map(({ key }) => shownAnswer(grades.ofRow.get(key))?.answer.grade) };
  };

  test('are those the record would give: absolute bounds, the range of the site, the baseline of the record', () => {
    const rows = [
      aRow({ value: '20' }),
      aRow({ key: 2, value: '100', at: '2026-03-06' }),
      aRow({ key: 3, value: '250', analyte: 'ALT', unit: 'U/L' }),
      aRow({ key: 4, value: '1', analyte: 'CRP', unit: 'mg/L' }),
    ];
    const { shown, baselines } = gradesOf(rows);
    expect(shown).toEqual([4, 1, 1, undefined]);
    expect(baselines).toMatchObject([
      { analyte: 'PLAT', lab: null },
      { analyte: 'ALT', lab: { value: 100, at: '2026-02-20' }, isInSheet: false },
    ]);
  });

  test('a baseline that stands in the sheet itself is used and said so', () => {
    const rows = [
      aRow({ value: '50', analyte: 'ALT', unit: 'U/L', high: '40', at: '2026-02-24' }),
      aRow({ key: 2, value: '250', analyte: 'ALT', unit: 'U/L', high: '40' }),
    ];
    const { shown, baselines } = gradesOf(rows);
    expect(baselines).toMatchObject([{ analyte: 'ALT', lab: { value: 50 }, isInSheet: true }]);
    expect(shown[1]).toBe(2);
  });

  test('rows that are left out or not read have no grade', () => {
    expect(gradesOf([aRow({ out: true }), aRow({ key: 2, unit: '' })]).shown).toEqual([undefined, undefined]);
  });
});

describe('what an unknown name may mean', () => {
  test('names alike come first, and every analyte can be chosen', () => {
    expect(analyteChoices('Platelet cnt')[0]?.code).toBe('PLAT');
    expect(analyteChoices('血小板总数')[0]?.code).toBe('PLAT');
    expect(analyteChoices('neutrofils')[0]?.code).toBe('ANC');
    expect(analyteChoices('').length).toBeGreaterThan(30);
  });

  test.each([
    ['D-dimer', 'DDIMER'],
    ['anti-Xa activity', 'ANTIXAACTIVI'],
    ['25-OH vitamin D', undefined],
    ['铁', undefined],
  ])('%s would be kept as %s', (text, code) => {
    expect(ownCode(text)).toBe(code);
  });
});
