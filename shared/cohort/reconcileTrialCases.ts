import type { PauseFinding, PauseGround } from '../model/cohort.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';
import type { TrialCase, TrialCaseState } from '../model/trialCase.ts';

/** A case to be written: a new one has no `id` yet. */
export type TrialCaseChange = Omit<TrialCase, 'id'> & { readonly id: number | null };

interface Frame {
  readonly trialId: TrialCase['trialId'];
  readonly protocol: Protocol;
  readonly step: Omit<TrialCase['steps'][number], 'state' | 'reason'>;
}

/**
 * Brings the trial's pauses in line with what the rules say now: one case a rule, raised once, withdrawn when its ground
 * is gone, reopened when it returns or when a new patient or event is added to what people have seen. What is in line
 * already is not returned. A report of a person stays until people have decided.
 */
export function reconcileTrialCases(
  existing: readonly TrialCase[],
  findings: readonly PauseFinding[],
  frame: Frame,
): readonly TrialCaseChange[] {
  const rules = new Map((frame.protocol.pauseRules ?? []).map((rule) => [rule.id, rule]));
  const changes: TrialCaseChange[] = [];
  for (const finding of findings) {
    const rule = rules.get(finding.ruleId);
    if (rule === undefined || isReportedByPeople(rule)) continue;
    const known = existing.find(({ ruleId }) => ruleId === finding.ruleId);
    const change = pauses(rule, finding) ? follow(known, finding, frame) : known && letGo(known, frame);
    if (change !== undefined) changes.push(change);
  }
  // A rule that the protocol no longer has speaks for nothing.
  for (const known of existing) {
    if (rules.has(known.ruleId)) continue;
    const change = letGo(known, frame);
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** Nothing on record says it by itself: a person reports it. */
export function isReportedByPeople({ when }: Pick<PauseRule, 'when'>): boolean {
  return when.kind === 'reported';
}

/**
 * An open question about a death or an event stops infusions; one about a DLT has a case of its own, and a value that
 * cannot be read is a question to the laboratory, shown beside the rule.
 */
function pauses({ when }: PauseRule, { met }: PauseFinding): boolean {
  return met === 'met' || (met === 'unknown' && (when.kind === 'related-death' || when.kind === 'events'));
}

function follow(
  known: TrialCase | undefined,
  { ruleId, met, grounds }: PauseFinding,
  { trialId, protocol, step }: Frame,
): TrialCaseChange | undefined {
  const content = { met: met === 'met' ? 'met' : 'unknown', grounds, protocolVersion: protocol.version } as const;
  if (known === undefined) {
    const steps = [{ ...step, state: 'raised', reason: ruleId } as const];
    return { id: null, trialId, subjectId: null, ruleId, state: 'raised', ...content, steps };
  }
  const isNews = hasGrown(known, grounds, content.met);
  const state = stateAfter(known.state, isNews);
  if (state !== known.state) {
    return { ...known, ...content, state, steps: [...known.steps, { ...step, state, reason: ruleId }] };
  }
  const isSame = known.met === content.met && JSON.stringify(known.grounds) === JSON.stringify(grounds);
  // A decision keeps the grounds it was made on.
  return isSame || known.state === 'decided' ? undefined : { ...known, ...content };
}

/** Someone or something that people have not seen speaks for it now, or what was a question has become sure. */
function hasGrown(known: TrialCase, grounds: readonly PauseGround[], met: TrialCase['met']): boolean {
  const seen = new Map(known.grounds.map((ground) => [ground.key, ground.met]));
  return (
    (met === 'met' && known.met === 'unknown') ||
    grounds.some((ground) => !seen.has(ground.key) || (ground.met === 'met' && seen.get(ground.key) === 'unknown'))
  );
}

function stateAfter(state: TrialCaseState, isNews: boolean): TrialCaseState {
  switch (state) {
    case 'raised':
    case 'reopened':
      return state;
    case 'withdrawn':
      return 'reopened';
    case 'acknowledged':
    case 'decided':
      return isNews ? 'reopened' : state;
  }
}

function letGo(known: TrialCase, { step }: Frame): TrialCaseChange | undefined {
  switch (known.state) {
    case 'withdrawn':
    case 'decided':
      return undefined;
    case 'raised':
    case 'acknowledged':
    case 'reopened': {
      const steps = [...known.steps, { ...step, state: 'withdrawn', reason: 'NO_LONGER' } as const];
      return { ...known, grounds: [], state: 'withdrawn', steps };
    }
  }
}
