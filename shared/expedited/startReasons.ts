import type { Awareness, Known, StartReason } from '../model/expedited.ts';

const REASONS: readonly (readonly [StartReason, (step: Awareness) => Known])[] = [
  ['became-serious', ({ answer }) => answer.serious],
  ['became-suspected', ({ answer }) => answer.suspected],
  ['became-unexpected', ({ answer }) => answer.unexpected],
  ['became-fatal-or-life-threatening', ({ answer }) => answer.fatalOrLifeThreatening],
  ['criteria-met', ({ criteria }) => criteria],
];

/** What this knowledge added to the one before it that made a clock begin. */
export function startReasons(step: Awareness, before: Awareness | undefined): readonly StartReason[] {
  if (before === undefined) return ['first-knowledge'];
  return REASONS.filter(([, of]) => CERTAINTY[of(step)] > CERTAINTY[of(before)]).map(([reason]) => reason);
}

const CERTAINTY: Readonly<Record<Known, number>> = { 'not-met': 0, unknown: 1, met: 2 };
