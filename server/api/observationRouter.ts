import { z } from 'zod';
import { ObservationId, RequestId, SubjectId } from '../../shared/model/ids.ts';
import { LabResult, Observation } from '../../shared/model/observation.ts';
import { correctObservation } from '../usecases/correctObservation.ts';
import { recordObservation } from '../usecases/recordObservation.ts';
import { recordObservations } from '../usecases/recordObservations.ts';
import { ofObservation, ofSubject } from './resources.ts';
import { guarded, orRefuse, router } from './trpc.ts';

/** Why a saved value was changed; never empty (C-02). */
export const Reason = z.string().trim().min(3).max(500);

/** More rows than a sheet of one patient has; the client says so before it asks. */
const MAX_ROWS = 1000;

const Change = {
  requestId: RequestId,
  observationId: ObservationId,
  expectedVersion: z.int().positive(),
  reason: Reason,
};

export const observationRouter = router({
  record: guarded(
    'observation.write',
    z.strictObject({ requestId: RequestId, subjectId: SubjectId, value: Observation }),
    ofSubject,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(
      await recordObservation(
        ctx.services,
        ctx.actor,
        { role: ctx.role, requestId },
        { ...input, trialId: ctx.resource.trialId },
      ),
    ),
  ),

  /** A block of results of one patient: all of it or nothing, as one change. */
  recordLabs: guarded(
    'observation.write',
    z.strictObject({ requestId: RequestId, subjectId: SubjectId, values: z.array(LabResult).min(1).max(MAX_ROWS) }),
    ofSubject,
  ).mutation(async ({ ctx, input: { requestId, ...input } }) =>
    orRefuse(
      await recordObservations(
        ctx.services,
        ctx.actor,
        { role: ctx.role, requestId },
        { ...input, trialId: ctx.resource.trialId },
      ),
    ),
  ),

  correct: guarded('observation.write', z.strictObject({ ...Change, value: Observation }), ofObservation).mutation(
    async ({ ctx, input: { requestId, ...input } }) =>
      orRefuse(await correctObservation(ctx.services, ctx.actor, { role: ctx.role, requestId }, input)),
  ),

  void: guarded('observation.write', z.strictObject(Change), ofObservation).mutation(
    async ({ ctx, input: { requestId, ...input } }) => {
      const asked = { role: ctx.role, requestId };
      return orRefuse(await correctObservation(ctx.services, ctx.actor, asked, { ...input, value: null }));
    },
  ),
});
