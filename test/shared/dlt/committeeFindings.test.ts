import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { asksCommittee } from '../../../shared/dlt/committeeFindings.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { EpisodeDecision } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

const protocol = defaultProtocol(1 as TrialId);
const AT = '2026-03-20T04:00:00.000Z' as Instant;
const referred = (episodeKey: string): EpisodeDecision => ({ episodeKey, decision: 'referred', by: 'Monitor' });
const findings = (spec: HistorySpec, of = protocol) =>
  assessSubject(aHistory(spec), of, AT).findings.filter(({ ruleId }) => ruleId === 'D12');
const headache = { term: 'Headache', steps: [[1, '2026-03-05']] } as const;

describe('D12, the committee’s hook', () => {
  test('points to the rows of the event', () => {
    const [finding] = findings({ events: [headache], decisions: [referred('r1')] });
    expect(finding?.trace).toEqual([
      { ruleId: 'D12', code: 'referred', met: 'met', facts: { by: 'Monitor' }, evidence: [1] },
      { ruleId: 'D12', code: 'declared', met: 'unknown', facts: { by: null }, evidence: [] },
    ]);
  });

  test('names who declared', () => {
    const declared = { episodeKey: 'r1', decision: 'confirmed', by: 'Chair', decider: 'committee' } as const;
    const [finding] = findings({ events: [headache], decisions: [declared] });
    expect(finding?.trace[1]).toMatchObject({ met: 'met', facts: { by: 'Chair' } });
  });

  test('a death that no event reports can be referred', () => {
    const studyEvents = [['death', '2026-05-05', 'other']] as const;
    expect(findings({ studyEvents, decisions: [referred('death')] })).toMatchObject([
      { episodeKey: 'death', outcome: 'undecided', trace: [{ evidence: [301] }, {}] },
    ]);
    expect(findings({ decisions: [referred('death')] })).toEqual([]);
  });

  test('what was only measured can be referred', () => {
    const crsAssessments = [{ at: '2026-03-05T10:00', temperature: { value: 39, unit: 'C' } }] as const;
    const key = assessSubject(aHistory({ crsAssessments }), protocol, AT).episodes[0]!.key;
    expect(findings({ crsAssessments, decisions: [referred(key)] })).toMatchObject([{ episodeKey: key }]);
  });

  test('several stand in the order of their keys', () => {
    const events = [headache, { term: 'Nausea', steps: [[1, '2026-03-06']] } as const];
    const found = findings({ events, decisions: [referred('r2'), referred('r1')] });
    expect(found.map(({ episodeKey }) => episodeKey)).toEqual(['r1', 'r2']);
    const other = findings({ events, decisions: [referred('r1'), referred('r2')] });
    expect(other).toEqual(found);
  });

  test('a protocol without the hook says nothing of it', () => {
    const { committeeHook: _hook, ...older } = protocol;
    expect(findings({ events: [headache], decisions: [referred('r1')] }, older)).toEqual([]);
  });

  test.each([
    ['referred', undefined, true],
    ['referred', 'medical-monitor', true],
    ['confirmed', 'committee', true],
    ['rejected', 'committee', true],
    ['open', 'committee', false],
    ['confirmed', 'medical-monitor', false],
    ['rejected', undefined, false],
  ] as const)('%s by %s is the committee’s: %s', (decision, decider, asks) => {
    const said = { episodeKey: 'r1', decision, by: '', ...(decider && { decider }) };
    expect(asksCommittee(said)).toBe(asks);
  });
});
