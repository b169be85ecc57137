import { SERIOUSNESS_CRITERIA } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Checkbox, Input, SegmentedControl } from '../../ui/inputs.ts';
import type { EventForm } from './eventForm.ts';
import classes from './LogEvent.module.css';

interface SeriousChoiceProps {
  readonly form: EventForm;
  readonly onChange: (form: EventForm) => void;
  readonly error: string | undefined;
}

/** Serious or not, and by which criterion; the two other answers need no criteria. */
export function SeriousChoice({ form, onChange, error }: SeriousChoiceProps) {
  const say = useWords('logEvent');
  const vocabulary = useWords('vocabulary');
  const answers = (['unanswered', 'no', 'yes'] as const).map((value) => ({ value, label: say(`serious.${value}`) }));
  return (
    <Input.Wrapper label={say('serious')} labelElement="div" error={error}>
      <div>
        <SegmentedControl
          size="xs"
          aria-label={say('serious')}
          data={answers}
          value={form.serious}
          onChange={(serious) => onChange({ ...form, serious: serious as EventForm['serious'] })}
        />
      </div>
      {form.serious === 'yes' && (
        <div className={classes.criteria}>
          {SERIOUSNESS_CRITERIA.map((criterion) => (
            <Checkbox
              key={criterion}
              label={vocabulary(`seriousness.${criterion}`)}
              checked={form.criteria.includes(criterion)}
              onChange={(event) => {
                const others = form.criteria.filter((one) => one !== criterion);
                onChange({ ...form, criteria: event.currentTarget.checked ? [...others, criterion] : others });
              }}
            />
          ))}
        </div>
      )}
    </Input.Wrapper>
  );
}
