import { z } from 'zod';
import { RequestId } from '../../shared/model/ids.ts';
import { RoleGrant } from '../../shared/model/people.ts';
import { listPeople } from '../queries/listPeople.ts';
import { createPerson } from '../usecases/people/createPerson.ts';
import { grantRole } from '../usecases/people/grantRole.ts';
import { revokeRole } from '../usecases/people/revokeRole.ts';
import { setPersonDisabled } from '../usecases/people/setPersonDisabled.ts';
import { unlockPerson } from '../usecases/people/unlockPerson.ts';
import { Reason } from './observationRouter.ts';
import { ofNothing } from './resources.ts';
import { guarded, orRefuse, router } from './trpc.ts';

const UserId = z.string().min(1).max(100);
const NewPerson = z.strictObject({
  requestId: RequestId,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(200),
  initialPassword: z.string().max(200),
});

export const peopleRouter = router({
  list: guarded('people.read', z.void(), ofNothing).query(({ ctx }) => listPeople(ctx.services)),

  create: guarded('people.manage', NewPerson, ofNothing).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await createPerson(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  grant: guarded(
    'people.manage',
    z.strictObject({ requestId: RequestId, ...RoleGrant.unwrap().shape, reason: Reason }),
    ofNothing,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await grantRole(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  revoke: guarded(
    'people.manage',
    z.strictObject({ requestId: RequestId, grantId: z.int().positive(), reason: Reason }),
    ofNothing,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await revokeRole(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  setDisabled: guarded(
    'people.manage',
    z.strictObject({ requestId: RequestId, userId: UserId, disabled: z.boolean(), reason: Reason }),
    ofNothing,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(await setPersonDisabled(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  unlock: guarded('people.manage', z.strictObject({ requestId: RequestId, userId: UserId }), ofNothing).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await unlockPerson(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),
});
