import type { GradeAnswer, GradeStepTrace } from '../../model/grading.ts';
import { gradeStep, worstMet } from '../gradeStep.ts';
import { cognitionDomain } from './cognitionDomain.ts';
import { arousalDomain, motorDomain, pressureDomain, seizureDomain } from './icansDomains.ts';
import type { IcansInput } from './icansInput.ts';

/**
 * ASTCT grade of one look at a patient: the worst of five domains, each not explained otherwise. Imaging is done when
 * there is a reason, so a missing image leaves grade 0 standing and is named in `needs`; a missing bedside domain does
 * not: nothing is 0 that nobody looked at. Tremor, myoclonus and intracranial haemorrhage do not count.
 * Source: [ASTCT-2019 tables 6, 7]; [GRADING §5].
 */
export function gradeIcans(input: IcansInput): GradeAnswer {
  if (input.deathDueToIcans) return { grade: 5, trace: [gradeStep('death', 'met', 5)], needs: [] };
  const bedside = [cognitionDomain(input), arousalDomain(input), seizureDomain(input), motorDomain(input)];
  const pressure = pressureDomain(input);
  const trace = [...bedside, pressure, ...hemorrhageNote(input)];
  const grade = worstMet(trace);
  if (grade === 0 && bedside.some(isUnknown)) return { grade: null, reason: 'not-assessed', trace };
  const isWorst = grade === 4;
  return { grade, trace, needs: isWorst ? [] : [...bedside, pressure].filter(isUnknown).map(({ code }) => code) };
}

function isUnknown({ met }: GradeStepTrace): boolean {
  return met === 'unknown';
}

function hemorrhageNote({ intracranialHemorrhage }: IcansInput): readonly GradeStepTrace[] {
  return intracranialHemorrhage ? [gradeStep('hemorrhage-outside-icans', 'met', null)] : [];
}
