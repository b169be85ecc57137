import type { PauseRule } from '../../../../shared/model/protocol.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Select, TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { DaysFields } from './DaysFields.tsx';
import { type ErrorOf, GradeField, NumberField } from './fields.tsx';
import { LimitAmount } from './LimitAmount.tsx';
import { MeasuredField } from './MeasuredField.tsx';
import { SelectorFields } from './SelectorFields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';
import { WordsBlock } from './WordsBlock.tsx';

type When = PauseRule['when'];
type WhenOf<K extends When['kind']> = Extract<When, { readonly kind: K }>;

const FRESH: { readonly [K in When['kind']]: WhenOf<K> } = {
  'related-death': { kind: 'related-death', withinDays: 30 },
  'dlts-among-first': { kind: 'dlts-among-first', dlts: 2, patients: 3 },
  'dlt-probability': { kind: 'dlt-probability', rateAbove: 0.3, probabilityAbove: 0.8 },
  events: { kind: 'events', select: { families: ['CRS', 'ICANS'] }, gradeAtLeast: 4, count: 2 },
  measured: {
    kind: 'measured',
    of: { source: 'lab', analyte: 'FERRITIN' },
    limit: { kind: 'times-earlier-patients', factor: 3 },
    days: { fromDay: 0, toDay: 28 },
  },
  reported: { kind: 'reported', by: 'medical-monitor' },
};
const KINDS = Object.keys(FRESH) as When['kind'][];

/** A pause rule from nothing. */
export function freshPause(id: string): PauseRule {
  return { id, when: FRESH.reported, wording: { en: '', zh: '' }, origin: { kind: 'protocol', basis: '' } };
}

interface PauseEditorProps extends Pick<SettingsProps, 'protocol' | 'errorOf'> {
  readonly rule: PauseRule;
  readonly onChange: (rule: PauseRule) => void;
  readonly path: string;
}

/** What pauses infusions until the committee has met. */
export function PauseEditor({ rule, protocol, onChange, path, errorOf }: PauseEditorProps) {
  const say = useWords('protocol');
  const { when } = rule;
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={[rule.id]} />
      <div className={classes.row}>
        <TextInput
          label={say('field.id')}
          value={rule.id}
          onChange={(event) => onChange({ ...rule, id: event.currentTarget.value })}
          error={errorOf(`${path}.id`)}
        />
        <Select
          label={say('field.pauseWhen')}
          allowDeselect={false}
          data={KINDS.map((kind) => ({ value: kind, label: say(`pause.${kind}`) }))}
          value={when.kind}
          onChange={(chosen) => {
            const kind = KINDS.find((one) => one === chosen);
            if (kind !== undefined && kind !== when.kind) onChange({ ...rule, when: FRESH[kind] });
          }}
        />
      </div>
      <WhenFields
        when={when}
        onChange={(next) => onChange({ ...rule, when: next })}
        path={`${path}.when`}
        errorOf={errorOf}
      />
      <WordsBlock value={rule} onChange={onChange} path={path} errorOf={errorOf} />
    </div>
  );
}

interface WhenProps<W extends When = When> {
  readonly when: W;
  readonly onChange: (when: When) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}

function WhenFields({ when, ...rest }: WhenProps) {
  const say = useWords('protocol');
  switch (when.kind) {
    case 'related-death':
      return <Numbers {...rest} when={when} names={['withinDays']} />;
    case 'dlts-among-first':
      return <Numbers {...rest} when={when} names={['dlts', 'patients']} />;
    case 'dlt-probability':
      return <Numbers {...rest} when={when} names={['rateAbove', 'probabilityAbove']} decimals />;
    case 'events':
      return <EventsFields {...rest} when={when} />;
    case 'measured':
      return <MeasuredFields {...rest} when={when} />;
    case 'reported':
      return (
        <ChoiceChips
          label={say('field.reportedBy')}
          options={(['medical-monitor', 'committee'] as const).map((by) => ({ value: by, label: say(`by.${by}`) }))}
          value={when.by}
          onChange={(by) => rest.onChange({ ...when, by })}
        />
      );
  }
}

type NumberName = 'withinDays' | 'dlts' | 'patients' | 'rateAbove' | 'probabilityAbove';

function Numbers<W extends WhenOf<'related-death' | 'dlts-among-first' | 'dlt-probability'>>({
  when,
  onChange,
  path,
  errorOf,
  names,
  decimals = false,
}: WhenProps<W> & { readonly names: readonly (keyof W & NumberName)[]; readonly decimals?: boolean }) {
  const say = useWords('protocol');
  return (
    <div className={classes.row}>
      {names.map((name) => (
        <NumberField
          key={name}
          label={say(`field.pause.${name as NumberName}`)}
          value={when[name] as number}
          onChange={(value) => onChange({ ...when, [name]: value })}
          error={errorOf(`${path}.${name}`)}
          decimals={decimals}
        />
      ))}
    </div>
  );
}

function EventsFields({ when, onChange, path, errorOf }: WhenProps<WhenOf<'events'>>) {
  const say = useWords('protocol');
  return (
    <>
      <SelectorFields
        value={when.select}
        onChange={(select) => onChange({ ...when, select })}
        error={errorOf(`${path}.select`)}
      />
      <div className={classes.row}>
        <GradeField
          label={say('field.gradeAtLeast')}
          value={when.gradeAtLeast}
          onChange={(gradeAtLeast) => onChange({ ...when, gradeAtLeast })}
        />
        <NumberField
          label={say('field.pause.count')}
          value={when.count}
          onChange={(count) => onChange({ ...when, count })}
          error={errorOf(`${path}.count`)}
        />
      </div>
    </>
  );
}

function MeasuredFields({ when, onChange, path, errorOf }: WhenProps<WhenOf<'measured'>>) {
  const say = useWords('protocol');
  const { limit } = when;
  return (
    <>
      <div className={classes.row}>
        <MeasuredField of={when.of} onChange={(of) => onChange({ ...when, of })} />
        <DaysFields
          value={when.days}
          onChange={(days) => onChange({ ...when, days })}
          path={`${path}.days`}
          errorOf={errorOf}
        />
      </div>
      <ChoiceChips
        label={say('field.limit')}
        options={(['absolute', 'times-earlier-patients'] as const).map((kind) => ({
          value: kind,
          label: say(`limit.${kind}`),
        }))}
        value={limit.kind}
        onChange={(kind) =>
          onChange({
            ...when,
            limit: kind === 'absolute' ? { kind, value: Number.NaN, unit: '' } : { kind, factor: Number.NaN },
          })
        }
      />
      <div className={classes.row}>
        <LimitAmount
          limit={limit}
          onChange={(changed) => onChange({ ...when, limit: changed })}
          path={`${path}.limit`}
          errorOf={errorOf}
        />
      </div>
    </>
  );
}
