import type { ReactNode } from 'react';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { Recorded } from '../../../shared/model/observation.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { Entry } from '../../lib/useEntry.ts';
import { EntryFrame } from '../../ui/EntryFrame.tsx';
import { GradeReasons } from '../../ui/GradeReasons.tsx';
import type { SyndromeScale } from '../../ui/gradeSentence.ts';
import { Button } from '../../ui/inputs.ts';
import classes from './Assessments.module.css';
import { type AfterSaving, useFirstFocus } from './useAssessmentEntry.ts';
import type { WardRound } from './wardRound.ts';

export interface AssessmentEntryProps {
  readonly view: PatientView;
  readonly before: Recorded | undefined;
  readonly round: WardRound;
  readonly onSaved: (saved: RecordedView, after: AfterSaving, answer: GradeAnswer) => void;
}

interface AssessmentFrameProps<F> {
  readonly entry: Entry<F>;
  readonly view: PatientView;
  readonly scale: SyndromeScale;
  readonly answer: GradeAnswer;
  /** Missing = a correction, which belongs to no round. */
  readonly round: WardRound | undefined;
  readonly onSaveNext: () => void;
  readonly children: ReactNode;
}

/** Around the parts of an assessment: the grade as it forms, saving, and the step to the next patient. */
export function AssessmentFrame<F>(props: AssessmentFrameProps<F>) {
  const { entry, view, scale, answer, round, onSaveNext, children } = props;
  const say = useWords('assessments');
  const body = useFirstFocus();
  return (
    <EntryFrame
      entry={entry}
      zone={view.site.zone}
      moreButtons={
        round === undefined ? undefined : (
          <Button variant="default" onClick={onSaveNext}>
            {say(round.next === null ? 'saveNextLast' : 'saveNext')}
          </Button>
        )
      }
    >
      <div ref={body} className={classes.body}>
        <div className={classes.forming}>
          <GradeReasons scale={scale} answer={answer} live />
        </div>
        {children}
      </div>
    </EntryFrame>
  );
}
