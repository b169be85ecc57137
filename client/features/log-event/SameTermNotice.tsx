import { termName } from '../../../shared/grading/ctcae/termName.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { useLogEvent } from '../../lib/logEvent.ts';
import { Button } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';

interface SameTermNoticeProps {
  readonly view: PatientView;
  readonly termCode: number | null;
  readonly onLeave: () => void;
}

/** The same toxicity is still going on: a change of its grade belongs to that record, not to a second one. */
export function SameTermNotice({ view, termCode, onLeave }: SameTermNoticeProps) {
  const say = useWords('logEvent');
  const language = useLanguage();
  const openForm = useLogEvent();
  const { adverseEvents, subject } = view.history;
  const ongoing = adverseEvents.findLast(({ value }) => value.termCode === termCode && value.end === 'ongoing');
  if (ongoing === undefined) return null;
  const { observationId, value } = ongoing;

  function correctIt() {
    onLeave();
    openForm({ subjectNumber: subject.subjectNumber, observationId });
  }

  return (
    <Notice
      icon="alert"
      action={
        <Button size="compact-xs" variant="default" onClick={correctIt}>
          {say('sameTermOpen')}
        </Button>
      }
    >
      {say('sameTerm', {
        term: termName(value.termCode, language),
        from: value.gradeHistory[0]!.from.replace('T', ' '),
      })}
    </Notice>
  );
}
