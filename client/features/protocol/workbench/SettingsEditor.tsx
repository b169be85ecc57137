import { protocolItems } from '../../../../shared/dlt/protocolItems.ts';
import type { Protocol } from '../../../../shared/model/protocol.ts';
import { AGENTS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Checkbox, Select, TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { RelatednessField } from './CauseFields.tsx';
import { DaysFields } from './DaysFields.tsx';
import { type ErrorOf, NumberField, OriginFields } from './fields.tsx';
import { put } from './put.ts';
import { Sentence } from './Sentence.tsx';

interface SettingsEditorProps {
  readonly protocol: Protocol;
  readonly onChange: (protocol: Protocol) => void;
  readonly errorOf: ErrorOf;
}

/** Label, day 0, windows, attribution and the dose that counts. */
export function SettingsEditor({ protocol, onChange, errorOf }: SettingsEditorProps) {
  const say = useWords('protocol');
  const shown = ['W0', 'W1', 'W2', 'A1', 'A2', 'E1'];
  const sentences = protocolItems(protocol).filter(({ id }) => shown.includes(id));
  return (
    <div className={classes.editor}>
      <Sentence text={(language) => sentences.map(({ sentence }) => sentence[language]).join(' ')} />
      <div className={classes.row}>
        <TextInput
          label={say('field.label')}
          value={protocol.version}
          maxLength={20}
          onChange={(event) => onChange({ ...protocol, version: event.currentTarget.value })}
          error={errorOf('version')}
        />
        <ChoiceChips
          label={say('field.day0')}
          options={[
            { value: 'first-infusion', label: say('anchor.first-infusion') },
            { value: 'last-infusion', label: say('anchor.last-infusion') },
          ]}
          value={protocol.day0}
          onChange={(day0) => onChange({ ...protocol, day0 })}
        />
      </div>
      <Checkbox
        label={say('field.illustrative')}
        checked={protocol.illustrative}
        onChange={(event) => onChange({ ...protocol, illustrative: event.currentTarget.checked })}
      />
      {(['dltWindow', 'reporting'] as const).map((name) => (
        <fieldset key={name} className={classes.block}>
          <legend>{say(`field.${name}`)}</legend>
          <div className={classes.row}>
            <DaysFields
              value={protocol[name]}
              onChange={(changed) => onChange({ ...protocol, [name]: changed })}
              path={name}
              errorOf={errorOf}
            />
          </div>
          <OriginFields
            value={protocol[name].origin}
            onChange={(origin) => onChange({ ...protocol, [name]: { ...protocol[name], origin } })}
            error={undefined}
          />
        </fieldset>
      ))}
      <AttributionFields protocol={protocol} onChange={onChange} />
      <fieldset className={classes.block}>
        <legend>{say('field.minDoseFraction')}</legend>
        <div className={classes.row}>
          <NumberField
            label={say('field.fraction')}
            description={say('field.fractionHint')}
            value={protocol.evaluability.minDoseFraction}
            onChange={(minDoseFraction) =>
              onChange({ ...protocol, evaluability: { ...protocol.evaluability, minDoseFraction } })
            }
            error={errorOf('evaluability.minDoseFraction')}
            decimals
          />
        </div>
      </fieldset>
    </div>
  );
}

const DONOR = ['own', 'donor', 'unknown'] as const;

function AttributionFields({ protocol, onChange }: Omit<SettingsEditorProps, 'errorOf'>) {
  const say = useWords('protocol');
  const vocabulary = useWords('vocabulary');
  const { attribution } = protocol;
  return (
    <fieldset className={classes.block}>
      <legend>{say('group.attribution')}</legend>
      <div className={classes.row}>
        <Select
          label={say('field.agent')}
          allowDeselect={false}
          data={AGENTS.map((agent) => ({ value: agent, label: vocabulary(`agent.${agent}`) }))}
          value={attribution.agent}
          onChange={(chosen) => {
            const agent = AGENTS.find((one) => one === chosen);
            if (agent !== undefined) onChange({ ...protocol, attribution: { ...attribution, agent } });
          }}
        />
        <RelatednessField
          value={attribution.atLeast}
          onChange={(atLeast) => onChange({ ...protocol, attribution: { ...attribution, atLeast } })}
        />
      </div>
      <ChoiceChips
        label={say('field.donorDerived')}
        options={DONOR.map((value) => ({ value, label: say(`donor.${value}`) }))}
        value={protocol.donorDerived === undefined ? 'unknown' : protocol.donorDerived ? 'donor' : 'own'}
        onChange={(chosen) =>
          onChange(put(protocol, 'donorDerived', chosen === 'unknown' ? undefined : chosen === 'donor'))
        }
      />
      <OriginFields
        value={attribution.origin}
        onChange={(origin) => onChange({ ...protocol, attribution: { ...attribution, origin } })}
        error={undefined}
      />
    </fieldset>
  );
}
