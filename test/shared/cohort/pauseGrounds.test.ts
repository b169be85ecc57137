import { describe, expect, test } from 'vitest';
import { pauseGrounds } from '../../../shared/cohort/pauseGrounds.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { SubjectId, TrialId } from '../../../shared/model/ids.ts';
import type { PauseRule } from '../../../shared/model/protocol.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const rule = (when: PauseRule['when']): PauseRule => ({
  id: 'P2',
  when,
  wording: { en: '', zh: '' },
  origin: { kind: 'protocol', basis: '' },
});

function aPatient(id: number, spec: HistorySpec) {
  const history = aHistory(spec);
  return { ...history, subject: { ...history.subject, subjectId: id as SubjectId } };
}

const grounds = (when: PauseRule['when'], ...specs: readonly HistorySpec[]) =>
  pauseGrounds(
    specs.map((spec, index) => aPatient(index + 1, spec)),
    protocol,
    rule(when),
  ).map(({ key, met }) => [key, met]);

const death = (at: string, cause: 'progression' | 'toxicity' | 'other' | 'unknown' | null = null): HistorySpec => ({
  studyEvents: [['death', at, cause]],
});
const fatal = (related: 'unrelated' | 'probable' | null, from = '2026-03-10'): HistorySpec => ({
  events: [{ term: 'Hypoxia', steps: [[5, from]], end: from, related }],
});

describe('a death speaks for a pause', () => {
  const within30 = { kind: 'related-death', withinDays: 30 } as const;

  test.each([
    ['of a related event', fatal('probable'), [['1:r1', 'met']]],
    ['of an event nobody attributed', fatal(null), [['1:r1', 'unknown']]],
    ['of an unrelated event', fatal('unrelated'), []],
    ['on day 30', fatal('probable', '2026-04-01'), [['1:r1', 'met']]],
    ['on day 31', fatal('probable', '2026-04-02'), []],
    ['on a day of April nobody knows', fatal('probable', '2026-04'), [['1:r1', 'unknown']]],
    ['by progression', death('2026-03-10', 'progression'), []],
    ['by another cause', death('2026-03-10', 'other'), []],
    ['by toxicity, it is not said of what', death('2026-03-10', 'toxicity'), [['1:death', 'unknown']]],
    ['of unknown cause', death('2026-03-10', 'unknown'), [['1:death', 'unknown']]],
    ['without a cause', death('2026-03-10'), [['1:death', 'unknown']]],
    ['of a patient who was never infused', { ...death('2026-03-10', 'toxicity'), infusions: [] }, []],
    ['that the event reports as well counts once', { ...fatal('probable'), ...death('2026-03-10') }, [['1:r1', 'met']]],
  ] as const)('%s', (_which, spec, expected) => {
    expect(grounds(within30, spec)).toEqual(expected);
  });
});

describe('an event speaks for a pause', () => {
  const crs4 = { kind: 'events', select: { families: ['CRS'] }, gradeAtLeast: 4, count: 2 } as const;

  test.each([
    ['at the grade', { events: [{ term: 'CRS', steps: [[4, '2026-03-04']] }] }, [['1:r1', 'met']]],
    ['below the grade', { events: [{ term: 'CRS', steps: [[3, '2026-03-04']] }] }, []],
    ['without a grade', { events: [{ term: 'CRS', steps: [[null, '2026-03-04']] }] }, []],
    ['of another kind', { events: [{ term: 'Fever', steps: [[4, '2026-03-04']] }] }, []],
  ] as const)('%s', (_which, spec, expected) => {
    expect(grounds(crs4, spec)).toEqual(expected);
  });
});

describe('a measured value speaks for a pause', () => {
  const ifng = (at: string, value: number, unit = 'pg/mL') => ({ analyte: 'IFNG', at, value, unit });
  const above = {
    kind: 'measured',
    of: { source: 'lab', analyte: 'IFNG' },
    limit: { kind: 'absolute', value: 1000, unit: 'pg/mL' },
    days: { fromDay: 0, toDay: 14 },
  } as const;

  test('once a patient, with every result behind it', () => {
    const labs = [ifng('2026-03-05', 1200), ifng('2026-03-06', 900), ifng('2026-03-07', 1500)];
    const history = aPatient(7, { labs });
    expect(pauseGrounds([history], protocol, rule(above))).toEqual([
      { key: '7:measured', subjectId: 7, met: 'met', facts: {}, evidence: [701, 703] },
    ]);
  });

  test('as a question where its unit cannot be compared, and not at all at the limit', () => {
    const inUnits = { labs: [ifng('2026-03-05', 2000, 'IU/mL')] };
    expect(grounds(above, inUnits, { labs: [ifng('2026-03-05', 1000)] })).toEqual([['1:measured', 'unknown']]);
  });

  test('against the patients infused before, whatever the order they come in', () => {
    const relative = { ...above, limit: { kind: 'times-earlier-patients', factor: 3 } } as const;
    const first = { infusions: [['2026-03-02T10:00', 2]], labs: [ifng('2026-03-05', 100)] } as const;
    const second = { infusions: [['2026-03-16T10:00', 2]], labs: [ifng('2026-03-20', 301)] } as const;
    expect(grounds(relative, first, second)).toEqual([['2:measured', 'met']]);
    expect(grounds(relative, second, first)).toEqual([['1:measured', 'met']]);
    expect(grounds(relative, second)).toEqual([]);
  });
});

test('rules about counts and what people report ask no record', () => {
  const spec = { ...fatal('probable') };
  expect(grounds({ kind: 'dlts-among-first', dlts: 2, patients: 3 }, spec)).toEqual([]);
  expect(grounds({ kind: 'dlt-probability', rateAbove: 0.3, probabilityAbove: 0.8 }, spec)).toEqual([]);
  expect(grounds({ kind: 'reported', by: 'committee' }, spec)).toEqual([]);
});
