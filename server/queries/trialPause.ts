import { pauseStanding } from '../../shared/cohort/pauseStanding.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Store } from '../store/port.ts';

export interface TrialPause {
  readonly isPaused: boolean;
  readonly ruleIds: readonly string[];
  /** Who decided that infusions wait, where no rule is open. */
  readonly decidedBy: string | null;
}

/** Whether infusions wait, for the bar over every page. */
export function trialPause({ store }: { readonly store: Store }, trialId: TrialId): Promise<TrialPause> {
  return store.read(async (tx) => {
    const cases = (await tx.listTrialRecords('trial-case', { trialId })).map(({ value }) => value);
    const decisions = (await tx.listTrialRecords('cohort-decision', { trialId })).map(({ value }) => value);
    const { isPaused, openCases, decision } = pauseStanding(cases, decisions);
    return { isPaused, ruleIds: openCases.map(({ ruleId }) => ruleId).sort(), decidedBy: decision?.by ?? null };
  });
}
