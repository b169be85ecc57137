import type { Evaluability, TraceStep } from '../model/assessment.ts';
import type { CalendarDate } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { doseReceivedClause } from './clauses/doseReceivedClause.ts';
import { leftEarlyClause } from './clauses/leftEarlyClause.ts';
import type { Truth } from './kleene.ts';
import type { WindowPlacement } from './placeWindow.ts';
import { byId } from './ruleContext.ts';
import type { DltVerdict } from './verdictOf.ts';

interface EvaluabilityInput {
  readonly history: SubjectHistory;
  readonly protocol: Protocol;
  /** `undefined` = not infused yet. */
  readonly placement: WindowPlacement | undefined;
  readonly atMs: number;
  readonly verdict: DltVerdict;
  readonly observedOn: CalendarDate | null;
}

/**
 * Does the patient count for the dose decision? E1: dosed nearly as assigned, and either had a DLT or was alive and
 * observed to the end of the window. E2: who is replaced. An under-dosed patient with a DLT goes to the committee.
 * Source: [DOMAIN §3] E1, E2.
 */
export function evaluateEvaluability(input: EvaluabilityInput): Evaluability {
  const { history, protocol, placement, verdict } = input;
  const trace: TraceStep[] = [];
  const add = (step: TraceStep): Truth => {
    trace.push(step);
    return step.met;
  };
  const answer = (outcome: Evaluability['outcome']): Evaluability => ({ outcome, trace });

  const infusions = history.infusions.toSorted(byId);
  const evidence = infusions.map((row) => row.observationId);
  if (placement === undefined) {
    add({ ruleId: 'E2', code: 'infused', met: 'not-met', facts: { on: null }, evidence });
    return answer('undecided');
  }
  add({ ruleId: 'E2', code: 'infused', met: 'met', facts: { on: infusions[0]!.value.at }, evidence });
  const dosed = add(doseReceivedClause(history, infusions, protocol, placement));
  const hadDlt = add(hasDltStep(verdict));
  trace.push(...verdict.adjudications);
  if (hadDlt === 'unknown') return answer('undecided');
  if (hadDlt === 'met') return answer(DECIDED_WITH_DLT[dosed]);
  if (dosed === 'not-met') return answer('not-evaluable');

  const left = add(leftEarlyClause(history, placement));
  if (left === 'met') return answer('not-evaluable');
  const isOver = add(windowOverStep(input, placement));
  const isObserved = add(observedStep(input, placement));
  const isWatchedToTheEnd = isOver === 'met' && isObserved === 'met' && left === 'not-met' && dosed === 'met';
  return answer(isWatchedToTheEnd ? 'evaluable' : 'undecided');
}

const DECIDED_WITH_DLT: Readonly<Record<Truth, Evaluability['outcome']>> = {
  met: 'evaluable',
  'not-met': 'committee',
  unknown: 'undecided',
};

function hasDltStep({ dltKeys, openKeys, evidence }: DltVerdict): TraceStep {
  const met = dltKeys.size > 0 ? 'met' : openKeys.size > 0 ? 'unknown' : 'not-met';
  return { ruleId: 'E1', code: 'has-dlt', met, facts: { count: dltKeys.size }, evidence };
}

function windowOverStep({ protocol, atMs }: EvaluabilityInput, { early, late }: WindowPlacement): TraceStep {
  const met = atMs >= late.closeMs ? 'met' : atMs < early.closeMs ? 'not-met' : 'unknown';
  return { ruleId: protocol.dltWindow.id, code: 'window-over', met, facts: { windowEnd: late.endOn }, evidence: [] };
}

/** Observed to the last day of the window, that day included. */
function observedStep({ observedOn }: EvaluabilityInput, { late }: WindowPlacement): TraceStep {
  const met = observedOn !== null && observedOn >= late.endOn ? 'met' : 'not-met';
  return { ruleId: 'E1', code: 'observed-to', met, facts: { observedOn, windowEnd: late.endOn }, evidence: [] };
}
