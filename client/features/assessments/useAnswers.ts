import { useWords } from '../../i18n/useWords.ts';
import type { Option } from '../../ui/OptionChips.tsx';
import type { Answer } from './answer.ts';

/** No, yes, and "not looked at", which is where every question starts. */
export function useAnswers(): readonly Option<Answer>[] {
  const say = useWords('assessments');
  return [
    { value: 'no', label: say('no') },
    { value: 'yes', label: say('yes') },
    { value: 'unseen', label: say('notLookedAt') },
  ];
}
