import { useWords } from '../../../i18n/useWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Button, Select } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { NumberField } from './fields.tsx';

interface TimedLine<Target> {
  readonly time: number;
  readonly to: Target;
}

interface TimedListProps<Target extends string> {
  readonly lines: readonly TimedLine<Target>[];
  readonly onChange: (lines: readonly TimedLine<Target>[]) => void;
  readonly targets: readonly { readonly value: Target; readonly label: string }[];
  /** Of a line that is added. */
  readonly firstTarget: Target;
  readonly time: { readonly label: 'field.afterMinutes' | 'field.hoursBefore'; readonly decimals?: boolean };
  readonly to: 'field.stepTo' | 'field.reminderTo';
  readonly remove: 'workbench.removeStep' | 'workbench.removeReminder';
  readonly add: 'workbench.addStep' | 'workbench.addReminder';
  readonly errorAt: (line: number) => string | undefined;
}

const MOST_LINES = 10;

/** Times, and who hears of it then. */
export function TimedList<Target extends string>(props: TimedListProps<Target>) {
  const { lines, onChange, targets, firstTarget, time, errorAt } = props;
  const say = useWords('protocol');
  const replace = (at: number, line: TimedLine<Target>) => onChange(lines.map((one, i) => (i === at ? line : one)));
  return (
    <>
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list
        <div key={i} className={classes.row}>
          <NumberField
            label={say(time.label, { n: i + 1 })}
            value={line.time}
            onChange={(changed) => replace(i, { ...line, time: changed })}
            error={errorAt(i)}
            {...(time.decimals === true ? { decimals: true } : {})}
          />
          <Select
            label={say(props.to, { n: i + 1 })}
            allowDeselect={false}
            data={targets}
            value={line.to}
            onChange={(chosen) => {
              const to = targets.find(({ value }) => value === chosen)?.value;
              if (to !== undefined) replace(i, { ...line, to });
            }}
          />
          <button
            type="button"
            className={classes.away}
            aria-label={say(props.remove, { n: i + 1 })}
            onClick={() => onChange(lines.filter((_, at) => at !== i))}
          >
            <Icon name="cross" size={13} />
          </button>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          disabled={lines.length >= MOST_LINES}
          onClick={() => onChange([...lines, { time: Number.NaN, to: firstTarget }])}
        >
          {say(props.add)}
        </Button>
      </div>
    </>
  );
}
