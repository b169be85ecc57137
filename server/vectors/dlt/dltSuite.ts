import { assessSubject } from '../../../shared/dlt/assessSubject.ts';
import { caseWorthy } from '../../../shared/dlt/caseWorthy.ts';
import { defaultProtocol } from '../../../shared/dlt/defaultProtocol.ts';
import type { Finding, SubjectAssessment, TraceStep } from '../../../shared/model/assessment.ts';
import type { Instant } from '../../../shared/model/dates.ts';
import type { TrialId } from '../../../shared/model/ids.ts';
import type { Protocol } from '../../../shared/model/protocol.ts';
import { readCase } from '../readCase.ts';
import { sameWithin } from '../sameWithin.ts';
import { schemaStarts } from '../schemaStarts.ts';
import type { VectorSuite } from '../vectorSuite.ts';
import { caseHistory } from './caseHistory.ts';
import { DltCase, type Expected } from './dltCase.ts';

/** One patient's record read by the shipped rules, or by rules of the case's own; after a correction read anew. */
export const dltSuite: VectorSuite = {
  accepts: (file) => schemaStarts(file, 'dlt-case'),
  run: (testCase) => {
    const read = readCase(DltCase, testCase);
    const protocol = protocolOf(read);
    const { at, corrected } = read;
    const answer = (history: DltCase['history'], when: string, expected: Expected) =>
      answerOf(assessSubject(caseHistory(history), protocol, when as Instant), expected);
    const actual: unknown[] = [answer(read.history, at, read.expect)];
    const expected: unknown[] = [read.expect];
    if (corrected !== undefined) {
      actual.push(answer(corrected.history, corrected.at ?? at, corrected.expect));
      expected.push(corrected.expect);
    }
    return { pass: sameWithin(expected, actual), expected, actual };
  },
};

function protocolOf({ day0, rules, exclusions, donorDerived }: DltCase): Protocol {
  const shipped = defaultProtocol(1 as TrialId);
  return {
    ...shipped,
    donorDerived,
    day0: day0 ?? shipped.day0,
    exclusions: [...shipped.exclusions, ...exclusions],
    rules: [...shipped.rules.filter(({ id }) => !rules.some((one) => one.id === id)), ...rules],
  };
}

/** What came out, of that which the case names, in the same form. */
function answerOf(assessment: SubjectAssessment, expected: Expected): Expected {
  const { findings, evaluability } = assessment;
  const all: Required<Expected> = {
    state: assessment.state,
    day: assessment.day,
    evaluability: evaluability.outcome,
    trace: (expected.trace ?? []).filter((step) => has(evaluability.trace, step)),
    episodes: assessment.episodes.length,
    worstCrs: assessment.worstGrades.CRS,
    findings: (expected.findings ?? []).flatMap((wanted) => {
      const finding = find(findings, wanted.rule, wanted.episode ?? 'r1');
      if (finding === undefined) return [];
      const { outcome, ripensAt, trace } = finding;
      const steps = (wanted.trace ?? []).filter((step) => has(trace, step));
      const said = {
        outcome,
        ...(wanted.ripensAt === undefined ? {} : { ripensAt }),
        ...(wanted.trace && { trace: steps }),
      };
      return [{ ...wanted, ...said }];
    }),
    absent: (expected.absent ?? []).filter(([rule, episode]) => find(findings, rule, episode) === undefined),
    cases: caseWorthy(assessment).map(({ episodeKey, urgency }): [string, string] => [episodeKey, urgency]),
    nextChangeAt: assessment.nextChangeAt,
  };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in expected));
}

function find(findings: readonly Finding[], rule: string, episode: string): Finding | undefined {
  return findings.find((finding) => finding.ruleId === rule && finding.episodeKey === episode);
}

function has(trace: readonly TraceStep[], [ruleId, code, met]: readonly [string, string, string]): boolean {
  return trace.some((step) => step.ruleId === ruleId && step.code === code && step.met === met);
}
