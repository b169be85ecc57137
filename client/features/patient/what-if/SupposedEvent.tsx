import { useState } from 'react';
import { gradesOf } from '../../../../shared/grading/ctcae/gradesOf.ts';
import type { AdverseEvent, Recorded, Relatedness } from '../../../../shared/model/observation.ts';
import type { PatientView } from '../../../../shared/model/views.ts';
import { RELATEDNESS } from '../../../../shared/model/vocabulary.ts';
import { checkObservation } from '../../../../shared/policy/checkObservation.ts';
import type { WhatIfChange } from '../../../../shared/protocol/whatIf.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { checkContextOf } from '../../../lib/checkContextOf.ts';
import { answerOf, type MomentAnswer, momentAnswerOf } from '../../../lib/momentAnswer.ts';
import { useMomentClock } from '../../../lib/useMomentClock.ts';
import { EntryNotes } from '../../../ui/EntryNotes.tsx';
import { Button, Select } from '../../../ui/inputs.ts';
import { MomentInput } from '../../../ui/MomentInput.tsx';
import classes from './WhatIf.module.css';

interface SupposedEventProps {
  readonly view: PatientView;
  readonly event: Recorded<AdverseEvent>;
  readonly onChange: (change: WhatIfChange) => void;
  readonly onTakeBack: () => void;
  readonly isChanged: boolean;
}

/** The course of one event, as it might have been: each grade and when it was reached, the end, the cause. */
export function SupposedEvent({ view, event, onChange, onTakeBack, isChanged }: SupposedEventProps) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  const { observationId, value } = event;
  const clock = useMomentClock(view.site.zone, view.assessment.window?.day0On ?? null);
  const relatedness = strongest(value);
  const findings = isChanged ? checkObservation(value, checkContextOf(view, Date.parse(view.assessment.at))) : [];
  return (
    <div className={classes.event}>
      {value.gradeHistory.map(({ grade, from }, step) => (
        // A step is its place in the course.
        // biome-ignore lint/suspicious/noArrayIndexKey: steps have no identity of their own
        <div key={step} className={classes.row}>
          <Select
            label={say('whatIf.grade', { step: step + 1 })}
            allowDeselect={false}
            data={[
              ...gradesOf(value.termCode, view.trial.ctcaeVersion).map((one) => ({
                value: String(one),
                label: String(one),
              })),
              { value: 'none', label: vocabulary('grade.not-graded') },
            ]}
            value={grade === null ? 'none' : String(grade)}
            onChange={(chosen) => {
              const next = gradesOf(value.termCode, view.trial.ctcaeVersion).find((one) => String(one) === chosen);
              onChange({ kind: 'grade', observationId, step, grade: next ?? null });
            }}
          />
          <Moment
            label={step === 0 ? say('whatIf.onset') : say('whatIf.from', { step: step + 1 })}
            first={momentAnswerOf(from)}
            answers={['unknown']}
            clock={clock}
            onAnswer={(answer) => {
              if (answer !== 'ongoing') onChange({ kind: 'from', observationId, step, from: answer });
            }}
          />
        </div>
      ))}
      <Moment
        label={say('whatIf.end')}
        first={momentAnswerOf(value.end)}
        answers={['ongoing', 'unknown']}
        clock={clock}
        onAnswer={(end) => onChange({ kind: 'end', observationId, end })}
      />
      <Select
        label={say('whatIf.relatedness')}
        allowDeselect={false}
        data={RELATEDNESS.map((one) => ({ value: one, label: vocabulary(`relatedness.${one}`) }))}
        value={relatedness}
        onChange={(chosen) => {
          const next = RELATEDNESS.find((one) => one === chosen);
          if (next !== undefined) onChange({ kind: 'relatedness', observationId, agent: 'car-t', relatedness: next });
        }}
      />
      <EntryNotes findings={findings} />
      <div className={classes.row}>
        <Button size="compact-sm" variant="default" onClick={() => onChange({ kind: 'leave-out', observationId })}>
          {say('whatIf.leaveOut')}
        </Button>
        {isChanged && (
          <Button size="compact-sm" variant="default" onClick={onTakeBack}>
            {say('whatIf.takeBack')}
          </Button>
        )}
      </div>
    </div>
  );
}

function strongest({ attribution }: AdverseEvent): Relatedness {
  return attribution.find(({ agent }) => agent === 'car-t')?.relatedness ?? 'not-assessed';
}

interface MomentProps {
  readonly label: string;
  readonly first: MomentAnswer;
  readonly answers: readonly ('unknown' | 'ongoing')[];
  readonly clock: ReturnType<typeof useMomentClock>;
  readonly onAnswer: (answer: NonNullable<ReturnType<typeof answerOf>>) => void;
}

/** What is typed stays as it is typed; only what can be read moves the answer. */
function Moment({ label, first, answers, clock, onAnswer }: MomentProps) {
  const say = useWords('protocol');
  const [typed, setTyped] = useState(first);
  const isBad = answerOf(typed, clock) === undefined;
  return (
    <MomentInput
      label={label}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        const answer = answerOf(next, clock);
        if (answer !== undefined) onAnswer(answer);
      }}
      clock={clock}
      answers={answers}
      error={isBad ? say('whatIf.momentBad') : undefined}
    />
  );
}
