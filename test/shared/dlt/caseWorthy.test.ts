import { expect, test } from 'vitest';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { conditionsOf } from '../../../shared/dlt/conditionsOf.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Finding } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';

const finding = (ruleId: string, outcome: Finding['outcome'], ripensAt: string | null = null, episodeKey = 'r1') =>
  ({ ruleId, episodeKey, outcome, trace: [], ripensAt: ripensAt as Instant | null }) satisfies Finding;
const LATER = '2026-03-20T00:00:00.000Z';

test('a toxicity is raised once, as urgently as its gravest answer, with every answer that calls for a person', () => {
  const findings = [
    finding('D2', 'dlt'),
    finding('D10a', 'undecided'),
    finding('D3', 'undecided', LATER),
    finding('D5', 'not-dlt'),
    finding('D4', 'undecided', null, 'r2'),
    finding('D3', 'undecided', LATER, 'r3'),
  ];
  expect(caseWorthy({ findings, episodes: [] })).toEqual([
    { episodeKey: 'r1', urgency: 'dlt', ruleIds: ['D2', 'D10a'], findings: findings.slice(0, 2), episode: null },
    { episodeKey: 'r2', urgency: 'needs-decision', ruleIds: ['D4'], findings: [findings[4]], episode: null },
  ]);
});

test('the conditions of a protocol are those of its rules and of the exclusions they name, and no others', () => {
  const of = defaultProtocol(1 as TrialId);
  const [rule] = of.rules;
  const [exclusion] = of.exclusions;
  const asked = { kind: 'stratum', ageBelow: 18 } as const;
  const hours = { kind: 'after-infusion', withinHours: 24 } as const;
  const scale = { kind: 'scale', anyOf: ['ASTCT 2019'] } as const;
  const protocol: Protocol = {
    ...of,
    rules: [
      { ...rule!, where: [asked], except: [] },
      { ...rule!, except: ['X2'] },
    ],
    exclusions: [
      { ...exclusion!, id: 'X1', unless: [scale] },
      { ...exclusion!, id: 'X2', unless: [hours] },
      { ...exclusion!, id: 'X3' },
    ],
  };
  expect(conditionsOf(protocol)).toEqual([asked, hours]);
});
