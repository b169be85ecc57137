import { z } from 'zod';
import { SiteId, SubjectId, TrialId } from './ids.ts';

/** A patient, known by number only: never a name, a birth date or a record number (C-53). */
export const Subject = z
  .strictObject({
    subjectId: SubjectId,
    trialId: TrialId,
    siteId: SiteId,
    /** Unique in the trial, e.g. `001-007`. */
    subjectNumber: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/),
    sex: z.literal(['F', 'M', 'U']),
    ageYears: z.int().min(0).max(120).nullable(),
    /** Name of the protocol's dose level the patient was assigned to, e.g. `DL2`. */
    doseLevel: z.string().max(20).nullable(),
    priorAlloTransplant: z.boolean().nullable(),
  })
  .readonly();
export type Subject = z.infer<typeof Subject>;
