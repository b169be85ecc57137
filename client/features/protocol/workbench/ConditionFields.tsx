import { ANALYTES } from '../../../../shared/grading/labs/analytes.data.ts';
import type { Protocol, RuleCondition } from '../../../../shared/model/protocol.ts';
import {
  GRADING_SCALES,
  PATIENT_STATES,
  SAMPLE_MEASUREMENTS,
  TREATMENTS,
} from '../../../../shared/model/vocabulary.ts';
import { useLanguage, useWords } from '../../../i18n/useWords.ts';
import { Checkbox, Select, TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips, TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { type ErrorOf, GradeField, NumberField, Optional, OptionalNumber, WordingFields } from './fields.tsx';
import { put, someOf } from './put.ts';
import { SelectorFields } from './SelectorFields.tsx';

interface ConditionProps<C extends RuleCondition = RuleCondition> {
  readonly value: C;
  readonly onChange: (value: RuleCondition) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
  readonly protocol: Protocol;
}

type Of<K extends RuleCondition['kind']> = ConditionProps<Extract<RuleCondition, { readonly kind: K }>>;

/** The fields of one condition. A new kind does not compile until it has some. */
export function ConditionFields({ value, ...rest }: ConditionProps) {
  switch (value.kind) {
    case 'still-present':
      return <StillPresent value={value} {...rest} />;
    case 'together-with':
      return <TogetherWith value={value} {...rest} />;
    case 'patient-state':
      return <PatientStates value={value} {...rest} />;
    case 'after-infusion':
      return <AfterInfusion value={value} {...rest} />;
    case 'scale':
      return <Scales value={value} {...rest} />;
    case 'stratum':
      return <Stratum value={value} {...rest} />;
    case 'values':
      return <Values value={value} {...rest} />;
    case 'support':
      return <Support value={value} {...rest} />;
    case 'despite-treatment':
      return <Treatments {...rest} values={value.anyOf} onValues={(anyOf) => rest.onChange({ ...value, anyOf })} />;
    case 'dose-withheld':
      return <DoseWithheld value={value} {...rest} />;
    case 'event-count':
      return <EventCount value={value} {...rest} />;
    case 'judgement':
      return <Judgement value={value} {...rest} />;
  }
}

function StillPresent({ value, onChange, path, errorOf }: Of<'still-present'>) {
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

function TogetherWith({ value, onChange, path, errorOf }: Of<'together-with'>) {
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

function PatientStates({ value, onChange, path, errorOf }: Of<'patient-state'>) {
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

function PresentChoice({
  present,
  onChange,
}: {
  readonly present: boolean;
  readonly onChange: (present: boolean) => void;
}) {
  const say = useWords('protocol');
  return (
    <ChoiceChips
      label={say('field.present')}
      options={[
        { value: 'yes', label: say('field.presentYes') },
        { value: 'no', label: say('field.presentNo') },
      ]}
      value={present ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
    />
  );
}

function AfterInfusion({ value, onChange, path, errorOf }: Of<'after-infusion'>) {
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

function Scales({ value, onChange, path, errorOf }: Of<'scale'>) {
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

function Stratum({ value, onChange, path, errorOf, protocol }: Of<'stratum'>) {
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

const RELATIONS = ['below', 'at-most', 'at-least', 'above'] as const;
const LIMITS = ['absolute', 'times-baseline', 'times-upper-limit'] as const;

function Values(props: Of<'values'>) {
  const { value, onChange, path, errorOf } = props;
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <div className={classes.row}>
        <MeasuredField {...props} />
        <Select
          label={say('field.relation')}
          allowDeselect={false}
          data={RELATIONS.map((relation) => ({ value: relation, label: say(`relation.${relation}`) }))}
          value={value.relation}
          onChange={(chosen) => {
            const relation = RELATIONS.find((one) => one === chosen);
            if (relation !== undefined) onChange({ ...value, relation });
          }}
        />
        <LimitFields {...props} />
      </div>
      <div className={classes.row}>
        <NumberField
          label={say('field.count')}
          value={value.count}
          onChange={(count) => onChange({ ...value, count })}
          error={errorOf(`${path}.count`)}
        />
        <NumberField
          label={say('field.apartHours')}
          value={value.apartHours}
          onChange={(apartHours) => onChange({ ...value, apartHours })}
          error={errorOf(`${path}.apartHours`)}
          decimals
        />
        <PresentChoice present={value.present} onChange={(present) => onChange({ ...value, present })} />
      </div>
      <Checkbox
        label={say('field.consecutive')}
        checked={value.consecutive}
        onChange={(event) => onChange({ ...value, consecutive: event.currentTarget.checked })}
      />
      <Optional
        label={say('field.ownDays')}
        value={value.days}
        fresh={{ fromDay: 0, toDay: 28 }}
        onChange={(days) => onChange(put(value, 'days', days))}
      >
        {(days) => (
          <div className={classes.row}>
            <NumberField
              label={say('field.fromDay')}
              value={days.fromDay}
              onChange={(fromDay) => onChange({ ...value, days: { ...days, fromDay } })}
              error={errorOf(`${path}.days.fromDay`)}
            />
            <NumberField
              label={say('field.toDay')}
              value={days.toDay}
              onChange={(toDay) => onChange({ ...value, days: { ...days, toDay } })}
              error={errorOf(`${path}.days.toDay`)}
            />
          </div>
        )}
      </Optional>
    </div>
  );
}

function MeasuredField({ value, onChange }: Of<'values'>) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();
  const { of } = value;
  const labs = ANALYTES.map((one) => ({ value: `lab ${one.code}`, label: `${one.code} – ${one[language]}` }));
  const samples = SAMPLE_MEASUREMENTS.map((one) => ({
    value: `sample ${one}`,
    label: vocabulary(`measurement.${one}`),
  }));
  return (
    <Select
      label={say('field.measured')}
      searchable
      allowDeselect={false}
      data={[...labs, ...samples]}
      value={of.source === 'lab' ? `lab ${of.analyte}` : `sample ${of.measurement}`}
      onChange={(chosen) => {
        const [source, name] = (chosen ?? '').split(' ');
        const measurement = SAMPLE_MEASUREMENTS.find((one) => one === name);
        if (source === 'lab') onChange({ ...value, of: { source, analyte: name ?? '' } });
        else if (measurement !== undefined) onChange({ ...value, of: { source: 'sample', measurement } });
      }}
    />
  );
}

function LimitFields({ value, onChange, path, errorOf }: Of<'values'>) {
  const say = useWords('protocol');
  const { limit } = value;
  return (
    <>
      <Select
        label={say('field.limit')}
        allowDeselect={false}
        data={LIMITS.map((kind) => ({ value: kind, label: say(`limit.${kind}`) }))}
        value={limit.kind}
        onChange={(chosen) => {
          const kind = LIMITS.find((one) => one === chosen);
          if (kind === undefined || kind === limit.kind) return;
          const amount = limit.kind === 'absolute' ? limit.value : limit.factor;
          onChange({
            ...value,
            limit: kind === 'absolute' ? { kind, value: amount, unit: '' } : { kind, factor: amount },
          });
        }}
      />
      {limit.kind === 'absolute' ? (
        <>
          <NumberField
            label={say('field.value')}
            value={limit.value}
            onChange={(amount) => onChange({ ...value, limit: { ...limit, value: amount } })}
            error={errorOf(`${path}.limit.value`)}
            decimals
          />
          <TextInput
            label={say('field.unit')}
            value={limit.unit}
            maxLength={30}
            onChange={(event) => onChange({ ...value, limit: { ...limit, unit: event.currentTarget.value } })}
          />
        </>
      ) : (
        <NumberField
          label={say('field.factor')}
          value={limit.factor}
          onChange={(factor) => onChange({ ...value, limit: { ...limit, factor } })}
          error={errorOf(`${path}.limit.factor`)}
          decimals
        />
      )}
    </>
  );
}

type Treatment = (typeof TREATMENTS)[number];

function Treatments({
  values,
  onValues,
  path,
  errorOf,
}: {
  readonly values: readonly Treatment[];
  readonly onValues: (values: readonly Treatment[]) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <TickChips
      label={say('field.treatments')}
      options={TREATMENTS.map((one) => ({ value: one, label: vocabulary(`treatment.${one}`) }))}
      values={values}
      onChange={onValues}
      error={errorOf(`${path}.anyOf`)}
    />
  );
}

function Support({ value, onChange, path, errorOf }: Of<'support'>) {
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <Treatments
        values={value.anyOf}
        onValues={(anyOf) => onChange({ ...value, anyOf })}
        path={path}
        errorOf={errorOf}
      />
      <div className={classes.row}>
        <OptionalNumber
          label={say('field.supportFrom')}
          value={value.fromDay}
          onChange={(fromDay) => onChange(put(value, 'fromDay', fromDay))}
          error={errorOf(`${path}.fromDay`)}
        />
        <NumberField
          label={say('field.throughDay')}
          value={value.throughDay}
          onChange={(throughDay) => onChange({ ...value, throughDay })}
          error={errorOf(`${path}.throughDay`)}
        />
        <NumberField
          label={say('field.gapDays')}
          value={value.gapDays}
          onChange={(gapDays) => onChange({ ...value, gapDays })}
          error={errorOf(`${path}.gapDays`)}
        />
      </div>
    </div>
  );
}

function DoseWithheld({ value, onChange, path, errorOf }: Of<'dose-withheld'>) {
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

function EventCount({ value, onChange, path, errorOf }: Of<'event-count'>) {
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
        <NumberField
          label={say('field.eventCount')}
          value={value.count}
          onChange={(count) => onChange({ ...value, count })}
          error={errorOf(`${path}.count`)}
        />
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

function Judgement({ value, onChange, path, errorOf }: Of<'judgement'>) {
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
