import { z } from 'zod';
import { SiteId, TrialId } from './ids.ts';
import { ROLES } from './vocabulary.ts';

export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** A role held for one trial; investigators and coordinators hold it for one site. Administrators hold it for no trial. */
export const RoleGrant = z
  .strictObject({ userId: z.string().min(1), role: Role, trialId: TrialId.nullable(), siteId: SiteId.nullable() })
  .readonly();
export type RoleGrant = z.infer<typeof RoleGrant>;

/** Who acts: a signed-in person with the grants held right now, or a part of the system. */
export type Actor =
  | { readonly kind: 'person'; readonly userId: string; readonly name: string; readonly grants: readonly RoleGrant[] }
  | { readonly kind: 'system'; readonly name: 'clock' | 'import' | 'seed' | 'auth' };
