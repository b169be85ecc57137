import { EXPEDITED_REGIONS } from '../../../../shared/expedited/expeditedRegions.data.ts';
import type { ExpeditedRegion, ExpeditedSettings } from '../../../../shared/model/expeditedSettings.ts';
import { CLOCK_TARGETS } from '../../../../shared/model/vocabulary.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { Select, TextInput } from '../../../ui/inputs.ts';
import { ChoiceChips, TickChips } from '../../../ui/OptionChips.tsx';
import classes from '../Protocol.module.css';
import { Block } from './Block.tsx';
import { CauseFields } from './CauseFields.tsx';
import { NumberField, OptionalNumber } from './fields.tsx';
import { SettingSentences } from './SettingSentences.tsx';
import type { SettingsProps } from './settingsProps.ts';
import { TimedList } from './TimedList.tsx';

interface ReportsProps extends Pick<SettingsProps, 'errorOf'> {
  readonly expedited: ExpeditedSettings;
  readonly set: (change: Partial<ExpeditedSettings>) => void;
}

const ZONES = Intl.supportedValuesOf('timeZone');

/** To whom serious unexpected suspected reactions are reported, within what time, counted from what. */
export function ReportsEditor({ protocol, onChange, errorOf }: SettingsProps) {
  const { expedited } = protocol;
  const inner = {
    expedited,
    errorOf,
    set: (change: Partial<ExpeditedSettings>) => onChange({ ...protocol, expedited: { ...expedited, ...change } }),
  };
  return (
    <div className={classes.editor}>
      <SettingSentences protocol={protocol} ids={['R1', 'R2', 'R3', 'R4', 'R5', 'R6']} />
      <Regions {...inner} />
      <Knowledge {...inner} />
      <Times {...inner} />
      <Reminders {...inner} />
    </div>
  );
}

function Regions({ expedited, set, errorOf }: ReportsProps) {
  const say = useWords('protocol');
  const { regions } = expedited;
  return (
    <Block
      title={say('field.regions')}
      origin={expedited.regionsOrigin}
      onOrigin={(regionsOrigin) => set({ regionsOrigin })}
    >
      <TickChips
        label={say('field.regions')}
        labelHidden
        options={EXPEDITED_REGIONS.map(({ code }) => ({ value: code, label: say(`region.${code}`) }))}
        values={regions.map(({ code }) => code)}
        onChange={(codes) =>
          set({
            regions: EXPEDITED_REGIONS.filter(({ code }) => codes.includes(code)).map(
              (fresh) => regions.find(({ code }) => code === fresh.code) ?? fresh,
            ),
          })
        }
      />
      {regions.map((region, i) => (
        <RegionFields
          key={region.code}
          region={region}
          path={`expedited.regions.${i}`}
          errorOf={errorOf}
          onChange={(next) => set({ regions: regions.map((one, at) => (at === i ? next : one)) })}
        />
      ))}
    </Block>
  );
}

function RegionFields({
  region,
  onChange,
  path,
  errorOf,
}: {
  readonly region: ExpeditedRegion;
  readonly onChange: (region: ExpeditedRegion) => void;
  readonly path: string;
  readonly errorOf: SettingsProps['errorOf'];
}) {
  const say = useWords('protocol');
  return (
    <fieldset className={classes.block}>
      <legend>{say(`region.${region.code}`)}</legend>
      <div className={classes.row}>
        {(['fatalOrLifeThreateningDays', 'otherDays'] as const).map((name) => (
          <NumberField
            key={name}
            label={say(`field.${name}`)}
            value={region[name]}
            onChange={(days) => onChange({ ...region, [name]: days })}
            error={errorOf(`${path}.${name}`)}
          />
        ))}
        {(['completionDays', 'relevantFollowUpDays'] as const).map((name) => (
          <OptionalNumber
            key={name}
            label={say(`field.${name}`)}
            value={region[name] ?? undefined}
            onChange={(days) => onChange({ ...region, [name]: days ?? null })}
            error={errorOf(`${path}.${name}`)}
          />
        ))}
      </div>
      <div className={classes.pair}>
        <ChoiceChips
          label={say('field.convention')}
          options={(['day-of-knowledge-is-day-0', 'begins-with-the-day-after'] as const).map((one) => ({
            value: one,
            label: say(`convention.${one}`),
          }))}
          value={region.convention}
          onChange={(convention) => onChange({ ...region, convention })}
        />
        <TextInput
          label={say('field.source')}
          value={region.source}
          maxLength={120}
          onChange={(event) => onChange({ ...region, source: event.currentTarget.value })}
        />
      </div>
    </fieldset>
  );
}

function Knowledge({ expedited, set, errorOf }: ReportsProps) {
  const say = useWords('protocol');
  return (
    <>
      <Block
        title={say('field.knowledge')}
        origin={expedited.day0Origin}
        onOrigin={(day0Origin) => set({ day0Origin })}
      >
        <div className={classes.pair}>
          <ChoiceChips
            label={say('field.sponsorKnows')}
            options={(['when-recorded', 'when-stated'] as const).map((one) => ({
              value: one,
              label: say(`sponsorKnows.${one}`),
            }))}
            value={expedited.sponsorKnows}
            onChange={(sponsorKnows) => set({ sponsorKnows })}
          />
          <Select
            label={say('field.zone')}
            searchable
            allowDeselect={false}
            data={ZONES.includes(expedited.zone) ? ZONES : [expedited.zone, ...ZONES]}
            value={expedited.zone}
            onChange={(zone) => set({ zone: zone ?? expedited.zone })}
          />
        </div>
      </Block>
      <Block
        title={say('field.suspicion')}
        origin={expedited.suspicionOrigin}
        onOrigin={(suspicionOrigin) => set({ suspicionOrigin })}
      >
        <CauseFields
          value={{ anyOf: expedited.suspectAgents, atLeast: expedited.suspectedFrom }}
          onChange={({ anyOf, atLeast }) => set({ suspectAgents: anyOf, suspectedFrom: atLeast })}
          error={errorOf('expedited.suspectAgents')}
        />
      </Block>
    </>
  );
}

function Times({ expedited, set, errorOf }: ReportsProps) {
  const say = useWords('protocol');
  const times = [
    ['siteToSponsorHours', 'siteOrigin'],
    ['dueSoonHours', 'dueSoonOrigin'],
  ] as const;
  return times.map(([name, origin]) => (
    <Block
      key={name}
      title={say(`field.${name}`)}
      origin={expedited[origin]}
      onOrigin={(next) => set({ [origin]: next })}
    >
      <div className={classes.row}>
        <NumberField
          label={say('field.hours')}
          value={expedited[name]}
          onChange={(hours) => set({ [name]: hours })}
          error={errorOf(`expedited.${name}`)}
          decimals
        />
      </div>
    </Block>
  ));
}

/** Who is written to about a clock, and how long before its time is over. */
function Reminders({ expedited: { reminders, remindersOrigin }, set, errorOf }: ReportsProps) {
  const say = useWords('protocol');
  return (
    <Block
      title={say('field.reminders')}
      origin={remindersOrigin}
      onOrigin={(origin) => set({ remindersOrigin: origin })}
    >
      <p className={classes.text}>{say('field.remindersHint')}</p>
      <TimedList
        lines={reminders.map(({ hoursBefore, to }) => ({ time: hoursBefore, to }))}
        onChange={(lines) => set({ reminders: lines.map(({ time, to }) => ({ hoursBefore: time, to })) })}
        targets={CLOCK_TARGETS.map((value) => ({ value, label: say(`clockTarget.${value}`) }))}
        firstTarget="medical-monitor"
        time={{ label: 'field.hoursBefore', decimals: true }}
        to="field.reminderTo"
        remove="workbench.removeReminder"
        add="workbench.addReminder"
        errorAt={(line) => errorOf(`expedited.reminders.${line}.hoursBefore`)}
      />
    </Block>
  );
}
