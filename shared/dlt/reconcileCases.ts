import { sameToxicity } from '../episodes/sameToxicity.ts';
import type { Finding } from '../model/assessment.ts';
import type { CaseState, CaseStep, DltCase } from '../model/dltCase.ts';
import type { Episode } from '../model/episode.ts';

/** An episode about which a case must exist now, with the findings that speak for it. */
export interface CaseGround {
  readonly episodeKey: string;
  readonly urgency: DltCase['urgency'];
  readonly ruleIds: readonly string[];
  readonly findings: readonly Finding[];
  readonly episode: Episode | null;
}

/** A case to be written: a new one has no `caseId` yet. */
export type CaseChange = Omit<DltCase, 'caseId'> & { readonly caseId: DltCase['caseId'] | null };

/** The rule of the committee's own word. Source: [DOMAIN §3] D12. */
export const COMMITTEE_HOOK = 'D12';

interface Frame {
  readonly trialId: DltCase['trialId'];
  readonly subjectId: DltCase['subjectId'];
  readonly protocolVersion: string;
  /** The patient's episode of this key as it is on record now; `undefined` = there is none. */
  readonly episodeNow: (episodeKey: string) => Episode | undefined;
  /** The step to be added where the state changes; its state and reason are decided here. */
  readonly step: Omit<CaseStep, 'state' | 'reason'>;
}

/**
 * Brings a patient's cases in line with what the rules say now: one case per toxicity, raised once, updated in place,
 * withdrawn when the record no longer supports it, reopened when the facts move after a decision. Cases in line
 * already are not returned, so that an old, unchanged record never alerts again. A case about something that was only
 * measured becomes the case of the report, once there is one.
 */
export function reconcileCases(
  existing: readonly DltCase[],
  grounds: readonly CaseGround[],
  frame: Frame,
): readonly CaseChange[] {
  const changes: CaseChange[] = [];
  const joined = new Set<DltCase>();
  for (const ground of grounds) {
    const own = existing.find((dltCase) => dltCase.episodeKey === ground.episodeKey);
    const known = own ?? existing.find((dltCase) => !joined.has(dltCase) && isNowReported(dltCase, ground, grounds));
    if (known !== undefined && known !== own) joined.add(known);
    const change = known === undefined ? raise(ground, frame) : follow(known, ground, frame);
    if (change !== undefined) changes.push(change);
  }
  for (const dltCase of existing) {
    if (joined.has(dltCase)) continue;
    if (grounds.some((ground) => ground.episodeKey === dltCase.episodeKey)) continue;
    const change = letGo(dltCase, frame);
    if (change !== undefined) changes.push(change);
  }
  return changes;
}

/** A case about a derived episode for which nothing speaks any more, while a report of the same toxicity is a ground. */
function isNowReported(dltCase: DltCase, { episode }: CaseGround, grounds: readonly CaseGround[]): boolean {
  const before = dltCase.episode as Episode | null;
  if (before?.origin !== 'derived' || episode?.origin !== 'reported' || dltCase.state === 'withdrawn') return false;
  if (grounds.some((ground) => ground.episodeKey === dltCase.episodeKey)) return false;
  return sameToxicity(before, episode);
}

function raise(ground: CaseGround, frame: Frame): CaseChange {
  return {
    caseId: null,
    trialId: frame.trialId,
    subjectId: frame.subjectId,
    ...content(ground, frame),
    state: 'raised',
    steps: [{ ...frame.step, state: 'raised', reason: ground.ruleIds.join(', ') }],
  };
}

function follow(known: DltCase, ground: CaseGround, frame: Frame): CaseChange | undefined {
  const sameAnswer = known.episodeKey === ground.episodeKey && answerOf(known) === answerOf(ground);
  const next = stateAfter(known, sameAnswer, ground);
  if (next === known.state && (isDecided(known) || sameContent(known, ground))) return undefined;
  const updated = { ...known, ...content(ground, frame), state: next };
  if (next === known.state) return updated;
  return { ...updated, steps: [...known.steps, { ...frame.step, state: next, reason: ground.ruleIds.join(', ') }] };
}

function stateAfter(known: DltCase, sameAnswer: boolean, ground: CaseGround): CaseState {
  switch (known.state) {
    case 'withdrawn':
      return 'raised';
    case 'raised':
    case 'reopened':
      return known.state;
    case 'acknowledged':
      // A case somebody took on as "needs a decision" and that has become a DLT is news again.
      return known.urgency === 'needs-decision' && ground.urgency === 'dlt' ? 'raised' : known.state;
    case 'referred':
    case 'confirmed':
    case 'rejected':
      return sameAnswer ? known.state : 'reopened';
  }
}

/** A decision, and a question to the committee, keep the findings they were made on. */
function isDecided(dltCase: DltCase): boolean {
  return dltCase.state === 'confirmed' || dltCase.state === 'rejected' || dltCase.state === 'referred';
}

/**
 * Which rules speak and how strongly. What follows from the case itself, that it was referred and what the committee
 * declared, is no news about the facts; where no other rule speaks, the event itself is what was decided on.
 */
function answerOf({ ruleIds, findings, urgency, episode }: Answered): string {
  const own = ruleIds.filter((ruleId) => ruleId !== COMMITTEE_HOOK);
  if (own.length > 0 && own.length === ruleIds.length) return `${urgency} ${own.join()}`;
  if (own.length === 0) return JSON.stringify(factsOf(episode as Episode | null));
  const isDlt = (findings as readonly Finding[]).some(
    ({ ruleId, outcome }) => ruleId !== COMMITTEE_HOOK && outcome === 'dlt',
  );
  return `${isDlt ? 'dlt' : 'needs-decision'} ${own.join()}`;
}

type Answered = Pick<DltCase, 'ruleIds' | 'findings' | 'urgency' | 'episode'>;

function factsOf(episode: Episode | null) {
  if (episode === null) return null;
  const { termCode, scale, segments, onset, end, seriousness, relatedness } = episode;
  return { termCode, scale, segments, onset, end, seriousness, relatedness };
}

/** No rule ever spoke for it: a person brought it up, and only a person lets it go. */
function isPersonsOwn({ ruleIds, state }: DltCase): boolean {
  const isAwaited = state === 'raised' || state === 'acknowledged' || state === 'reopened';
  return isAwaited && ruleIds.length === 1 && ruleIds[0] === COMMITTEE_HOOK;
}

/** People confirmed it, or asked the committee, knowing that no rule speaks for it: only its event speaks against it. */
export function isDecidedWithoutRule({ ruleIds, state }: Pick<DltCase, 'ruleIds' | 'state'>): boolean {
  return (state === 'confirmed' || state === 'referred') && ruleIds.every((ruleId) => ruleId === COMMITTEE_HOOK);
}

/** Is the event still what it was when people last looked at the case? */
function isSameEvent({ episode, episodeKey }: DltCase, { episodeNow }: Frame): boolean {
  const before = factsOf(episode as Episode | null);
  return JSON.stringify(before) === JSON.stringify(factsOf(episodeNow(episodeKey) ?? null));
}

/** No rule speaks for the case any more. */
function letGo(dltCase: DltCase, frame: Frame): CaseChange | undefined {
  if (isPersonsOwn(dltCase) || (isDecidedWithoutRule(dltCase) && isSameEvent(dltCase, frame))) return undefined;
  switch (dltCase.state) {
    case 'withdrawn':
    case 'rejected':
      return undefined;
    case 'reopened':
      if (dltCase.ruleIds.length === 0) return undefined;
      return leave(dltCase, hasConfirmation(dltCase) ? 'reopened' : 'withdrawn', frame);
    case 'raised':
    case 'acknowledged':
      return leave(dltCase, 'withdrawn', frame);
    case 'referred':
      // The committee was asked about facts that no longer stand: the monitor looks first.
      return leave(dltCase, 'reopened', frame);
    case 'confirmed':
      // A confirmed DLT is not undone by a correction alone: the monitor decides again.
      return leave(dltCase, 'reopened', frame);
  }
}

function leave(dltCase: DltCase, state: CaseState, frame: Frame): CaseChange {
  const step = { ...frame.step, state, reason: 'NO_RULE_SPEAKS_FOR_IT' };
  return { ...dltCase, ruleIds: [], findings: [], state, steps: [...dltCase.steps, step] };
}

function hasConfirmation(dltCase: DltCase): boolean {
  const last = dltCase.steps.findLast((step) => step.state === 'confirmed' || step.state === 'rejected');
  return last?.state === 'confirmed';
}

function content(ground: CaseGround, frame: Frame) {
  return {
    episodeKey: ground.episodeKey,
    urgency: ground.urgency,
    ruleIds: ground.ruleIds,
    findings: ground.findings,
    episode: ground.episode,
    protocolVersion: frame.protocolVersion,
  };
}

/** Findings carry facts but no clock, so equal text means an equal answer from equal evidence. */
function sameContent(known: DltCase, ground: CaseGround): boolean {
  return (
    known.urgency === ground.urgency &&
    known.episodeKey === ground.episodeKey &&
    JSON.stringify([known.ruleIds, known.findings, known.episode]) ===
      JSON.stringify([ground.ruleIds, ground.findings, ground.episode])
  );
}
