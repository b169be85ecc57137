import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitBlock } from '../../../client/features/labs/splitBlock.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';

describe('splitBlock', () => {
  test.each([
    [
      'tabs from a spreadsheet',
      'a\tb\r\n1\t\r\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons, with decimal commas inside',
      'a;b\n1,5;2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'a tab wins over commas in the text',
      'a, b\tc\n1\t2',
      [
        ['a, b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'quoted signs, quotes and line ends',
      'a,b\n"x, ""y""\nz",2',
      [
        ['a', 'b'],
        ['x, "y"\nz', '2'],
      ],
    ],
    [
      'a quote that is never closed is a letter',
      'a,b\n5",2',
      [
        ['a', 'b'],
        ['5"', '2'],
      ],
    ],
    [
      'empty rows and a byte order mark',
      '\uFEFFa,b\n\n,\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '  \n', []],
    [
      'old line ends',
      'a,b\r1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('%s', (_claim, text, cells) => {
    expect(splitBlock(text)).toEqual(cells);
  });

  test('reads back whatever was written as CSV', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => `x${text.replaceAll('\0', '')}x`);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (given) => {
        expect(splitBlock(toCsv(['first', 'second'], given)).slice(1)).toEqual(given);
      }),
    );
  });
});
