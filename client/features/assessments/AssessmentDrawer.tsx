import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import type { ObservationId, TrialId } from '../../../shared/model/ids.ts';
import type { BoardRow, PatientView, RecordedView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import type { AssessmentKind } from '../../lib/assess.ts';
import { trpc } from '../../lib/trpc.ts';
import { SegmentedControl } from '../../ui/inputs.ts';
import { Notice } from '../../ui/Notice.tsx';
import { PatientChoice } from '../../ui/PatientChoice.tsx';
import { QueryGate } from '../../ui/QueryGate.tsx';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { showToast } from '../../ui/showToast.ts';
import classes from './Assessments.module.css';
import { CrsEntry } from './CrsEntry.tsx';
import { IcansEntry } from './IcansEntry.tsx';
import { SCALE_OF } from './kinds.ts';
import { SavedPanel } from './SavedPanel.tsx';
import type { AfterSaving } from './useAssessmentEntry.ts';
import { wardRound } from './wardRound.ts';

interface AssessmentDrawerProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly trialId: TrialId;
  readonly kind: AssessmentKind;
  /** Chosen in the form when left out. */
  readonly subjectNumber?: string | undefined;
  /** The assessment to correct; a new one when left out. */
  readonly observationId?: ObservationId | undefined;
}

/** Who is looked at and for what; `turn` makes each new look a new form. */
interface Shown {
  readonly kind: AssessmentKind;
  readonly subjectNumber: string | null;
  readonly turn: number;
}

/** CRS and ICANS at the bedside, from anywhere, patient after patient; the same forms correct. */
export function AssessmentDrawer(props: AssessmentDrawerProps) {
  const { opened, onClose, trialId, observationId } = props;
  const say = useWords('assessments');
  const [shown, setShown] = useState<Shown>({
    kind: props.kind,
    subjectNumber: props.subjectNumber ?? null,
    turn: 0,
  });
  const { kind, subjectNumber } = shown;
  const go = (next: Partial<Shown>) => setShown({ ...shown, ...next, turn: shown.turn + 1 });
  const fixed = observationId !== undefined;
  const kinds = (['crs-assessment', 'icans-assessment'] as const).map((value) => ({ value, label: SCALE_OF[value] }));
  return (
    <SidePanel opened={opened} onClose={onClose} size="xl" title={say(`${fixed ? 'titleCorrect' : 'title'}.${kind}`)}>
      <div className={classes.body}>
        <div className={classes.head}>
          <PatientChoice
            trialId={trialId}
            value={subjectNumber}
            onChange={(chosen) => go({ subjectNumber: chosen })}
            fixed={fixed}
          />
          {!fixed && (
            <SegmentedControl
              aria-label={say('kind')}
              data={kinds}
              value={kind}
              onChange={(chosen) => go({ kind: chosen as AssessmentKind })}
            />
          )}
        </div>
        {subjectNumber !== null && (
          <ForPatient
            key={`${subjectNumber} ${kind} ${shown.turn}`}
            {...{ trialId, kind, subjectNumber, observationId, onClose }}
            onGo={(nextKind, nextSubject) => go({ kind: nextKind, subjectNumber: nextSubject })}
          />
        )}
      </div>
    </SidePanel>
  );
}

interface ForPatientProps extends Omit<AssessmentDrawerProps, 'opened'> {
  readonly subjectNumber: string;
  readonly onGo: (kind: AssessmentKind, subjectNumber: string) => void;
}

interface Saved {
  readonly record: RecordedView;
  readonly answer: GradeAnswer;
}

const NO_ROWS: readonly BoardRow[] = [];

function ForPatient({ trialId, kind, subjectNumber, observationId, onClose, onGo }: ForPatientProps) {
  const say = useWords('assessments');
  const forms = useWords('observations');
  const query = useQuery(trpc.subject.page.queryOptions({ trialId, subjectNumber }));
  const overview = useQuery(trpc.trial.overview.queryOptions({ trialId }));
  const [saved, setSaved] = useState<Saved | null>(null);
  const announce = useAnnounce(kind, subjectNumber);
  const round = wardRound(overview.data?.rows ?? NO_ROWS, subjectNumber);

  function onSaved(record: RecordedView, after: AfterSaving, answer: GradeAnswer) {
    if (after === 'result') {
      setSaved({ record, answer });
      return;
    }
    announce(answer, round.next === null);
    if (round.next === null) onClose();
    else onGo(kind, round.next);
  }

  return (
    <>
      {round.place !== null && observationId === undefined && (
        <p className={classes.quiet}>{say('roundPlace', { number: round.place, count: round.subjects.length })}</p>
      )}
      <QueryGate query={query}>
        {(data) => {
          const view = data as PatientView;
          if (saved !== null) {
            const { record, answer } = saved;
            return <SavedPanel {...{ kind, view, round, answer, onClose }} saved={record} onAgain={onGo} />;
          }
          const { crsAssessments, icansAssessments } = view.history;
          const looks = kind === 'crs-assessment' ? crsAssessments : icansAssessments;
          const before = looks.find((look) => look.observationId === observationId);
          // Voided meanwhile: a correction must not turn into a new assessment.
          if (observationId !== undefined && before === undefined) {
            return <Notice icon="question">{forms('gone')}</Notice>;
          }
          const shared = { view, before, round, onSaved };
          return kind === 'crs-assessment' ? <CrsEntry {...shared} /> : <IcansEntry {...shared} />;
        }}
      </QueryGate>
    </>
  );
}

function useAnnounce(kind: AssessmentKind, number: string): (answer: GradeAnswer, isLast: boolean) => void {
  const say = useWords('assessments');
  const scales = useWords('scales');
  const forms = useWords('observations');
  const shell = useWords('shell');
  const scale = SCALE_OF[kind];
  return ({ grade }, isLast) => {
    const graded = grade === null ? scales('titleOpen', { scale }) : scales('title', { scale, grade });
    const message = say('savedToast', { kind: say(`title.${kind}`), number, grade: graded });
    const title = isLast ? say('roundDone') : forms('saved');
    showToast({ title, message, closeLabel: shell('close') });
  };
}
