import type { KineticsSettings } from '../../../../shared/model/kineticsSettings.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { NumberField } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';

/** How the courses of the product and of its target cells are summarised. */
export function KineticsEditor({ protocol, onChange, errorOf }: SettingsProps) {
  const say = useWords('protocol');
  const { kinetics } = protocol;
  const set = (change: Partial<KineticsSettings>) => onChange({ ...protocol, kinetics: { ...kinetics, ...change } });
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={['K1', 'K2']} />
      <Block
        title={say('field.product')}
        origin={kinetics.productOrigin}
        onOrigin={(productOrigin) => set({ productOrigin })}
      >
        <div className={classes.row}>
          <NumberField
            label={say('field.areaEndDay')}
            value={kinetics.areaEndDay}
            onChange={(areaEndDay) => set({ areaEndDay })}
            error={errorOf('kinetics.areaEndDay')}
          />
        </div>
        <Checkbox
          label={say('field.absentBeforeInfusion')}
          checked={kinetics.absentBeforeInfusion}
          onChange={(event) => set({ absentBeforeInfusion: event.currentTarget.checked })}
        />
      </Block>
      <Block
        title={say('field.targetCells')}
        origin={kinetics.targetOrigin}
        onOrigin={(targetOrigin) => set({ targetOrigin })}
      >
        <div className={classes.row}>
          <NumberField
            label={say('field.depletedBelow')}
            value={kinetics.depletedBelow}
            onChange={(depletedBelow) => set({ depletedBelow })}
            error={errorOf('kinetics.depletedBelow')}
            decimals
          />
        </div>
      </Block>
    </div>
  );
}
