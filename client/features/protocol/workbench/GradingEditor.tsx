import type { GradingSettings } from '../../../../shared/model/grading.ts';
import type { DiscrepancySettings } from '../../../../shared/model/protocol.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { ChoiceChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { GradeField, NumberField } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';
import { TermChips } from './TermChips.tsx';

/** How standards are read where they are silent, and when what was measured disagrees with what was reported. */
export function GradingEditor(props: SettingsProps) {
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={props.protocol} ids={['G1', 'G2', 'G3', 'G4', 'Q1']} />
      <Readings {...props} />
      <Discrepancies {...props} />
    </div>
  );
}

function Readings({ protocol, onChange, errorOf }: SettingsProps) {
  const say = useWords('protocol');
  const words = useWords('assumptions');
  const { grading } = protocol;
  const { icaht } = grading;
  const set = (change: Partial<GradingSettings>) => onChange({ ...protocol, grading: { ...grading, ...change } });
  return (
    <fieldset className={classes.block}>
      <legend>{say('group.grading')}</legend>
      <ChoiceChips
        label={say('field.baselineSample')}
        options={(['before-lymphodepletion', 'before-infusion'] as const).map(named(words))}
        value={grading.baselineSample}
        onChange={(baselineSample) => set({ baselineSample })}
      />
      <ChoiceChips
        label={say('field.unknownBaseline')}
        options={(['as-normal', 'not-gradable'] as const).map(named(words))}
        value={grading.unknownBaseline}
        onChange={(unknownBaseline) => set({ unknownBaseline })}
      />
      <ChoiceChips
        label={say('field.vasopressinAlone')}
        options={(['grade-3', 'grade-2'] as const).map(named(words))}
        value={grading.vasopressinAlone}
        onChange={(vasopressinAlone) => set({ vasopressinAlone })}
      />
      <ChoiceChips
        label={say('field.highFlowDeviceAtLowFlow')}
        options={(['by-flow', 'by-device'] as const).map(named(words))}
        value={grading.highFlowDeviceAtLowFlow}
        onChange={(highFlowDeviceAtLowFlow) => set({ highFlowDeviceAtLowFlow })}
      />
      <div className={classes.row}>
        {(['crsUsualOnsetDays', 'assessmentGapHours'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={grading[name]}
            onChange={(value) => set({ [name]: value })}
            error={errorOf(`grading.${name}`)}
          />
        ))}
        {(['fillDays', 'joinDays'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={icaht[name]}
            onChange={(value) => set({ icaht: { ...icaht, [name]: value } })}
            error={errorOf(`grading.icaht.${name}`)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type Reading = Extract<GradingSettings[Exclude<keyof GradingSettings, 'icaht'>], string>;

const named =
  (words: ReturnType<typeof useWords<'assumptions'>>) =>
  <R extends Reading>(value: R): { readonly value: R; readonly label: string } => ({
    value,
    label: words(`value.${value}` as const),
  });

function Discrepancies({ protocol, onChange, errorOf }: SettingsProps) {
  const say = useWords('protocol');
  const { discrepancies } = protocol;
  const set = (change: Partial<DiscrepancySettings>) =>
    onChange({ ...protocol, discrepancies: { ...discrepancies, ...change } });
  return (
    <fieldset className={classes.block}>
      <legend>{say('group.discrepancies')}</legend>
      <div className={classes.row}>
        {(['dateToleranceHours', 'labDateToleranceHours'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={discrepancies[name]}
            onChange={(value) => set({ [name]: value })}
            error={errorOf(`discrepancies.${name}`)}
          />
        ))}
        <GradeField
          label={say('field.labsFromGrade')}
          value={discrepancies.labsFromGrade}
          highest={4}
          onChange={(labsFromGrade) => set({ labsFromGrade })}
        />
      </div>
      <TermChips
        label={say('field.expectedTerms')}
        codes={discrepancies.expectedTermCodes}
        onChange={(expectedTermCodes) => set({ expectedTermCodes })}
      />
    </fieldset>
  );
}
