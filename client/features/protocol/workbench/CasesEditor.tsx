import type { CaseHandling } from '../../../../shared/model/caseHandling.ts';
import { ESCALATION_TARGETS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Button, Select, TextInput } from '../../../ui/inputs.ts';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { NumberField, Optional } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';

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
  const say = useWords('protocol');
  const life = useWords('caseLife');
  const targets = ESCALATION_TARGETS.map((to) => ({ value: to, label: life(`target.${to}`) }));
  const replace = (at: number, step: CaseHandling['steps'][number]) =>
    set({ steps: steps.map((one, i) => (i === at ? step : one)) });
  return (
    <>
      {steps.map((step, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place in the timetable
        <div key={i} className={classes.row}>
          <NumberField
            label={say('field.afterMinutes', { n: i + 1 })}
            value={step.afterMinutes}
            onChange={(afterMinutes) => replace(i, { ...step, afterMinutes })}
            error={errorOf(`caseHandling.steps.${i}.afterMinutes`)}
          />
          <Select
            label={say('field.stepTo', { n: i + 1 })}
            allowDeselect={false}
            data={targets}
            value={step.to}
            onChange={(chosen) => {
              const to = ESCALATION_TARGETS.find((one) => one === chosen);
              if (to !== undefined) replace(i, { ...step, to });
            }}
          />
          <button
            type="button"
            className={classes.away}
            aria-label={say('workbench.removeStep', { n: i + 1 })}
            onClick={() => set({ steps: steps.filter((_, at) => at !== i) })}
          >
            <Icon name="cross" size={13} />
          </button>
        </div>
      ))}
      <div>
        <Button
          size="compact-sm"
          variant="default"
          disabled={steps.length >= 10}
          onClick={() => set({ steps: [...steps, { afterMinutes: Number.NaN, to: 'role' }] })}
        >
          {say('workbench.addStep')}
        </Button>
      </div>
    </>
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
