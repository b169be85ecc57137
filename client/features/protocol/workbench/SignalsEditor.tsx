import type { SignalSettings } from '../../../../shared/model/signalSettings.ts';
import { watchItems } from '../../../../shared/protocol/watchItems.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Button, Select } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { NumberField, OriginFields } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import { SignalEventFields } from './SignalEventFields.tsx';
import type { SettingsProps } from './settingsProps.ts';

interface SignalsProps extends Pick<SettingsProps, 'errorOf'> {
  readonly signals: SignalSettings;
  readonly set: (change: Partial<SignalSettings>) => void;
}

/** Which events are watched for, against what background, and when a line is flagged. */
export function SignalsEditor({ protocol, onChange, errorOf }: SettingsProps) {
  const { signals } = protocol;
  const inner = {
    signals,
    errorOf,
    set: (change: Partial<SignalSettings>) => onChange({ ...protocol, signals: { ...signals, ...change } }),
  };
  const ids = watchItems(protocol).flatMap(({ id, group }) => (group === 'signals' ? [id] : []));
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={ids} />
      <Events {...inner} />
      <Method {...inner} />
    </div>
  );
}

function Events({ signals: { events, drift }, set, errorOf }: SignalsProps) {
  const say = useWords('protocol');
  return (
    <>
      {events.map((event, i) => (
        <SignalEventFields
          // biome-ignore lint/suspicious/noArrayIndexKey: an event is its place while its name is typed
          key={i}
          event={event}
          number={i + 1}
          path={`signals.events.${i}`}
          errorOf={errorOf}
          onChange={(next) =>
            set({
              events: events.map((one, at) => (at === i ? next : one)),
              // The chart follows the event, not the name that is typed anew.
              ...(drift.eventId === event.id && { drift: { ...drift, eventId: next.id } }),
            })
          }
          onRemove={() => set({ events: events.filter((_, at) => at !== i) })}
        />
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          disabled={events.length >= 20}
          onClick={() => set({ events: [...events, FRESH] })}
        >
          {say('workbench.addEvent')}
        </Button>
      </div>
    </>
  );
}

const FRESH: SignalSettings['events'][number] = {
  id: '',
  of: { kind: 'family', family: 'CRS', gradeAtLeast: 3 },
  background: null,
  origin: { kind: 'protocol', basis: '' },
};

const NUMBERS = [
  ['level', true],
  ['margin', true],
  ['reviewAbove', true],
  ['minimumPatients', false],
  ['ratePerDays', false],
  ['levelRateAbove', true],
] as const satisfies readonly (readonly [keyof SignalSettings, boolean])[];

function Method(props: SignalsProps) {
  const { signals, set, errorOf } = props;
  const say = useWords('protocol');
  return (
    <fieldset className={classes.block}>
      <legend>{say('field.signalMethod')}</legend>
      <div className={classes.row}>
        {NUMBERS.map(([name, decimals]) => (
          <NumberField
            key={name}
            label={say(`field.signal.${name}`)}
            value={signals[name]}
            onChange={(value) => set({ [name]: value })}
            error={errorOf(`signals.${name}`)}
            decimals={decimals}
          />
        ))}
      </div>
      <div className={classes.row}>
        {(['prior', 'backgroundPrior'] as const).flatMap((name) =>
          (['alpha', 'beta'] as const).map((side) => (
            <NumberField
              key={`${name} ${side}`}
              label={say(`field.signal.${name}`, { side: side === 'alpha' ? 'α' : 'β' })}
              value={signals[name][side]}
              onChange={(value) => set({ [name]: { ...signals[name], [side]: value } })}
              error={errorOf(`signals.${name}.${side}`)}
              decimals
            />
          )),
        )}
      </div>
      <Drift {...props} />
      <OriginFields value={signals.origin} onChange={(origin) => set({ origin })} error={undefined} />
    </fieldset>
  );
}

/** The chart that follows one event patient after patient. */
function Drift({ signals: { drift, events }, set, errorOf }: SignalsProps) {
  const say = useWords('protocol');
  const ids = [...new Set([drift.eventId, ...events.map(({ id }) => id)])].filter((id) => id !== '');
  return (
    <div className={classes.row}>
      <Select
        label={say('field.drift.eventId')}
        allowDeselect={false}
        data={ids}
        value={drift.eventId}
        onChange={(eventId) => set({ drift: { ...drift, eventId: eventId ?? drift.eventId } })}
        error={errorOf('signals.drift.eventId')}
      />
      {(['usualRate', 'raisedRate', 'threshold', 'followedDays'] as const).map((name) => (
        <NumberField
          key={name}
          label={say(`field.drift.${name}`)}
          value={drift[name]}
          onChange={(value) => set({ drift: { ...drift, [name]: value } })}
          error={errorOf(`signals.drift.${name}`)}
          decimals={name !== 'followedDays'}
        />
      ))}
    </div>
  );
}
