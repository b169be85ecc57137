import { assessSubject } from '../dlt/assessSubject.ts';
import type { SubjectAssessment } from '../model/assessment.ts';
import type { EndAnswer, Instant, OnsetAnswer } from '../model/dates.ts';
import type { Grade } from '../model/grade.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { ObservationId } from '../model/ids.ts';
import type { AdverseEvent, Agent, Recorded, Relatedness } from '../model/observation.ts';
import type { Protocol } from '../model/protocol.ts';

/** One thing that might have been otherwise. */
export type WhatIfChange =
  /** When one step of an event was reached; the first step is its onset. */
  | { readonly kind: 'from'; readonly observationId: ObservationId; readonly step: number; readonly from: OnsetAnswer }
  | {
      readonly kind: 'grade';
      readonly observationId: ObservationId;
      readonly step: number;
      readonly grade: Grade | null;
    }
  | { readonly kind: 'end'; readonly observationId: ObservationId; readonly end: EndAnswer }
  | {
      readonly kind: 'relatedness';
      readonly observationId: ObservationId;
      readonly agent: Agent;
      readonly relatedness: Relatedness;
    }
  /** `observationId` is one no record has. */
  | { readonly kind: 'add'; readonly observationId: ObservationId; readonly event: AdverseEvent }
  | { readonly kind: 'leave-out'; readonly observationId: ObservationId };

/** The patient as the record would stand with these changes, one after another; nothing is saved. */
export function changedHistory(history: SubjectHistory, changes: readonly WhatIfChange[]): SubjectHistory {
  if (changes.length === 0) return history;
  const { subjectId } = history.subject;
  let adverseEvents = history.adverseEvents;
  for (const change of changes) {
    if (change.kind === 'add') {
      const { observationId, event } = change;
      adverseEvents = [...adverseEvents, { observationId, subjectId, version: 1, fromSeq: 0, value: event }];
    } else if (change.kind === 'leave-out') {
      adverseEvents = adverseEvents.filter((row) => row.observationId !== change.observationId);
    } else {
      adverseEvents = adverseEvents.map((row) =>
        row.observationId === change.observationId ? changedRow(row, change) : row,
      );
    }
  }
  // A new subject too: what was remembered of the real one is not the answer about this one.
  return { ...history, subject: { ...history.subject }, adverseEvents };
}

/** The answer as it would be. */
export function whatIf(
  history: SubjectHistory,
  changes: readonly WhatIfChange[],
  protocol: Protocol,
  at: Instant,
): SubjectAssessment {
  return assessSubject(changedHistory(history, changes), protocol, at);
}

type Edit = Exclude<WhatIfChange, { readonly kind: 'add' | 'leave-out' }>;

function changedRow(row: Recorded<AdverseEvent>, change: Edit): Recorded<AdverseEvent> {
  return { ...row, fromSeq: 0, value: changedEvent(row.value, change) };
}

function changedEvent(event: AdverseEvent, change: Edit): AdverseEvent {
  switch (change.kind) {
    case 'from':
      return withStep(event, change.step, { from: change.from });
    case 'grade':
      return withStep(event, change.step, { grade: change.grade });
    case 'end':
      return { ...event, end: change.end, outcome: outcomeOf(event, change.end) };
    case 'relatedness':
      return { ...event, attribution: withOpinion(event, change.agent, change.relatedness) };
  }
}

/** An event with an end is over: the outcome follows, or the two would contradict each other. */
function outcomeOf({ outcome }: AdverseEvent, end: EndAnswer): AdverseEvent['outcome'] {
  if (outcome === 'fatal') return outcome;
  return end === 'ongoing' ? 'not-recovered' : 'recovered';
}

function withStep(
  event: AdverseEvent,
  place: number,
  step: Partial<AdverseEvent['gradeHistory'][number]>,
): AdverseEvent {
  return { ...event, gradeHistory: event.gradeHistory.map((one, i) => (i === place ? { ...one, ...step } : one)) };
}

/** Everybody's opinion about the agent: a weaker one of the other party would not change the answer. */
function withOpinion(
  { attribution }: AdverseEvent,
  agent: Agent,
  relatedness: Relatedness,
): AdverseEvent['attribution'] {
  const others = attribution.filter((opinion) => opinion.agent !== agent);
  return [...others, { agent, party: 'investigator', relatedness }];
}
