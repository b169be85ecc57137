import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCriteria } from '../../../../server/exchange/workbook/readCriteria.ts';
import { readXlsx } from '../../../../server/exchange/workbook/readXlsx.ts';
import type { CtcaeVersion } from '../../../../shared/model/grade.ts';
import { aWorkbook, aZip, officialWorkbook } from './aWorkbook.ts';

const official = { '5.0': officialWorkbook('5.0'), '6.0': officialWorkbook('6.0') };
const HEADER = [
  'MedDRA Code',
  'MedDRA SOC',
  'CTCAE Term',
  'Grade 1',
  'Grade 2',
  'Grade 3',
  'Grade 4',
  'Grade 5',
  'Definition',
  'Navigational Note',
];
const SHEET = 'CTCAE v5.0 Clean Copy';
const BLOOD = 'Blood and lymphatic system disorders';

function refusal(bytes: Buffer, version: CtcaeVersion = '5.0') {
  const read = readCriteria({ version, fileName: 'criteria.xlsx', bytes });
  if (read.ok || read.failure.code !== 'INVALID') return undefined;
  const [finding] = read.failure.findings;
  return { rule: finding!.ruleId, ...finding!.facts };
}

describe.skipIf(official['5.0'] === undefined)('the official workbooks', () => {
  test.each([
    ['5.0', 837],
    ['6.0', 850],
  ] as const)('CTCAE %s is read whole, word for word', (version, count) => {
    const read = readCriteria({ version, fileName: 'official.xlsx', bytes: official[version]! });
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    expect(Object.keys(read.value.terms)).toHaveLength(count);
    expect(read.value).toMatchObject({ version, title: `CTCAE v${version} Clean Copy`, fileName: 'official.xlsx' });
    const anc = read.value.terms['10029366']!;
    expect(anc.grades[3]).toContain(version === '5.0' ? '<500/mm3' : '<100/mm3');
    expect(anc.grades[4]).toBeNull();
  });

  test('of the other version are refused by name', () => {
    expect(refusal(official['6.0']!, '5.0')).toEqual({ rule: 'WORKBOOK_OTHER_VERSION', found: '6.0', wanted: '5.0' });
    expect(refusal(official['5.0']!, '6.0')).toEqual({ rule: 'WORKBOOK_OTHER_VERSION', found: '5.0', wanted: '6.0' });
  });

  test('cut off anywhere are refused', () => {
    const bytes = official['5.0']!;
    for (const share of [0.01, 0.3, 0.9, 0.9999]) {
      const rule = refusal(bytes.subarray(0, Math.floor(bytes.length * share)))?.rule;
      expect(rule).toMatch(/^WORKBOOK_(TRUNCATED|DAMAGED)$/);
    }
  });

  test('with a damaged byte are refused, or read the same where the byte carries nothing', () => {
    const bytes = official['5.0']!;
    const whole = readCriteria({ version: '5.0', fileName: 'x', bytes });
    const terms = whole.ok ? whole.value.terms : undefined;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = damaged[at]! ^ change;
        const read = readCriteria({ version: '5.0', fileName: 'x', bytes: damaged });
        if (read.ok) expect(read.value.terms).toEqual(terms);
        else expect(read.failure.code).toBe('INVALID');
      }),
      { numRuns: 60 },
    );
  });

  test('with a sentence changed, a term left out or a grade added are refused with the place', () => {
    const sheet = readXlsx(official['5.0']!).rows(SHEET);
    const cells = sheet.map((row) =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((column) => row[column] ?? ''),
    );
    const changed = (row: number, column: number, text: string) =>
      aWorkbook(
        SHEET,
        cells.map((line, i) => (i === row ? line.with(column, text) : line)),
      );
    expect(readCriteria({ version: '5.0', fileName: 'x', bytes: aWorkbook(SHEET, cells) }).ok).toBe(true);
    expect(refusal(changed(1, 5, 'Hgb <7.0 g/dL'))).toEqual({
      rule: 'WORKBOOK_TEXT_DIFFERS',
      row: 2,
      code: 10002272,
      term: 'Anemia',
    });
    expect(refusal(changed(1, 7, '-'))).toMatchObject({ rule: 'WORKBOOK_GRADES_DIFFER', row: 2, found: '1, 2, 3, 4' });
    expect(refusal(changed(1, 2, 'Anaemia'))).toMatchObject({ rule: 'WORKBOOK_TERM_DIFFERS', row: 2 });
    expect(refusal(aWorkbook(SHEET, cells.toSpliced(1, 1)))).toEqual({
      rule: 'WORKBOOK_TERM_MISSING',
      count: 1,
      term: 'Anemia',
    });
  });
});

describe('a file that is something else', () => {
  test.each([
    ['nothing', Buffer.alloc(0), { rule: 'WORKBOOK_NOT_XLSX' }],
    ['a renamed text file', Buffer.from('code,term\n10002272,Anemia\n'), { rule: 'WORKBOOK_NOT_XLSX' }],
    ['a renamed archive', aZip({ 'word/document.xml': '<w/>' }), { rule: 'WORKBOOK_NOT_XLSX' }],
    ['an old or locked workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { rule: 'WORKBOOK_LOCKED' }],
    ['a workbook of something else', aWorkbook('Sheet1', [['a']]), { rule: 'WORKBOOK_NO_SHEET', found: 'Sheet1' }],
    [
      'other columns',
      aWorkbook(SHEET, [HEADER.with(3, 'Mild')]),
      { rule: 'WORKBOOK_HEADER', column: 'D', found: 'Mild' },
    ],
    ['no rows', aWorkbook(SHEET, [HEADER]), { rule: 'WORKBOOK_TERM_MISSING', count: 837 }],
    [
      'an unknown term',
      aWorkbook(SHEET, [HEADER, ['10999999', BLOOD, 'New']]),
      { rule: 'WORKBOOK_TERM_DIFFERS', row: 2 },
    ],
    ['too many bytes', Buffer.alloc(10_000_001), { rule: 'WORKBOOK_TOO_LARGE', limitMb: 10 }],
  ])('%s', (_what, bytes, expected) => {
    expect(refusal(bytes)).toMatchObject(expected);
  });

  test('an archive that unpacks to more than it may is not unpacked', () => {
    const bomb = aZip({ 'xl/workbook.xml': Buffer.alloc(40_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toMatchObject({ rule: 'WORKBOOK_TOO_LARGE', part: 'xl/workbook.xml' });
    const many = aZip(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`part${i}`, Buffer.alloc(9_000_000)])));
    expect(refusal(many)).toMatchObject({ rule: 'WORKBOOK_TOO_LARGE', part: 'part3' });
  });

  test('tags without an end take no longer than their length', () => {
    const endless = aZip({
      'xl/workbook.xml': `<sheet name="${SHEET}" r:id="r"/>`,
      'xl/_rels/workbook.xml.rels': '<Relationship Id="r" Target="s.xml"/>',
      'xl/s.xml': '<row>'.repeat(2_000_000),
    });
    const start = performance.now();
    expect(refusal(endless)).toMatchObject({ rule: 'WORKBOOK_DAMAGED', part: 'row' });
    expect(performance.now() - start).toBeLessThan(3_000);
  });

  test('any bytes are answered with a refusal, never with a fault', () => {
    const start = Buffer.from('PK\u0003\u0004');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => {
        expect(refusal(Buffer.from(noise))?.rule).toMatch(/^WORKBOOK_/);
        expect(refusal(Buffer.concat([start, noise]))?.rule).toMatch(/^WORKBOOK_/);
        expect(refusal(Buffer.concat([start, noise, Buffer.from('PK\u0005\u0006'), noise.slice(0, 18)]))?.rule).toMatch(
          /^WORKBOOK_/,
        );
      }),
    );
  });
});
