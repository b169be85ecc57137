import { useNavigate } from '@tanstack/react-router';
import type { LiveMessage } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { type AnnouncedCase, announcedCases } from '../../lib/live/announcedCases.ts';
import { desktopAlert } from '../../lib/live/desktopAlert.ts';
import { isSoundOn, playChime } from '../../lib/live/sound.ts';
import { showToast } from '../../ui/showToast.ts';

/** Loaded with the first case: the dictionary is no part of the shell. */
async function termName(code: number): Promise<string> {
  const { findTerm } = await import('../../../shared/grading/ctcae/findTerm.ts');
  return findTerm(code)?.name ?? String(code);
}

/** Tells a person about the cases of a message: on the page in every tab, on the desktop and by sound from one tab only. */
export function useAnnounce(): (message: LiveMessage, leading: boolean) => Promise<void> {
  const say = useWords('shell');
  const vocabulary = useWords('vocabulary');
  const navigate = useNavigate();

  function bodyOf({ title, dltCase }: AnnouncedCase, term: string): string {
    if (title === 'withdrawnCaseTitle') return say('withdrawnCaseBody', { term });
    const { worstGrade, ruleIds } = dltCase;
    const grade = worstGrade === null ? vocabulary('grade.not-graded') : say('graded', { grade: worstGrade });
    return say('newCaseBody', { term, grade, rules: ruleIds.length === 0 ? '–' : ruleIds.join(', ') });
  }

  return async (message, leading) => {
    for (const announced of announcedCases(message)) {
      const { caseId, termCode } = announced.dltCase;
      const title = say(announced.title, { subject: announced.subjectNumber });
      const body = bodyOf(announced, await termName(termCode));
      const open = () => void navigate({ to: '/cases/$caseId', params: { caseId } });
      const loud = announced.volume === 'loud';
      showToast({ title, message: body, closeLabel: say('close'), stay: loud, onClick: open });
      if (!loud || !leading) continue;
      desktopAlert({ title, body, tag: `case-${caseId}`, onClick: open });
      if (isSoundOn()) void playChime();
    }
  };
}
