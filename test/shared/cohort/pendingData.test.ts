import { describe, expect, test } from 'vitest';
import { pendingData } from '../../../shared/cohort/pendingData.ts';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type EventSpec, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
/** What is missing at noon of a day at the site; day 0 is 2 March 2026. */
const missing = (on: string, spec: HistorySpec) =>
  pendingData(assessSubject(aHistory(spec), protocol, `${on}T04:00:00.000Z` as Instant), protocol);
const lines = (on: string, spec: HistorySpec) =>
  missing(on, spec).map(({ code, dueOn, ruleIds }) => [code, dueOn, ruleIds.join()]);
const events = (...all: readonly EventSpec[]): HistorySpec => ({ events: all });

describe('what is missing before a patient counts', () => {
  test.each<[claim: string, on: string, spec: HistorySpec]>([
    ['before an infusion', '2026-03-10', { infusions: [] }],
    ['once cleared', '2026-04-10', { seenOn: ['2026-03-30'] }],
    [
      'once there is a DLT that people confirmed',
      '2026-03-10',
      {
        ...events({ term: 'CRS', steps: [[4, '2026-03-05']] }),
        decisions: [{ episodeKey: 'r1', decision: 'confirmed', by: 'monitor' }],
      },
    ],
    ['of who cannot be evaluated', '2026-04-10', { infusions: [['2026-03-02T10:00', 0.5, 2]], seenOn: ['2026-03-30'] }],
  ])('is nothing %s', (_claim, on, spec) => {
    expect(missing(on, spec)).toEqual([]);
  });

  test('is the closing visit, due on the last day while the window is open and now once it is over', () => {
    expect(lines('2026-03-10', { seenOn: ['2026-03-09'] })).toEqual([['closing-visit', '2026-03-30', 'E1']]);
    const late = missing('2026-04-10', { seenOn: ['2026-03-09'] });
    expect(late).toMatchObject([{ code: 'closing-visit', dueOn: null, facts: { observedOn: '2026-03-09' } }]);
  });

  test('is the day of the infusion, where it is not known', () => {
    const codes = missing('2026-04-10', { infusions: [['2026-03', 2]] }).map(({ code }) => code);
    expect(codes).toContain('infusion-date');
  });

  test('is the dose that was infused or planned, where nobody has said it', () => {
    const of = (infusion: NonNullable<HistorySpec['infusions']>[number], doseLevel?: null) =>
      missing('2026-03-10', { infusions: [infusion], ...(doseLevel === null ? { doseLevel } : {}) })
        .map(({ code }) => code)
        .filter((code) => code.startsWith('dose'));
    expect(of(['2026-03-02T10:00', null])).toEqual(['dose-infused']);
    expect(of(['2026-03-02T10:00', 2], null)).toEqual(['dose-planned']);
    expect(of(['2026-03-02T10:00', 2])).toEqual([]);
  });

  test('is the day on which the patient left, where it is not known', () => {
    const spec: HistorySpec = { studyEvents: [['withdrawal', 'unknown']] };
    expect(missing('2026-04-10', spec)).toContainEqual(
      expect.objectContaining({ code: 'left-date', facts: { event: 'withdrawal' }, evidence: [301] }),
    );
  });

  test('is a person’s word on what the rules already answer', () => {
    const found = missing('2026-03-10', events({ term: 'CRS', steps: [[4, '2026-03-05']] }));
    expect(found).toContainEqual({
      code: 'adjudication',
      ruleIds: ['D2'],
      termCode: 10052015,
      dueOn: null,
      facts: {},
      evidence: [],
    });
  });

  test('is the attribution of an event nobody has judged, and its grade', () => {
    const codes = (event: EventSpec) => missing('2026-03-10', events(event)).map(({ code }) => code);
    expect(codes({ term: 'CRS', steps: [[4, '2026-03-05']], related: null })).toContain('attribution');
    expect(codes({ term: 'CRS', steps: [[null, '2026-03-05']] })).toContain('grade');
    expect(codes({ term: 'CRS', steps: [[4, '2026-03']] })).toContain('onset');
  });

  test('is not the end of what only time decides, but is once the end is of an unknown day', () => {
    const codes = (end: string) =>
      missing('2026-03-12', events({ term: 'ICANS', steps: [[3, '2026-03-05']], end })).map(({ code }) => code);
    expect(
      missing('2026-03-06', events({ term: 'ICANS', steps: [[3, '2026-03-05']] })).map(({ code }) => code),
    ).toEqual([]);
    expect(codes('unknown')).toContain('end-date');
  });

  test('is a count on the next named day of a cytopenia that goes on', () => {
    const spec = events({ term: 'Neutrophil count decreased', steps: [[4, '2026-03-10']] });
    const count = (on: string) => missing(on, spec).filter(({ code }) => code === 'count-on-day');
    expect(count('2026-03-20')).toMatchObject([{ dueOn: '2026-03-30', facts: { day: 28 } }]);
    expect(count('2026-04-05')).toMatchObject([{ dueOn: '2026-04-13', facts: { day: 42 } }]);
  });

  test('is said once for one thing, with every rule that asks for it, what is due now first', () => {
    const found = missing(
      '2026-03-20',
      events(
        { term: 'Lung infection', steps: [[4, '2026-03-05']], related: null },
        { term: 'Neutrophil count decreased', steps: [[4, '2026-03-10']] },
      ),
    );
    const things = found.map(({ code, termCode, dueOn, facts }) => JSON.stringify([code, termCode, dueOn, facts]));
    expect(new Set(things).size).toBe(things.length);
    expect(found.at(-1)).toMatchObject({ code: 'count-on-day', dueOn: '2026-03-30' });
    expect(found[0]).toMatchObject({ code: 'attribution', dueOn: null });
  });
});
