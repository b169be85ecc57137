import type { SignalBackground, SignalEvent, SignalKind } from '../../../../shared/model/signalSettings.ts';
import { TOXICITY_FAMILIES } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Select, TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { type ErrorOf, GradeField, NumberField, Optional, OriginFields, WordingFields } from './fields.tsx';

interface SignalEventProps {
  readonly event: SignalEvent;
  readonly number: number;
  readonly onChange: (event: SignalEvent) => void;
  readonly onRemove: () => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}

const KINDS = ['family', 'early-icaht', 'fatal'] as const satisfies readonly SignalKind['kind'][];
const FRESH: Readonly<Record<SignalKind['kind'], SignalKind>> = {
  family: { kind: 'family', family: 'CRS', gradeAtLeast: 3 },
  'early-icaht': { kind: 'early-icaht', gradeAtLeast: 3 },
  fatal: { kind: 'fatal' },
};
const FRESH_BACKGROUND: SignalBackground = {
  events: Number.NaN,
  patients: Number.NaN,
  population: { en: '', zh: '' },
  citation: '',
  origin: { kind: 'protocol', basis: '' },
};

/** One event that is watched for: what it is, and what was seen of it elsewhere. */
export function SignalEventFields({ event, number, onChange, onRemove, path, errorOf }: SignalEventProps) {
  const say = useWords('protocol');
  return (
    <fieldset className={classes.block}>
      <legend>{say('field.signalEvent', { n: number })}</legend>
      <div className={classes.row}>
        <TextInput
          label={say('field.signalId')}
          description={say('field.signalIdHint')}
          value={event.id}
          maxLength={20}
          onChange={(typed) => onChange({ ...event, id: typed.currentTarget.value })}
          error={errorOf(`${path}.id`)}
        />
        <button
          type="button"
          className={classes.away}
          aria-label={say('workbench.removeEvent', { n: number })}
          onClick={onRemove}
        >
          <Icon name="cross" size={13} />
        </button>
      </div>
      <KindFields of={event.of} onChange={(of) => onChange({ ...event, of })} />
      <OriginFields value={event.origin} onChange={(origin) => onChange({ ...event, origin })} error={undefined} />
      <Optional
        label={say('field.background')}
        value={event.background ?? undefined}
        fresh={FRESH_BACKGROUND}
        onChange={(background) => onChange({ ...event, background: background ?? null })}
      >
        {(background) => (
          <BackgroundFields
            background={background}
            onChange={(next) => onChange({ ...event, background: next })}
            path={`${path}.background`}
            errorOf={errorOf}
          />
        )}
      </Optional>
    </fieldset>
  );
}

function KindFields({ of, onChange }: { readonly of: SignalKind; readonly onChange: (of: SignalKind) => void }) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  return (
    <>
      <ChoiceChips
        label={say('field.signalKind')}
        options={KINDS.map((kind) => ({ value: kind, label: say(`signalKind.${kind}`) }))}
        value={of.kind}
        onChange={(kind) => kind !== of.kind && onChange(FRESH[kind])}
      />
      {of.kind !== 'fatal' && (
        <div className={classes.row}>
          {of.kind === 'family' && (
            <Select
              label={say('field.signalFamily')}
              allowDeselect={false}
              data={TOXICITY_FAMILIES.map((family) => ({ value: family, label: vocabulary(`family.${family}`) }))}
              value={of.family}
              onChange={(chosen) => {
                const family = TOXICITY_FAMILIES.find((one) => one === chosen);
                if (family !== undefined) onChange({ ...of, family });
              }}
            />
          )}
          <GradeField
            label={say('field.signalGrade')}
            value={of.gradeAtLeast}
            highest={of.kind === 'early-icaht' ? 4 : 5}
            onChange={(gradeAtLeast) => onChange({ ...of, gradeAtLeast })}
          />
        </div>
      )}
    </>
  );
}

function BackgroundFields({
  background,
  onChange,
  path,
  errorOf,
}: {
  readonly background: SignalBackground;
  readonly onChange: (background: SignalBackground) => void;
  readonly path: string;
  readonly errorOf: ErrorOf;
}) {
  const say = useWords('protocol');
  return (
    <>
      <div className={classes.row}>
        {(['events', 'patients'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.background.${name}`)}
            value={background[name]}
            onChange={(value) => onChange({ ...background, [name]: value })}
            error={errorOf(`${path}.${name}`)}
          />
        ))}
        <TextInput
          label={say('field.background.citation')}
          value={background.citation}
          maxLength={300}
          onChange={(event) => onChange({ ...background, citation: event.currentTarget.value })}
          error={errorOf(`${path}.citation`)}
        />
      </div>
      <WordingFields
        legend={say('field.background.population')}
        value={background.population}
        onChange={(population) => onChange({ ...background, population })}
        path={`${path}.population`}
        errorOf={errorOf}
      />
      <OriginFields
        value={background.origin}
        onChange={(origin) => onChange({ ...background, origin })}
        error={undefined}
      />
    </>
  );
}
