import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { FindingList } from '../../ui/FindingList.tsx';
import { Button } from '../../ui/inputs.ts';
import { WindowStateMark } from '../../ui/WindowStateMark.tsx';
import classes from './LogEvent.module.css';

interface ResultPanelProps {
  readonly saved: RecordedView;
  readonly view: PatientView;
  readonly onAnother: () => void;
  readonly onClose: () => void;
}

/** Saved, and at once what the rules say of it, with their reasons. */
export function ResultPanel({ saved, view, onAnother, onClose }: ResultPanelProps) {
  const say = useWords('logEvent');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { trialId, subjectNumber } = view.history.subject;
  return (
    <section className={classes.result} aria-live="polite">
      <h2 ref={title} tabIndex={-1} className={classes.resultTitle}>
        {say('savedTitle', { id: saved.observationId, version: saved.version })}
      </h2>
      <p>
        {say('patientIs', { number: subjectNumber })} <WindowStateMark state={saved.state} />
      </p>
      <FindingList findings={saved.findings} protocol={view.protocol} zone={view.site.zone} />
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
      <div className={classes.resultButtons}>
        <Button variant="default" onClick={onAnother}>
          {say('another')}
        </Button>
        <Button onClick={onClose}>{say('done')}</Button>
      </div>
    </section>
  );
}
