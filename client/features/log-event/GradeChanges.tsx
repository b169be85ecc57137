import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { versionOfScale } from '../../../shared/grading/ctcae/versionOfScale.ts';
import type { Grade } from '../../../shared/model/grade.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ActionIcon, Button, Select } from '../../ui/inputs.ts';
import { MomentInput } from '../../ui/MomentInput.tsx';
import type { EventFieldsProps } from './EssentialFields.tsx';
import type { StepForm } from './eventForm.ts';
import classes from './LogEvent.module.css';

/** Later grades of the same event, each with when it was reached. */
export function GradeChanges({ form, onChange, clock, errorOf }: EventFieldsProps) {
  const say = useWords('logEvent');
  const grades = form.termCode === null ? [] : (findTerm(form.termCode, versionOfScale(form.scale))?.grades ?? []);
  const set = (steps: readonly StepForm[]) => onChange({ ...form, steps });
  const now = { mode: 'at', text: `${clock.today} ${clock.time}` } as const;
  return (
    <fieldset className={classes.steps}>
      <legend>{say('gradeChanges')}</legend>
      {form.steps.map((step, i) =>
        i === 0 ? null : (
          <StepFields
            // Steps are places in one history; nothing else tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: the form is controlled from outside
            key={i}
            step={step}
            grades={grades}
            clock={clock}
            gradeError={errorOf(`gradeHistory.${i}.grade`)}
            fromError={errorOf(`gradeHistory.${i}.from`)}
            onChange={(next) => set(form.steps.with(i, next))}
            onRemove={() => set(form.steps.toSpliced(i, 1))}
          />
        ),
      )}
      <Button
        variant="default"
        size="xs"
        leftSection={<Icon name="plus" size={12} />}
        disabled={form.termCode === null}
        onClick={() => set([...form.steps, { from: now }])}
      >
        {say('addGrade')}
      </Button>
    </fieldset>
  );
}

interface StepFieldsProps {
  readonly step: StepForm;
  readonly grades: readonly Grade[];
  readonly clock: EventFieldsProps['clock'];
  readonly gradeError: string | undefined;
  readonly fromError: string | undefined;
  readonly onChange: (step: StepForm) => void;
  readonly onRemove: () => void;
}

function StepFields({ step, grades, clock, gradeError, fromError, onChange, onRemove }: StepFieldsProps) {
  const say = useWords('logEvent');
  const vocabulary = useWords('vocabulary');
  const options = [
    ...grades.map((grade) => ({ value: String(grade), label: say('gradeN', { grade }) })),
    { value: 'none', label: vocabulary('grade.not-graded') },
  ];
  const shown = step.grade === undefined ? null : step.grade === null ? 'none' : String(step.grade);
  return (
    <div className={classes.step}>
      <Select
        label={say('gradeThen')}
        w={130}
        data={options}
        value={shown}
        allowDeselect={false}
        onChange={(next) => onChange({ ...step, grade: grades.find((grade) => String(grade) === next) ?? null })}
        error={gradeError}
      />
      <MomentInput
        label={say('gradeFrom')}
        value={step.from}
        onChange={(from) => onChange({ ...step, from })}
        clock={clock}
        answers={['unknown']}
        error={fromError}
      />
      <ActionIcon variant="subtle" aria-label={say('removeGrade')} onClick={onRemove} className={classes.remove}>
        <Icon name="cross" size={14} />
      </ActionIcon>
    </div>
  );
}
