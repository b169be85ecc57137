import type { SubjectId } from '../../../shared/model/ids.ts';
import type { Infusion } from '../../../shared/model/observation.ts';
import type { Subject } from '../../../shared/model/subject.ts';
import { SITE, TRIAL } from '../../support/aStore.ts';
import type { Week } from './weekScript.ts';

/** Patient number `patient` (from 0) of the script; subjects are numbered in the same order from 1. */
export function aWeekSubject(
  { infusedBefore }: Pick<Week, 'infusedBefore'>,
  patient: number,
): { readonly subject: Subject; readonly infusion: Infusion | null } {
  const subject: Subject = {
    subjectId: (patient + 1) as SubjectId,
    trialId: TRIAL,
    siteId: SITE,
    subjectNumber: `001-${String(patient + 1).padStart(4, '0')}`,
    sex: 'F',
    ageYears: 40,
    doseLevel: 'DL1',
    priorAlloTransplant: false,
  };
  return { subject, infusion: infusedBefore[patient]! };
}
