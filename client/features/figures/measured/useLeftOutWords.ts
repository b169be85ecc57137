import type { LeftOutCounts } from '../../../../shared/figures/measured/measuredSelection.ts';
import { useWords } from '../../../i18n/useWords.ts';

/** What could not be placed or read, a sentence a reason that occurs. */
export function useLeftOutWords() {
  const say = useWords('measured');
  return (counts: LeftOutCounts): readonly string[] => [
    ...(counts['no-day'] === 0 ? [] : [say('leftOutNoDay', { n: counts['no-day'] })]),
    ...(counts['no-number'] === 0 ? [] : [say('leftOutNoNumber', { n: counts['no-number'] })]),
    ...(counts.unit === 0 ? [] : [say('leftOutUnit', { n: counts.unit })]),
  ];
}
