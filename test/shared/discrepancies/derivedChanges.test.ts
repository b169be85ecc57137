import { describe, expect, test } from 'vitest';
import { changeCauses, derivedChanges } from '../../../shared/discrepancies/derivedChanges.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type HistorySpec, type LabSpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const reading = (spec: HistorySpec) => ({ history: aHistory(spec), protocol });
const alt = (value: number, at = '2026-03-05', refHigh: number | null = 40): LabSpec => ({
  analyte: 'ALT',
  at,
  value,
  unit: 'U/L',
  refHigh,
});

/** `2 → 3`, with `-` for what is not there. */
function told(before: HistorySpec, after: HistorySpec): readonly string[] {
  return derivedChanges(reading(before), reading(after)).map(
    (change) => `${change.before?.worstGrade ?? '-'} → ${change.after?.worstGrade ?? '-'}`,
  );
}

describe('derivedChanges', () => {
  test('nothing changes where nothing did', () => {
    expect(told({ labs: [alt(150)] }, { labs: [alt(150)] })).toEqual([]);
  });

  test.each([
    ['a corrected result', { labs: [alt(150)] }, { labs: [alt(250)] }, ['2 → 3']],
    ['a result that was voided', { labs: [alt(150)] }, { labs: [] }, ['2 → -']],
    ['a first result', { labs: [] }, { labs: [alt(150)] }, ['- → 2']],
    [
      'a result back at grade 0, which ends it',
      { labs: [alt(150)] },
      { labs: [alt(150), alt(20, '2026-03-09')] },
      ['2 → 2'],
    ],
  ] as const)('%s', (_what, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  test('another range of the site changes what rested on it, and nothing else', () => {
    const range = (high: number) => ({
      rangeId: 1,
      siteId: 1 as never,
      analyte: 'ALT',
      unit: 'U/L',
      sex: null,
      low: null,
      high,
      validFrom: '2026-01-01' as never,
      validTo: null,
    });
    const labs = [alt(150, '2026-03-05', null), { ...alt(400, '2026-03-05'), analyte: 'AST' }];
    const before = { labs, referenceRanges: [range(40)] };
    const after = { labs, referenceRanges: [range(25)] };
    expect(told(before, after)).toEqual(['2 → 3']);
    expect(changeCauses(reading(before), reading(after))).toEqual({
      records: [],
      ranges: true,
      version: false,
      frame: false,
    });
  });

  test('the other CTCAE version is told term by term, replaced terms too', () => {
    const labs: LabSpec[] = [
      { analyte: 'ANC', at: '2026-03-05', value: 0.4, unit: '10^9/L' },
      { analyte: 'PLAT', at: '2026-03-05', value: 20, unit: '10^9/L' },
    ];
    const changes = derivedChanges(reading({ labs }), reading({ labs, ctcaeVersion: '6.0' }));
    expect(
      changes.map(({ before, after }) => [before!.termCode, before!.worstGrade, after!.termCode, after!.worstGrade]),
    ).toEqual([
      [10029366, 4, 10029366, 3],
      [10035528, 4, 10043554, 3],
    ]);
  });

  test('the records behind it are named', () => {
    const causes = changeCauses(reading({ labs: [alt(150)] }), reading({ labs: [alt(150), alt(20, '2026-03-09')] }));
    expect(causes).toEqual({ records: [702], ranges: false, version: false, frame: false });
  });
});
