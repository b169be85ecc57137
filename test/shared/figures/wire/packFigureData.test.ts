import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../../shared/figures/wire/base64.ts';
import { packColumn, unpackColumn } from '../../../../shared/figures/wire/packColumn.ts';
import { packFigureData, unpackFigureData } from '../../../../shared/figures/wire/packFigureData.ts';
import { fivePatients } from '../../../support/fivePatients.ts';

const bare = (columns: object) =>
  Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Array.from(column as ArrayLike<number>)]));

describe('packFigureData', () => {
  test('five patients arrive as they were sent, what is not known included', () => {
    const five = fivePatients();
    const arrived = unpackFigureData(JSON.parse(JSON.stringify(packFigureData(five))));
    expect({ ...arrived, events: bare(arrived.events) }).toEqual({ ...five, events: bare(five.events) });
  });

  test('a column is unpacked once, when it is asked for', () => {
    const { events } = unpackFigureData(packFigureData(fivePatients()));
    expect(events.onset).toBe(events.onset);
    const { onset, ...rest } = packFigureData(fivePatients()).events;
    const broken = { ...onset, bytes: '?' };
    const arrived = unpackFigureData({ ...packFigureData(fivePatients()), events: { onset: broken, ...rest } });
    expect(Array.from(arrived.events.grade)).toEqual(Array.from(fivePatients().events.grade));
  });

  test('no patients and no events arrive as none', () => {
    const none = { ...fivePatients(), patients: [], terms: [] };
    const events = Object.fromEntries(Object.keys(none.events).map((name) => [name, []]));
    const arrived = unpackFigureData(packFigureData({ ...none, events: events as never }));
    expect(arrived.patients).toEqual([]);
    expect(bare(arrived.events)).toEqual(events);
  });
});

describe('packColumn', () => {
  test.each([
    ['whole numbers up to 255 take a byte', [0, 3, 255], 1, false],
    ['up to 65,535 two', [0, 256, 65_535], 2, false],
    ['beyond, four', [65_536, 4_294_967_295], 4, false],
    ['days that repeat are places in a list', [1.25, 1.25, Number.NaN, 1.25, Number.NaN, 1.25], 1, true],
    ['days that do not repeat stand for themselves', [1.25, -3, Number.NaN], 8, false],
  ] as const)('%s', (_claim, column, width, isListed) => {
    const packed = packColumn(column);
    expect([packed.width, packed.values !== null]).toEqual([width, isListed]);
    expect(Array.from(unpackColumn(packed))).toEqual(column);
  });

  test('any column comes back exactly', () => {
    const anyNumber = fc.oneof(
      fc.integer({ min: 0, max: 300 }),
      fc.constantFrom(Number.NaN, 2.5, -1, 70_000, Number.NEGATIVE_INFINITY),
      fc.double().map((value) => value + 0),
    );
    fc.assert(
      fc.property(fc.array(anyNumber, { maxLength: 60 }), (column) => {
        const wanted = column.map((value) => (value === 0 ? 0 : value));
        const arrived = Array.from(unpackColumn(packColumn(column)), (value) => (value === 0 ? 0 : value));
        expect(arrived).toEqual(wanted);
      }),
    );
  });
});

test('base64 is the usual one, without padding, at any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64').replaceAll('=', ''));
      expect(fromBase64(text)).toEqual(new Uint8Array(bytes));
    }),
  );
  const long = Uint8Array.from({ length: 50_000 }, (_, at) => at % 251);
  expect(fromBase64(toBase64(long))).toEqual(long);
});
