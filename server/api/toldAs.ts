import type { Told } from '../../shared/model/caseNotice.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Actor, Role } from '../../shared/model/people.ts';

/** The person as one of those a case waits for; null = it does not wait for this person. */
export function toldAs(
  { userId, name, grants }: Extract<Actor, { readonly kind: 'person' }>,
  trialId: TrialId | null,
  role: Role | null,
): Told | null {
  if (role === null || trialId === null) return null;
  return grants.some((grant) => grant.role === role && grant.trialId === trialId) ? { userId, name, role } : null;
}
