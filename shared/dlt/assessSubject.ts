import { episodesOf } from '../episodes/episodesOf.ts';
import type { Finding, SubjectAssessment } from '../model/assessment.ts';
import type { Instant } from '../model/dates.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { msOf } from '../time/instant.ts';
import { localDateOfMs } from '../time/localDateOf.ts';
import { studyDayOf } from '../time/studyDayOf.ts';
import { windowDates } from './dltWindow.ts';
import { evaluateEvaluability } from './evaluateEvaluability.ts';
import { findingsOf } from './findingsOf.ts';
import { lastObserved, type Observed } from './lastObserved.ts';
import { nextChange } from './nextChange.ts';
import { type RuleContext, ruleContext } from './ruleContext.ts';
import { verdictOf } from './verdictOf.ts';
import { windowState } from './windowState.ts';
import { worstGrades } from './worstGrades.ts';

/**
 * Everything the rules say about one patient, from the record as it stands, read at `at`. Pure: the same for now, for a
 * past meeting and for "what if".
 */
export function assessSubject(history: SubjectHistory, protocol: Protocol, at: Instant): SubjectAssessment {
  return assessWithGrounds(history, protocol, at).assessment;
}

/** The assessment with what it was worked out from. */
export interface WithGrounds {
  readonly assessment: SubjectAssessment;
  readonly context: RuleContext;
  readonly observed: Observed;
}

export function assessWithGrounds(history: SubjectHistory, protocol: Protocol, at: Instant): WithGrounds {
  const atMs = msOf(at);
  const today = localDateOfMs(atMs, history.zone);
  const episodes = episodesOf(history, protocol);
  const context = ruleContext(history, protocol, episodes);
  const { placement } = context;
  const findings: readonly Finding[] = findingsOf(context, atMs);
  const verdict = verdictOf(findings, history.decisions);
  const observed = lastObserved(history, today);
  const evaluability = evaluateEvaluability({
    history,
    protocol,
    placement,
    atMs,
    verdict,
    observedOn: observed.on,
  });
  const window = windowDates(placement);
  const state = windowState(placement, verdict, evaluability, atMs);
  const assessment = {
    subjectId: history.subject.subjectId,
    at,
    window,
    day: window === null || state === 'not-infused' ? null : studyDayOf(today, window.day0On),
    state,
    evaluability,
    episodes,
    findings,
    worstGrades: worstGrades(episodes),
    lastObservedOn: observed.on,
    nextChangeAt: nextChange({ context, atMs, findings, evaluability, state, observed }),
  };
  return { assessment, context, observed };
}
