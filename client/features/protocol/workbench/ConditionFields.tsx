import type { ReactNode } from 'react';
import { GRADING_SCALES, PATIENT_STATES } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { ChoiceChips, TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import type { ConditionProps, PropsOf } from './conditionProps.ts';
import { GradeField, NumberField, OptionalNumber, WordingFields } from './fields.tsx';
import { PresentChoice } from './PresentChoice.tsx';
import { put, someOf } from './put.ts';
import { SelectorFields } from './SelectorFields.tsx';
import { SupportFields, TreatmentsField } from './SupportFields.tsx';
import { ValuesFields } from './ValuesFields.tsx';

/** The fields of one condition. A new kind does not compile until it has some. */
export function ConditionFields({ value, ...rest }: ConditionProps) {
  switch (value.kind) {
    case 'still-present':
      return <StillPresent value={value} {...rest} />;
    case 'together-with':
      return <OtherEvents value={value} {...rest} />;
    case 'patient-state':
      return <PatientStates value={value} {...rest} />;
    case 'after-infusion':
      return <AfterInfusion value={value} {...rest} />;
    case 'scale':
      return <Scales value={value} {...rest} />;
    case 'stratum':
      return <Stratum value={value} {...rest} />;
    case 'values':
      return <ValuesFields value={value} {...rest} />;
    case 'support':
      return <SupportFields value={value} {...rest} />;
    case 'despite-treatment':
      return (
        <TreatmentsField {...rest} values={value.anyOf} onValues={(anyOf) => rest.onChange({ ...value, anyOf })} />
      );
    case 'dose-withheld':
      return <DoseWithheld value={value} {...rest} />;
    case 'event-count':
      return (
        <OtherEvents value={value} {...rest}>
          <EventCountField value={value} {...rest} />
        </OtherEvents>
      );
    case 'judgement':
      return <Judgement value={value} {...rest} />;
  }
}

function StillPresent({ value, onChange, path, errorOf }: PropsOf<'still-present'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.row}>
      <NumberField
        label={say('field.onDay')}
        value={value.onDay}
        onChange={(onDay) => onChange({ ...value, onDay })}
        error={errorOf(`${path}.onDay`)}
      />
      <NumberField
        label={say('field.throughDay')}
        value={value.toDay}
        onChange={(toDay) => onChange({ ...value, toDay })}
        error={errorOf(`${path}.toDay`)}
      />
    </div>
  );
}

/** Other events of the patient that count here, and what the protocol calls them. */
function OtherEvents({
  value,
  onChange,
  path,
  errorOf,
  children,
}: PropsOf<'together-with' | 'event-count'> & { readonly children?: ReactNode }) {
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <SelectorFields
        value={value.select}
        onChange={(select) => onChange({ ...value, select })}
        error={errorOf(`${path}.select`)}
      />
      <div className={classes.row}>
        <GradeField
          label={say('field.gradeAtLeast')}
          value={value.gradeAtLeast}
          onChange={(gradeAtLeast) => onChange({ ...value, gradeAtLeast })}
        />
        {children}
      </div>
      <WordingFields
        legend={say('field.what')}
        value={value.what}
        onChange={(what) => onChange({ ...value, what })}
        path={`${path}.what`}
        errorOf={errorOf}
      />
    </div>
  );
}

function EventCountField({ value, onChange, path, errorOf }: PropsOf<'event-count'>) {
  const say = useWords('protocol');
  return (
    <NumberField
      label={say('field.eventCount')}
      value={value.count}
      onChange={(count) => onChange({ ...value, count })}
      error={errorOf(`${path}.count`)}
    />
  );
}

function PatientStates({ value, onChange, path, errorOf }: PropsOf<'patient-state'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <TickChips
        label={say('field.states')}
        options={PATIENT_STATES.map((state) => ({ value: state, label: say(`patientState.${state}`) }))}
        values={value.anyOf}
        onChange={(anyOf) => onChange({ ...value, anyOf })}
        error={errorOf(`${path}.anyOf`)}
      />
      <div className={classes.row}>
        <PresentChoice present={value.present} onChange={(present) => onChange({ ...value, present })} />
        <OptionalNumber
          label={say('field.byDay')}
          value={value.byDay}
          onChange={(byDay) => onChange(put(value, 'byDay', byDay))}
          error={errorOf(`${path}.byDay`)}
        />
      </div>
    </div>
  );
}

function AfterInfusion({ value, onChange, path, errorOf }: PropsOf<'after-infusion'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.row}>
      <NumberField
        label={say('field.withinHours')}
        value={value.withinHours}
        onChange={(withinHours) => onChange({ ...value, withinHours })}
        error={errorOf(`${path}.withinHours`)}
        decimals
      />
    </div>
  );
}

function Scales({ value, onChange, path, errorOf }: PropsOf<'scale'>) {
  const say = useWords('protocol');
  return (
    <TickChips
      label={say('field.scales')}
      options={GRADING_SCALES.filter((scale) => scale !== 'unknown').map((scale) => ({ value: scale, label: scale }))}
      values={value.anyOf.filter((scale) => scale !== 'unknown')}
      onChange={(anyOf) => onChange({ ...value, anyOf })}
      error={errorOf(`${path}.anyOf`)}
    />
  );
}

function Stratum({ value, onChange, path, errorOf, protocol }: PropsOf<'stratum'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <div className={classes.row}>
        <OptionalNumber
          label={say('field.ageFrom')}
          value={value.ageFrom}
          onChange={(age) => onChange(put(value, 'ageFrom', age))}
          error={errorOf(`${path}.ageFrom`)}
        />
        <OptionalNumber
          label={say('field.ageBelow')}
          value={value.ageBelow}
          onChange={(age) => onChange(put(value, 'ageBelow', age))}
          error={errorOf(`${path}.ageBelow`)}
        />
      </div>
      <TickChips
        label={say('field.doseLevels')}
        options={protocol.doseLevels.map(({ name }) => ({ value: name, label: name }))}
        values={value.doseLevels ?? []}
        onChange={(levels) => onChange(put(value, 'doseLevels', someOf(levels)))}
        error={errorOf(`${path}.doseLevels`) ?? errorOf(path)}
      />
    </div>
  );
}

function DoseWithheld({ value, onChange, path, errorOf }: PropsOf<'dose-withheld'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.row}>
      {(['parts', 'daysApart', 'moreThanDaysLate'] as const).map((name) => (
        <NumberField
          key={name}
          label={say(`field.${name}`)}
          value={value[name]}
          onChange={(number) => onChange({ ...value, [name]: number })}
          error={errorOf(`${path}.${name}`)}
        />
      ))}
    </div>
  );
}

function Judgement({ value, onChange, path, errorOf }: PropsOf<'judgement'>) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <div className={classes.fields}>
      <ChoiceChips
        label={say('field.by')}
        options={[
          { value: 'medical-monitor', label: vocabulary('role.medical-monitor') },
          { value: 'committee', label: say('committee') },
        ]}
        value={value.by}
        onChange={(by) => onChange({ ...value, by })}
      />
      <WordingFields
        legend={say('field.question')}
        value={value.question}
        onChange={(question) => onChange({ ...value, question })}
        path={`${path}.question`}
        errorOf={errorOf}
      />
    </div>
  );
}
