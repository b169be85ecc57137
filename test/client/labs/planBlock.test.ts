import { describe, expect, test } from 'vitest';
import { gapsOf, planBlock } from '../../../client/features/labs/planBlock.ts';
import { rowsOfBlock } from '../../../client/features/labs/rowsOfBlock.ts';
import { splitAnalyteHead } from '../../../client/features/labs/splitAnalyteHead.ts';
import { splitBlock } from '../../../client/features/labs/splitBlock.ts';

const rowsOf = (text: string) => {
  const cells = splitBlock(text);
  return rowsOfBlock(cells, planBlock(cells)).map(({ at, analyte, value, unit, low, high }) =>
    [at, analyte, value, unit, low, high].join('|'),
  );
};
const rolesOf = (heads: string) => planBlock(splitBlock(`${heads}\n1\t2\t3\t4\t5\t6\t7`)).roles.join(' ');

describe('columns of a block', () => {
  test.each([
    ['Date\tTest\tResult\tUnit\tLow\tHigh', 'at analyte value unit low high'],
    ['Result\tAnalyte\tUnits\tSample date', 'value analyte unit at'],
    ['采样时间\t项目名称\t结果\t单位\t参考范围', 'at analyte value unit range'],
    ['LBDTC\tLBTESTCD\tLBORRES\tLBORRESU\tLBORNRLO\tLBORNRHI', 'at analyte value unit low high'],
    ['Date\tTime\tAnalyte\tValue\tComment', 'at time analyte value unused'],
    ['Date/Time\tANC (10^9/L)\tPLT [G/L]\tHb g/L', 'at result result result'],
    ['日期\t白细胞（10^9/L）\t血小板', 'at result result'],
    ['Time\tAnalyte\tValue', 'at analyte value'],
    ['Date\tDate\tAnalyte\tValue', 'at unused analyte value'],
    ['Date\tTest\tResult\tHGB', 'at analyte value unused'],
  ])('%s', (heads, roles) => {
    expect(rolesOf(heads)).toMatch(new RegExp(`^${roles}( unused)*$`));
  });

  test('a block without heads is not read by the place of its columns', () => {
    const plan = planBlock(splitBlock('2026-03-05\tANC\t1.2\t10^9/L'));
    expect(plan).toEqual({ hasHead: false, roles: ['unused', 'unused', 'unused', 'unused'] });
    expect(gapsOf(plan)).toEqual(['at', 'analyte', 'value']);
  });

  test.each([
    ['nothing is missing', ['at', 'analyte', 'value'], []],
    ['no date', ['analyte', 'value'], ['at']],
    ['a role twice', ['at', 'at', 'analyte', 'value'], ['double']],
    ['one analyte a column needs no more than a date', ['at', 'result'], []],
    ['one analyte a column beside a column of values', ['at', 'result', 'value'], ['mixed']],
  ] as const)('%s', (_claim, roles, gaps) => {
    expect(gapsOf({ hasHead: true, roles })).toEqual(gaps);
  });
});

describe('splitAnalyteHead', () => {
  test.each([
    ['ANC (10^9/L)', 'ANC', '10^9/L'],
    ['PLT [G/L]', 'PLT', 'G/L'],
    ['Hb g/L', 'Hb', 'g/L'],
    ['total bilirubin umol/L', 'total bilirubin', 'umol/L'],
    ['白细胞（10^9/L）', '白细胞', '10^9/L'],
    ['ALT, U/L', 'ALT', 'U/L'],
    ['HGB_g/dL', 'HGB', 'g/dL'],
    ['platelet count', 'platelet count', ''],
    ['Mystery (mg/L)', 'Mystery', 'mg/L'],
  ])('%s', (head, analyte, unit) => {
    expect(splitAnalyteHead(head)).toEqual({ analyte, unit });
  });
});

describe('rows of a block', () => {
  test('one result a row, in whatever order the columns come', () => {
    expect(rowsOf('Unit\tResult\tTest\tDate\tTime\tRange\n10^9/L\t0.4\tANC\t2026-03-05\t08:00\t1.8-6.3')).toEqual([
      '2026-03-05 08:00|ANC|0.4|10^9/L|1.8|6.3',
    ]);
  });

  test('one moment a row: empty cells are no results', () => {
    expect(rowsOf('Date\tANC (10^9/L)\tPLT (10^9/L)\n2026-03-05\t0.4\t\n2026-03-06\t0.5\t20')).toEqual([
      '2026-03-05|ANC|0.4|10^9/L||',
      '2026-03-06|ANC|0.5|10^9/L||',
      '2026-03-06|PLT|20|10^9/L||',
    ]);
  });

  test('a second head row holds the units', () => {
    expect(rowsOf('Date,ANC,PLT\n,10^9/L,G/L\n2026-03-05,0.4,20')).toEqual([
      '2026-03-05|ANC|0.4|10^9/L||',
      '2026-03-05|PLT|20|G/L||',
    ]);
  });

  test('a row that is shorter than the heads keeps what it has', () => {
    expect(rowsOf('Date\tTest\tResult\tUnit\n2026-03-05\tANC')).toEqual(['2026-03-05|ANC||||']);
  });
});
