import { useWords } from '../../i18n/useWords.ts';

/** A dose level by name; `null` = the trial's only group, or patients without a level. */
export function useLevelName(): (doseLevel: string | null | undefined) => string {
  const say = useWords('cohort');
  return (doseLevel) => doseLevel ?? say('allPatients');
}
