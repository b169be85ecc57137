import type { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { Origin } from '../../../shared/model/origin.ts';
import { useWords } from '../../i18n/useWords.ts';
import { Section } from '../../ui/Section.tsx';
import classes from './Expedited.module.css';
import { useClockText } from './useClockText.ts';

/** The settings the clocks follow, each with its origin. */
export function CountingRules({ settings }: { readonly settings: ExpeditedSettings }) {
  const say = useWords('expedited');
  const vocabulary = useWords('vocabulary');
  const text = useClockText(settings.zone);
  const regions = settings.regions.map((region) =>
    say('regionRule', {
      region: say(`region.${region.code}`),
      grave: region.fatalOrLifeThreateningDays,
      other: region.otherDays,
      convention: say(`convention.${region.convention}`),
      source: region.source,
    }),
  );
  const agents = settings.suspectAgents.map((agent) => vocabulary(`agent.${agent}`)).join(', ');
  const rows: readonly (readonly [title: string, values: readonly string[], origin: Origin])[] = [
    [say('setting.regions'), regions, settings.regionsOrigin],
    [
      say('setting.day0'),
      [say(`sponsorKnows.${settings.sponsorKnows}`), say('captionZone', { zone: settings.zone })],
      settings.day0Origin,
    ],
    [
      say('setting.suspicion'),
      [`${vocabulary(`relatedness.${settings.suspectedFrom}`)} (${agents})`],
      settings.suspicionOrigin,
    ],
    [say('setting.site'), [say('hours', { hours: settings.siteToSponsorHours })], settings.siteOrigin],
    [say('setting.soon'), [say('hours', { hours: settings.dueSoonHours })], settings.dueSoonOrigin],
    [
      say('setting.reminders'),
      settings.reminders.length === 0
        ? [say('reminderNone')]
        : settings.reminders.map(({ hoursBefore, to }) =>
            say('reminder', { when: text.before(hoursBefore), to: say(`clockTarget.${to}`) }),
          ),
      settings.remindersOrigin,
    ],
  ];
  return (
    <Section title={say('rulesTitle')}>
      <p className={classes.quiet}>{say('rulesText')}</p>
      <table className={classes.table} aria-label={say('rulesTitle')}>
        <thead>
          <tr>
            <th scope="col">{say('setting')}</th>
            <th scope="col">{say('value')}</th>
            <th scope="col">{say('origin')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, values, origin]) => (
            <tr key={title}>
              <td>{title}</td>
              <td>
                {values.map((value) => (
                  <div key={value}>{value}</div>
                ))}
              </td>
              <td>
                {say(`origin.${origin.kind}`)}
                <div className={classes.quiet}>{origin.basis}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
