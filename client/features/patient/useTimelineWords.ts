import { useMemo } from 'react';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { findAnalyte } from '../../../shared/grading/labs/findAnalyte.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import type { TimelineWords } from './timelineWords.ts';

export function useTimelineWords({ site: { zone } }: PatientView): TimelineWords {
  const say = useWords('patient');
  const vocabulary = useWords('vocabulary');
  const labs = useWords('labStrips');
  const language = useLanguage();
  // The words of a language do not change while it is shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the say functions are new on every render
  return useMemo(
    () => ({
      say,
      vocabulary,
      labs,
      zone,
      termName: (code: number) => termName(code, language),
      analyteName: (code: string) => findAnalyte(code)?.[language] ?? code,
    }),
    [language, zone],
  );
}
