import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import { splitAnalyteHead } from './splitAnalyteHead.ts';

/** What a column of a pasted block holds. `result` = the results of the analyte its head names. */
export const COLUMN_ROLES = [
  'at',
  'time',
  'analyte',
  'value',
  'unit',
  'low',
  'high',
  'range',
  'result',
  'unused',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** Heads of lab sheets in English and Chinese, as `fold` leaves them. */
const HEADS: Readonly<Record<Exclude<ColumnRole, 'result' | 'unused'>, readonly string[]>> = {
  at: [
    ...['date', 'datetime', 'dateandtime', 'dateofsample', 'sampledate', 'sampledatetime', 'sampletime', 'day'],
    ...['samplingdate', 'samplingtime', 'collected', 'collectedat', 'collectiondate', 'collectiontime'],
    ...['collectiondatetime', 'testdate', 'labdate', 'drawn', 'drawdate', 'taken', 'takenat', 'lbdtc'],
    ...['日期', '日期时间', '采样日期', '采样时间', '采集日期', '采集时间', '采血时间', '采血日期', '标本采集时间'],
    ...['检验日期', '检测日期', '检验时间', '检测时间', '化验日期', '送检日期', '送检时间'],
  ],
  time: ['time', 'clocktime', 'hour', '时间', '时刻'],
  analyte: [
    ...['analyte', 'test', 'testname', 'testcode', 'parameter', 'item', 'lab', 'labtest', 'code', 'assay', 'component'],
    ...['laboratorytest', 'lbtest', 'lbtestcd', 'param', 'paramcd'],
    ...['项目', '项目名称', '检验项目', '检测项目', '化验项目', '指标', '名称', '代码', '英文缩写', '缩写', '项目代码'],
  ],
  value: [
    ...['value', 'result', 'results', 'testresult', 'labresult', 'lborres', 'finding', 'measurement'],
    ...['结果', '检验结果', '检测结果', '测定结果', '测定值', '数值', '结果值', '检测值'],
  ],
  unit: ['unit', 'units', 'uom', 'lborresu', '单位', '计量单位'],
  low: [
    ...['low', 'lower', 'lln', 'lowerlimit', 'reflow', 'referencelow', 'normallow', 'lownormal', 'lbornrlo', 'min'],
    ...['下限', '参考下限', '参考值下限', '参考范围下限', '正常值下限'],
  ],
  high: [
    ...[
      'high',
      'upper',
      'uln',
      'upperlimit',
      'refhigh',
      'referencehigh',
      'normalhigh',
      'highnormal',
      'lbornrhi',
      'max',
    ],
    ...['上限', '参考上限', '参考值上限', '参考范围上限', '正常值上限'],
  ],
  range: [
    ...['range', 'referencerange', 'refrange', 'normalrange', 'reference', 'referenceinterval', 'normalvalues'],
    ...['参考范围', '参考区间', '参考值', '正常范围', '正常值', '参考值范围'],
  ],
};

const ROLE_OF: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(HEADS).flatMap(([role, heads]) => heads.map((head) => [head, role as ColumnRole] as const)),
);

const fold = (head: string): string =>
  head
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_./:()（）-]+/g, '');

/** What the head of a column says it holds; `unused` = it says nothing we know. */
export function roleOfHead(head: string): ColumnRole {
  const role = ROLE_OF.get(fold(head));
  if (role !== undefined) return role;
  return findAnalyte(splitAnalyteHead(head).analyte) === undefined ? 'unused' : 'result';
}
