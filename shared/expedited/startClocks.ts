import type { Awareness, ExpeditedClock, StartReason } from '../model/expedited.ts';
import type { ExpeditedRegion } from '../model/expeditedSettings.ts';
import type { Interval } from '../time/partialInterval.ts';
import { knownSpan } from './knownSpan.ts';
import { startReasons } from './startReasons.ts';

/** A clock for the first report of a case, before it is read at a moment. */
export interface StartedClock {
  readonly kind: Extract<ExpeditedClock['kind'], 'fatal-or-life-threatening' | 'other'>;
  readonly days: number;
  readonly isProvisional: boolean;
  readonly because: readonly StartReason[];
  readonly step: Awareness;
  readonly start: Interval;
  readonly liftedBy: Awareness | null;
}

type Demand = Pick<StartedClock, 'kind' | 'days' | 'isProvisional'>;

/**
 * The clocks a sponsor's knowledge begins, in order of time. What is already asked for as early and as surely begins
 * nothing new; whatever is stricter or surer does, beside the clocks that run. Source: [EU-CTR Annex III 2.4]; [EXPEDITED].
 * @param inOrder what the sponsor came to know, in order of time
 */
export function startClocks(
  inOrder: readonly Awareness[],
  region: ExpeditedRegion,
  zone: string,
): readonly StartedClock[] {
  let clocks: StartedClock[] = [];
  for (const [index, step] of inOrder.entries()) {
    const demands = demandsOf(step, region);
    if (demands.length === 0) {
      clocks = clocks.map((clock) => (clock.liftedBy === null ? { ...clock, liftedBy: step } : clock));
    }
    for (const demand of demands) {
      if (clocks.some((clock) => clock.liftedBy === null && covers(clock, demand))) continue;
      const because = startReasons(step, inOrder[index - 1]);
      clocks.push({ ...demand, because, step, start: knownSpan(step.knownAt, zone), liftedBy: null });
    }
  }
  return clocks;
}

/** Strictest first. */
function demandsOf({ answer, criteria }: Awareness, region: ExpeditedRegion): readonly Demand[] {
  if (answer.susar === 'no' || criteria === 'not-met') return [];
  const isCertain = answer.susar === 'yes' && criteria === 'met';
  const isGrave = answer.fatalOrLifeThreatening;
  const grave = { kind: 'fatal-or-life-threatening', days: region.fatalOrLifeThreateningDays } as const;
  const other = { kind: 'other', days: region.otherDays, isProvisional: !isCertain } as const;
  if (isGrave === 'met') return [{ ...grave, isProvisional: !isCertain }];
  return isGrave === 'unknown' ? [{ ...grave, isProvisional: true }, other] : [other];
}

function covers(clock: Demand, demand: Demand): boolean {
  return clock.days <= demand.days && (!clock.isProvisional || demand.isProvisional);
}
