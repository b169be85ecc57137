import type { CohortSettings } from '../../../../shared/model/protocol.ts';
import { COHORT_DESIGNS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Select } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { NumberField } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';

interface CohortProps extends SettingsProps {
  readonly set: (change: Partial<CohortSettings>) => void;
}

/** The design by which doses are found, its settings, and the boundary of the whole trial. */
export function CohortEditor(props: SettingsProps) {
  const { protocol, onChange } = props;
  const inner = {
    ...props,
    set: (change: Partial<CohortSettings>) => onChange({ ...protocol, cohort: { ...protocol.cohort, ...change } }),
  };
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={['C1', 'C2', 'C3', 'C4']} />
      <DesignFields {...inner} />
      <TargetFields {...inner} />
      <BoundaryFields {...inner} />
    </div>
  );
}

function DesignFields({ protocol: { cohort }, set, errorOf }: CohortProps) {
  const say = useWords('protocol');
  const design = useWords('cohort');
  return (
    <>
      <Block
        title={say('field.design')}
        origin={cohort.designOrigin}
        onOrigin={(designOrigin) => set({ designOrigin })}
      >
        <div className={classes.row}>
          <Select
            label={say('field.design')}
            allowDeselect={false}
            data={COHORT_DESIGNS.map((one) => ({ value: one, label: design(`design.${one}`) }))}
            value={cohort.design}
            onChange={(chosen) => {
              const found = COHORT_DESIGNS.find((one) => one === chosen);
              if (found !== undefined) set({ design: found });
            }}
          />
        </div>
      </Block>
      <Block title={say('field.groups')} origin={cohort.groupOrigin} onOrigin={(groupOrigin) => set({ groupOrigin })}>
        <div className={classes.row}>
          {(['groupSize', 'maximumPerLevel'] as const).map((name) => (
            <NumberField
              key={name}
              label={say(`field.${name}`)}
              value={cohort[name]}
              onChange={(value) => set({ [name]: value })}
              error={errorOf(`cohort.${name}`)}
            />
          ))}
        </div>
      </Block>
    </>
  );
}

function TargetFields(props: CohortProps) {
  const { protocol, set, errorOf } = props;
  const say = useWords('protocol');
  const { cohort } = protocol;
  return (
    <Block title={say('field.target')} origin={cohort.targetOrigin} onOrigin={(targetOrigin) => set({ targetOrigin })}>
      <div className={classes.row}>
        {(['targetRate', 'eliminationCutoff', 'maximumPendingShare'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={cohort[name]}
            onChange={(value) => set({ [name]: value })}
            error={errorOf(`cohort.${name}`)}
            decimals
          />
        ))}
        {(['below', 'above'] as const).map((side) => (
          <NumberField
            key={side}
            label={say(`field.interval.${side}`)}
            value={cohort.interval[side]}
            onChange={(value) => set({ interval: { ...cohort.interval, [side]: value } })}
            error={errorOf(`cohort.interval.${side}`)}
            decimals
          />
        ))}
      </div>
      <Skeleton {...props} />
    </Block>
  );
}

/** One guess a level; nothing typed at all = not set. */
function Skeleton({ protocol: { cohort, doseLevels }, set, errorOf }: CohortProps) {
  const say = useWords('protocol');
  const { skeleton } = cohort;
  const place = (at: number, guess: number) => {
    const guesses = doseLevels.map((_, i) => (i === at ? guess : (skeleton[i] ?? Number.NaN)));
    set({ skeleton: guesses.every(Number.isNaN) ? [] : guesses });
  };
  const error = errorOf('cohort.skeleton');
  return (
    <>
      <div className={classes.row}>
        {doseLevels.map(({ name }, i) => (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
            key={i}
            label={say('field.skeleton', { level: name })}
            value={skeleton[i] ?? Number.NaN}
            onChange={(guess) => place(i, guess)}
            error={errorOf(`cohort.skeleton.${i}`)}
            decimals
          />
        ))}
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
}

function BoundaryFields({ protocol, set, errorOf }: CohortProps) {
  const say = useWords('protocol');
  const { boundary } = protocol.cohort;
  return (
    <Block
      title={say('field.boundary')}
      origin={boundary.origin}
      onOrigin={(origin) => set({ boundary: { ...boundary, origin } })}
    >
      <div className={classes.row}>
        {(['priorAlpha', 'priorBeta', 'minimumPatients', 'comparisonAlpha'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={boundary[name]}
            onChange={(value) => set({ boundary: { ...boundary, [name]: value } })}
            error={errorOf(`cohort.boundary.${name}`)}
            decimals={name !== 'minimumPatients'}
          />
        ))}
      </div>
    </Block>
  );
}
