import { isOpenState } from '../../../shared/cases/caseStates.ts';
import type { Told } from '../../../shared/model/caseNotice.ts';
import type { CaseId } from '../../../shared/model/ids.ts';
import type { Role } from '../../../shared/model/people.ts';
import type { Deps } from '../deps.ts';
import { recordNotices } from './recordNotices.ts';

/** Somebody a case may wait for has opened it; said once a person and round, and not about what is decided. */
export async function seeCase(
  { store, clock }: Deps,
  { userId, name, role }: { readonly userId: string; readonly name: string; readonly role: Role | 'system' },
  { caseId }: { readonly caseId: CaseId },
): Promise<void> {
  const { found, head } = await store.read(async (tx) => ({ found: await tx.findCase(caseId), head: await tx.head() }));
  if (found === undefined || !isOpenState(found.value.state)) return;
  const to: Told = { userId, name, role: role === 'system' ? null : role };
  const { trialId } = found.value;
  await recordNotices(store, [
    { trialId, caseId, seq: head.seq, at: clock.now(), kind: 'seen', to, channel: 'screen' },
  ]);
}
