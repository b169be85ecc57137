import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { benchProtocol } from '../../../shared/protocol/benchProtocol.ts';
import { isChanged } from '../../../shared/protocol/compareAssessments.ts';
import { changedHistory, type WhatIfChange, whatIf } from '../../../shared/protocol/whatIf.ts';
import { aHistory } from '../../support/aHistory.ts';
import { anyHistory } from '../../support/anyHistory.ts';

const PROTOCOL = defaultProtocol(1 as TrialId);
const AT = '2026-03-12T08:00:00.000Z' as Instant;
const withoutD3: Protocol = { ...PROTOCOL, rules: PROTOCOL.rules.filter(({ id }) => id !== 'D3') };
const withHours = (withinHours: number): Protocol => ({
  ...PROTOCOL,
  rules: PROTOCOL.rules.map((rule) =>
    rule.id === 'D3' ? { ...rule, unlessResolved: { toGradeAtMost: 2, withinHours } } : rule,
  ),
});
/** CRS grade 3 from 5 March 10:00, and still there. */
const lasting = aHistory({ events: [{ term: 'CRS', steps: [[3, '2026-03-05T10:00']] }] });
const headache = aHistory({ events: [{ term: 'Headache', steps: [[1, '2026-03-05T10:00']], end: '2026-03-06' }] });

describe('benchProtocol', () => {
  test('a rule that is taken out takes its answer with it, and the bench shows why it was there', () => {
    const [benched, untouched] = benchProtocol([lasting, headache], PROTOCOL, withoutD3, AT);
    expect(benched).toMatchObject({ before: { state: 'possible-dlt', cases: 1 }, after: { cases: 0 } });
    expect(benched!.answers).toMatchObject([{ ruleId: 'D3', worstGrade: 3, before: { outcome: 'dlt' }, after: null }]);
    expect(benched!.answers[0]!.before!.trace.map(({ code }) => code)).toContain('resolved-in-time');
    expect([benched!, untouched!].map(isChanged)).toEqual([true, false]);
  });

  test('a longer time puts the moment off', () => {
    const [benched] = benchProtocol([lasting], PROTOCOL, withHours(240), AT);
    expect(benched!.answers).toMatchObject([
      { before: { outcome: 'dlt' }, after: { outcome: 'undecided', ripensAt: '2026-03-15T02:00:00.000Z' } },
    ]);
  });

  test('against itself no protocol changes anybody', () => {
    fc.assert(
      fc.property(anyHistory, (spec) => {
        const history = aHistory(spec);
        const [benched] = benchProtocol([history], PROTOCOL, structuredClone(PROTOCOL), AT);
        expect(isChanged(benched!)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('where it stands after is what the draft answers by itself', () => {
    fc.assert(
      fc.property(anyHistory, (spec) => {
        const history = aHistory(spec);
        const [benched] = benchProtocol([history], PROTOCOL, withHours(24), AT);
        expect(benched!.after.state).toBe(assessSubject(history, withHours(24), AT).state);
      }),
      { numRuns: 50 },
    );
  });
});

describe('whatIf', () => {
  const id = 1 as ObservationId;
  const outcomeIf = (...changes: readonly WhatIfChange[]) =>
    whatIf(lasting, changes, PROTOCOL, AT).findings.find(({ ruleId }) => ruleId === 'D3')?.outcome;

  test.each<[claim: string, changes: readonly WhatIfChange[], outcome: string | undefined]>([
    ['as recorded', [], 'dlt'],
    ['a later onset', [{ kind: 'from', observationId: id, step: 0, from: '2026-03-06T10:00' as never }], 'undecided'],
    ['grade 2 instead', [{ kind: 'grade', observationId: id, step: 0, grade: 2 }], 'not-dlt'],
    ['grade 4 instead', [{ kind: 'grade', observationId: id, step: 0, grade: 4 }], 'not-dlt'],
    ['ended in time', [{ kind: 'end', observationId: id, end: '2026-03-08T10:00' as never }], 'not-dlt'],
    ['unrelated', [{ kind: 'relatedness', observationId: id, agent: 'car-t', relatedness: 'unrelated' }], 'not-dlt'],
    ['left out', [{ kind: 'leave-out', observationId: id }], undefined],
  ])('%s', (_claim, changes, outcome) => {
    expect(outcomeIf(...changes)).toBe(outcome);
  });

  test('an added event is judged like a recorded one', () => {
    const event = lasting.adverseEvents[0]!.value;
    const added: WhatIfChange = { kind: 'add', observationId: 900 as ObservationId, event };
    const { findings } = whatIf(aHistory(), [added], PROTOCOL, AT);
    expect(findings.find(({ ruleId }) => ruleId === 'D3')).toMatchObject({ outcome: 'dlt', episodeKey: 'r900' });
  });

  test('the real history stays as it is', () => {
    const before = structuredClone(lasting);
    changedHistory(lasting, [{ kind: 'grade', observationId: id, step: 0, grade: 5 }]);
    expect(lasting).toEqual(before);
  });
});
