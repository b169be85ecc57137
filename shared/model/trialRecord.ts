import { z } from 'zod';
import { SubjectId, TrialId } from './ids.ts';
import type { TRIAL_RECORD_KINDS } from './vocabulary.ts';

/** What every record of the trial's desk carries; `id` counts per kind, `subjectId` is null for what concerns no patient. */
export const TrialRecordKey = { id: z.int().positive(), trialId: TrialId, subjectId: SubjectId.nullable() };

export type TrialRecordKind = (typeof TRIAL_RECORD_KINDS)[number];
