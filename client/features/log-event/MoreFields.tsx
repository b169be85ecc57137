import { AGENTS, OUTCOMES } from '../../../shared/model/vocabulary.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Input, SegmentedControl, Select, Textarea, TextInput } from '../../ui/inputs.ts';
import type { EventFieldsProps } from './EssentialFields.tsx';
import { type EventForm, outcomeOf } from './eventForm.ts';
import { GradeChanges } from './GradeChanges.tsx';
import classes from './LogEvent.module.css';
import { RelatednessChoice } from './RelatednessChoice.tsx';

/** Everything that can wait, folded; it opens by itself where something in it has to be looked at. */
export function MoreFields(props: EventFieldsProps) {
  const say = useWords('logEvent');
  const { form, errorOf } = props;
  const used = form.steps.length > 1 || form.narrative !== '' || form.signOf !== null || form.symptomatic !== null;
  const refused = form.steps.some(
    (_, i) => i > 0 && (errorOf(`gradeHistory.${i}.from`) ?? errorOf(`gradeHistory.${i}.grade`)) !== undefined,
  );
  return (
    <details className={classes.more} open={used || refused}>
      <summary>{say('more')}</summary>
      <div className={classes.moreFields}>
        <GradeChanges {...props} />
        <div className={classes.pair}>
          {AGENTS.filter((agent) => agent !== 'car-t').map((agent) => (
            <RelatednessChoice key={agent} agent={agent} form={form} onChange={props.onChange} />
          ))}
          <OutcomeChoice {...props} />
        </div>
        <div className={classes.pair}>
          <SignOfChoice {...props} />
          <SymptomaticChoice {...props} />
        </div>
        <Words {...props} />
      </div>
    </details>
  );
}

function OutcomeChoice({ form, onChange, errorOf }: EventFieldsProps) {
  const say = useWords('logEvent');
  const vocabulary = useWords('vocabulary');
  return (
    <Select
      label={say('outcome')}
      data={OUTCOMES.map((one) => ({ value: one, label: vocabulary(`outcome.${one}`) }))}
      value={outcomeOf(form)}
      allowDeselect={false}
      onChange={(next) => onChange({ ...form, outcome: OUTCOMES.find((one) => one === next) ?? 'unset' })}
      error={errorOf('outcome')}
    />
  );
}

function SignOfChoice({ form, onChange, errorOf }: EventFieldsProps) {
  const say = useWords('logEvent');
  const answers = [
    { value: 'none', label: say('signOf.none') },
    { value: 'CRS', label: 'CRS' },
    { value: 'ICANS', label: 'ICANS' },
  ];
  const signOf = (value: string): EventForm['signOf'] => (value === 'CRS' || value === 'ICANS' ? value : null);
  return (
    <Input.Wrapper
      label={say('signOf')}
      description={say('signOfExplain')}
      labelElement="div"
      error={errorOf('signOf')}
    >
      <div>
        <SegmentedControl
          size="xs"
          aria-label={say('signOf')}
          data={answers}
          value={form.signOf ?? 'none'}
          onChange={(next) => onChange({ ...form, signOf: signOf(next) })}
        />
      </div>
    </Input.Wrapper>
  );
}

function SymptomaticChoice({ form, onChange }: EventFieldsProps) {
  const say = useWords('logEvent');
  const answers = (['unanswered', 'no', 'yes'] as const).map((value) => ({ value, label: say(`serious.${value}`) }));
  const shown = form.symptomatic === null ? 'unanswered' : form.symptomatic ? 'yes' : 'no';
  return (
    <Input.Wrapper label={say('symptomatic')} description={say('symptomaticExplain')} labelElement="div">
      <div>
        <SegmentedControl
          size="xs"
          aria-label={say('symptomatic')}
          data={answers}
          value={shown}
          onChange={(next) => onChange({ ...form, symptomatic: next === 'unanswered' ? null : next === 'yes' })}
        />
      </div>
    </Input.Wrapper>
  );
}

function Words({ form, onChange, errorOf }: EventFieldsProps) {
  const say = useWords('logEvent');
  return (
    <>
      <TextInput
        label={say('verbatim')}
        value={form.verbatim}
        onChange={(event) => onChange({ ...form, verbatim: event.currentTarget.value })}
        error={errorOf('verbatim')}
      />
      <Textarea
        label={say('narrative')}
        description={say('narrativeExplain')}
        autosize
        minRows={2}
        value={form.narrative}
        onChange={(event) => onChange({ ...form, narrative: event.currentTarget.value })}
        error={errorOf('narrative')}
      />
    </>
  );
}
