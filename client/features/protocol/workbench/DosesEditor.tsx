import type { DoseLevel, Stagger } from '../../../../shared/model/protocol.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Button, Checkbox, TextInput } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { NumberField, Optional } from './fields.tsx';
import { put } from './put.ts';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';
import { WordsBlock } from './WordsBlock.tsx';

const NO_WORDS = { wording: { en: '', zh: '' }, origin: { kind: 'protocol', basis: '' } } as const;
const FRESH_STAGGER: Stagger = {
  id: 'S1',
  daysBetweenPatients: 14,
  nextGroupAfterDay: 28,
  needsCommittee: true,
  ...NO_WORDS,
};

/** Dose levels, the distance between patients and groups, and whether the committee may declare any event a DLT. */
export function DosesEditor(props: SettingsProps) {
  const { protocol, onChange, errorOf } = props;
  const say = useWords('protocol');
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={['S1', 'S2', 'D12']} />
      <LevelFields {...props} />
      <Optional
        label={say('field.stagger')}
        value={protocol.stagger}
        fresh={FRESH_STAGGER}
        onChange={(stagger) => onChange(put(protocol, 'stagger', stagger))}
      >
        {(stagger) => (
          <StaggerFields
            stagger={stagger}
            onChange={(next) => onChange({ ...protocol, stagger: next })}
            errorOf={errorOf}
          />
        )}
      </Optional>
      <Optional
        label={say('field.committeeHook')}
        value={protocol.committeeHook}
        fresh={{ id: 'D12' as const, ...NO_WORDS }}
        onChange={(hook) => onChange(put(protocol, 'committeeHook', hook))}
      >
        {(hook) => (
          <WordsBlock
            value={hook}
            onChange={(committeeHook) => onChange({ ...protocol, committeeHook })}
            path="committeeHook"
            errorOf={errorOf}
          />
        )}
      </Optional>
    </div>
  );
}

function LevelFields({ protocol, onChange, errorOf }: SettingsProps) {
  const say = useWords('protocol');
  const { doseLevels } = protocol;
  const set = (levels: readonly DoseLevel[]) => onChange({ ...protocol, doseLevels: levels });
  const replace = (at: number, level: DoseLevel) => set(doseLevels.map((one, i) => (i === at ? level : one)));
  return (
    <Block
      title={say('field.doseLevels')}
      origin={protocol.doseLevelsOrigin}
      onOrigin={(doseLevelsOrigin) => onChange({ ...protocol, doseLevelsOrigin })}
    >
      {doseLevels.map((level, i) => (
        // A level is its place: names are edited.
        // biome-ignore lint/suspicious/noArrayIndexKey: places are the only identity while names are typed
        <div key={i} className={classes.row}>
          <TextInput
            label={say('field.levelName', { n: i + 1 })}
            value={level.name}
            maxLength={20}
            onChange={(event) => replace(i, { ...level, name: event.currentTarget.value })}
            error={errorOf(`doseLevels.${i}.name`)}
          />
          <NumberField
            label={say('field.cells', { n: i + 1 })}
            value={level.cellsE6PerKg}
            onChange={(cellsE6PerKg) => replace(i, { ...level, cellsE6PerKg })}
            error={errorOf(`doseLevels.${i}.cellsE6PerKg`)}
            decimals
          />
          <button
            type="button"
            className={classes.away}
            aria-label={say('workbench.remove', { id: level.name })}
            onClick={() => set(doseLevels.filter((_, at) => at !== i))}
          >
            <Icon name="cross" size={13} />
          </button>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => set([...doseLevels, { name: `DL${doseLevels.length + 1}`, cellsE6PerKg: Number.NaN }])}
        >
          {say('workbench.addLevel')}
        </Button>
      </div>
    </Block>
  );
}

function StaggerFields({
  stagger,
  onChange,
  errorOf,
}: {
  readonly stagger: Stagger;
  readonly onChange: (stagger: Stagger) => void;
  readonly errorOf: SettingsProps['errorOf'];
}) {
  const say = useWords('protocol');
  return (
    <div className={classes.fields}>
      <div className={classes.row}>
        {(['daysBetweenPatients', 'nextGroupAfterDay'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={stagger[name]}
            onChange={(days) => onChange({ ...stagger, [name]: days })}
            error={errorOf(`stagger.${name}`)}
          />
        ))}
      </div>
      <Checkbox
        label={say('field.needsCommittee')}
        checked={stagger.needsCommittee}
        onChange={(event) => onChange({ ...stagger, needsCommittee: event.currentTarget.checked })}
      />
      <WordsBlock value={stagger} onChange={onChange} path="stagger" errorOf={errorOf} />
    </div>
  );
}
