import { z } from 'zod';

/** Row identities are positive integers given by the store; brands keep one noun's number from being used for another's. */
const id = <B extends string>() => z.int().positive().brand<B>();

export const TrialId = id<'TrialId'>();
export type TrialId = z.infer<typeof TrialId>;
export const SiteId = id<'SiteId'>();
export type SiteId = z.infer<typeof SiteId>;
export const SubjectId = id<'SubjectId'>();
export type SubjectId = z.infer<typeof SubjectId>;
export const ObservationId = id<'ObservationId'>();
export type ObservationId = z.infer<typeof ObservationId>;
export const CaseId = id<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;

/** Made by the client, one per intended act: a retry with the same id is answered, not repeated (C-33). */
export const RequestId = z.uuid().brand<'RequestId'>();
export type RequestId = z.infer<typeof RequestId>;
