import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Finding, TraceStep } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { DltExclusion, DltRule, Protocol } from '../../../shared/model/protocol.ts';
import { aHistory, type HistorySpec } from '../../support/aHistory.ts';

type Step = readonly [ruleId: string, code: TraceStep['code'], met: TraceStep['met']];

/** A written case: what is recorded, when it is read, and what must come out. Only what is named is compared. */
interface Vector {
  readonly claim: string;
  readonly history: HistorySpec;
  readonly at?: string;
  readonly day0?: Protocol['day0'];
  /** A rule of a later set that this case needs. */
  readonly rule?: 'neutropenia-with-baseline';
  /** Rules beside the shipped ones, or in the place of the one with the same id. */
  readonly rules?: readonly Omit<DltRule, 'wording' | 'origin'>[];
  /** Exclusions beside the shipped ones. */
  readonly exclusions?: readonly Omit<DltExclusion, 'wording' | 'origin'>[];
  readonly donorDerived?: boolean;
  readonly expect: {
    readonly state?: string;
    readonly day?: number | null;
    readonly evaluability?: string;
    readonly trace?: readonly Step[];
    readonly episodes?: number;
    readonly worstCrs?: number | string;
    readonly findings?: readonly {
      readonly rule: string;
      readonly episode?: string;
      readonly outcome: Finding['outcome'];
      readonly ripensAt?: string | null;
      readonly trace?: readonly Step[];
    }[];
    readonly absent?: readonly (readonly [rule: string, episode: string])[];
    readonly cases?: readonly (readonly [episode: string, urgency: string])[];
    readonly nextChangeAt?: string | null;
  };
}

/** Day 18, noon at the site, unless a case says otherwise. */
const DEFAULT_AT = '2026-03-20T04:00:00.000Z';

const NEUTROPENIA: DltRule = {
  id: 'D6',
  select: { families: ['haematological'] },
  grade: { atLeast: 4, atMost: 4 },
  except: ['X2'],
  wording: { en: '', zh: '' },
  origin: { kind: 'assumption', basis: '' },
};

const UNWORDED = { wording: { en: '', zh: '' }, origin: { kind: 'assumption', basis: '' } } as const;

function protocolOf({ day0, rule, rules = [], exclusions = [], donorDerived }: Vector): Protocol {
  const shipped = defaultProtocol(1 as TrialId);
  const own = rules.map((one) => ({ ...one, ...UNWORDED }));
  const others = shipped.rules.filter(({ id }) => !rules.some((one) => one.id === id));
  const protocol = {
    ...shipped,
    exclusions: [...shipped.exclusions, ...exclusions.map((one) => ({ ...one, ...UNWORDED }))],
    donorDerived: donorDerived ?? shipped.donorDerived ?? false,
    rules: rules.length === 0 ? shipped.rules : [...others, ...own],
  };
  return {
    ...protocol,
    day0: day0 ?? protocol.day0,
    rules: rule === undefined ? protocol.rules : [...protocol.rules.filter(({ id }) => id !== 'D6'), NEUTROPENIA],
  };
}

const folder = new URL('../../vectors/dlt/', import.meta.url);
for (const file of readdirSync(folder)) {
  const vectors = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as readonly Vector[];

  describe(file.replace('.json', ''), () => {
    test.each(vectors.map((vector) => [vector.claim, vector] as const))('%s', (_claim, vector) => {
      const wanted = vector.expect;
      const assessment = assessSubject(
        aHistory(vector.history),
        protocolOf(vector),
        (vector.at ?? DEFAULT_AT) as Instant,
      );

      if (wanted.state !== undefined) expect(assessment.state).toBe(wanted.state);
      if (wanted.day !== undefined) expect(assessment.day).toBe(wanted.day);
      if (wanted.evaluability !== undefined) expect(assessment.evaluability.outcome).toBe(wanted.evaluability);
      if (wanted.episodes !== undefined) expect(assessment.episodes).toHaveLength(wanted.episodes);
      if (wanted.worstCrs !== undefined) expect(assessment.worstGrades.CRS).toBe(wanted.worstCrs);
      if (wanted.nextChangeAt !== undefined) expect(assessment.nextChangeAt).toBe(wanted.nextChangeAt);
      expectSteps(assessment.evaluability.trace, wanted.trace);
      for (const { rule, episode = 'r1', outcome, ripensAt, trace } of wanted.findings ?? []) {
        const finding = find(assessment.findings, rule, episode);
        expect(finding, `${rule} on ${episode}`).toMatchObject({ outcome });
        if (ripensAt !== undefined) expect(finding?.ripensAt).toBe(ripensAt);
        expectSteps(finding?.trace ?? [], trace);
      }
      for (const [rule, episode] of wanted.absent ?? [])
        expect(find(assessment.findings, rule, episode)).toBeUndefined();
      if (wanted.cases !== undefined) {
        expect(caseWorthy(assessment).map((ground) => [ground.episodeKey, ground.urgency])).toEqual(wanted.cases);
      }
    });
  });
}

function find(findings: readonly Finding[], rule: string, episode: string): Finding | undefined {
  return findings.find((finding) => finding.ruleId === rule && finding.episodeKey === episode);
}

function expectSteps(trace: readonly TraceStep[], wanted: readonly Step[] = []) {
  const steps = trace.map((step) => [step.ruleId, step.code, step.met]);
  for (const step of wanted) expect(steps).toContainEqual(step);
}
