import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import { FindingList } from '../../ui/FindingList.tsx';
import { GradeReasons } from '../../ui/GradeReasons.tsx';
import { Button } from '../../ui/inputs.ts';
import { WindowStateMark } from '../../ui/WindowStateMark.tsx';
import classes from './Assessments.module.css';
import { OTHER_KIND, SCALE_OF } from './kinds.ts';
import type { WardRound } from './wardRound.ts';

interface SavedPanelProps {
  readonly kind: AssessmentKind;
  readonly saved: RecordedView;
  readonly answer: GradeAnswer;
  readonly view: PatientView;
  readonly round: WardRound;
  readonly onAgain: (kind: AssessmentKind, subjectNumber: string) => void;
  readonly onClose: () => void;
}

/** Saved: the derived grade with its reasons, what the rules say, and where to go on. */
export function SavedPanel({ kind, saved, answer, view, round, onAgain, onClose }: SavedPanelProps) {
  const say = useWords('assessments');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { trialId, subjectNumber } = view.history.subject;
  const other = OTHER_KIND[kind];
  return (
    <section className={classes.result} aria-live="polite">
      <h2 ref={title} tabIndex={-1} className={classes.resultTitle}>
        {say('saved', { id: saved.observationId, version: saved.version })}
      </h2>
      <GradeReasons scale={SCALE_OF[kind]} answer={answer} />
      <p>
        {say('patientIs', { number: subjectNumber })} <WindowStateMark state={saved.state} />
      </p>
      {saved.findings.length > 0 && (
        <FindingList findings={saved.findings} protocol={view.protocol} zone={view.site.zone} />
      )}
      <div className={classes.links}>
        {saved.caseIds.map((caseId) => (
          <Link key={caseId} to="/cases/$caseId" params={{ caseId }} onClick={onClose}>
            {say('toCase')}
          </Link>
        ))}
        <Link
          to="/trials/$trialId/patients/$subjectNumber"
          params={{ trialId, subjectNumber }}
          search={{ selected: saved.observationId }}
          onClick={onClose}
        >
          {say('toPatient', { number: subjectNumber })}
        </Link>
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => onAgain(kind, subjectNumber)}>
          {say('another')}
        </Button>
        <Button variant="default" onClick={() => onAgain(other, subjectNumber)}>
          {say('other', { kind: say(`title.${other}`) })}
        </Button>
        {round.next !== null && (
          <Button variant="default" onClick={() => onAgain(kind, round.next!)}>
            {say('nextPatient', { number: round.next })}
          </Button>
        )}
        <Button onClick={onClose}>{say('done')}</Button>
      </div>
    </section>
  );
}
