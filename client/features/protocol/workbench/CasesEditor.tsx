import type { CaseHandling } from '../../../../shared/model/caseHandling.ts';
import { ESCALATION_TARGETS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { TextInput } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { NumberField, Optional } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';
import { TimedList } from './TimedList.tsx';

interface CasesProps extends Pick<SettingsProps, 'errorOf'> {
  readonly handling: CaseHandling;
  readonly set: (change: Partial<CaseHandling>) => void;
}

/** How long a case may wait, and who hears of it then. */
export function CasesEditor({ protocol, onChange, errorOf }: SettingsProps) {
  const say = useWords('protocol');
  const { caseHandling: handling } = protocol;
  const set = (change: Partial<CaseHandling>) => onChange({ ...protocol, caseHandling: { ...handling, ...change } });
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={['H1', 'H2', 'H3']} />
      <Block title={say('group.cases')} origin={handling.origin} onOrigin={(origin) => set({ origin })}>
        <div className={classes.row}>
          {(['acknowledgeWithinMinutes', 'quietAfterDays'] as const).map((name) => (
            <NumberField
              key={name}
              label={say(`field.${name}`)}
              value={handling[name]}
              onChange={(value) => set({ [name]: value })}
              error={errorOf(`caseHandling.${name}`)}
            />
          ))}
        </div>
        <Steps handling={handling} set={set} errorOf={errorOf} />
        <Lead handling={handling} set={set} errorOf={errorOf} />
      </Block>
    </div>
  );
}

function Steps({ handling: { steps }, set, errorOf }: CasesProps) {
  const life = useWords('caseLife');
  return (
    <TimedList
      lines={steps.map(({ afterMinutes, to }) => ({ time: afterMinutes, to }))}
      onChange={(lines) => set({ steps: lines.map(({ time, to }) => ({ afterMinutes: time, to })) })}
      targets={ESCALATION_TARGETS.map((value) => ({ value, label: life(`target.${value}`) }))}
      firstTarget="role"
      time={{ label: 'field.afterMinutes' }}
      to="field.stepTo"
      remove="workbench.removeStep"
      add="workbench.addStep"
      errorAt={(line) => errorOf(`caseHandling.steps.${line}.afterMinutes`)}
    />
  );
}

function Lead({ handling: { trialLead }, set, errorOf }: CasesProps) {
  const say = useWords('protocol');
  return (
    <Optional
      label={say('field.trialLead')}
      value={trialLead ?? undefined}
      fresh={{ name: '', email: '' }}
      onChange={(lead) => set({ trialLead: lead ?? null })}
    >
      {(lead) => (
        <div className={classes.pair}>
          {(['name', 'email'] as const).map((name) => (
            <TextInput
              key={name}
              label={say(`field.lead.${name}`)}
              value={lead[name]}
              maxLength={200}
              onChange={(event) => set({ trialLead: { ...lead, [name]: event.currentTarget.value } })}
              error={errorOf(`caseHandling.trialLead.${name}`)}
            />
          ))}
        </div>
      )}
    </Optional>
  );
}
