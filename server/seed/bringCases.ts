import { awaitedRole } from '../../shared/cases/caseStates.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import { DEMO_ACCOUNTS } from '../auth/seedDemoAccounts.ts';
import type { Store } from '../store/port.ts';
import { type Reached, recordNotices } from '../usecases/cases/recordNotices.ts';

/** In the simulated past the monitor sits before an open screen: whatever was raised was there at once. */
export async function bringCases(store: Store, trialId: TrialId): Promise<void> {
  const monitor = DEMO_ACCOUNTS.find((account) => account.role === 'medical-monitor');
  if (monitor === undefined) throw new Error('the demo has no medical monitor');
  const { userId, name, role } = monitor;
  const cases = await store.read((tx) => tx.listCases(trialId));
  const reached = cases.flatMap(({ value: { caseId, steps } }) =>
    steps
      .filter(({ state }) => awaitedRole(state) === 'medical-monitor')
      .map(({ seq, at }): Reached => {
        return { trialId, caseId, seq, at, kind: 'delivered', to: { userId, name, role }, channel: 'screen' };
      }),
  );
  if (reached.length > 0) await recordNotices(store, reached);
}
