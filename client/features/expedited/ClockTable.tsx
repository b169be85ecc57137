import type { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import classes from './Expedited.module.css';
import { useClockText } from './useClockText.ts';

interface ClockTableProps {
  readonly line: ExpeditedLine;
  readonly settings: ExpeditedSettings;
}

/** Every clock of one event, those that were missed or lifted too, and the site's own. */
export function ClockTable({ line, settings }: ClockTableProps) {
  const say = useWords('expedited');
  const text = useClockText(settings.zone);
  if (line.clocks.length + line.site.length === 0) return <p className={classes.quiet}>{say('clocksNone')}</p>;
  const doubt = (isProvisional: boolean) => (isProvisional ? ` · ${say('provisional')}` : '');
  return (
    <table className={classes.table} aria-label={say('clocksTitle')}>
      <HeaderRow titles={(['region', 'rule', 'since', 'standing'] as const).map((column) => say(`column.${column}`))} />
      <tbody>
        {line.clocks.map((clock) => (
          <tr
            key={[clock.region, clock.kind, clock.startedAt, clock.isProvisional].join(' ')}
            data-standing={clock.standing}
          >
            <td>{say(`region.${clock.region}`)}</td>
            <td>
              {say(`kind.${clock.kind}`, { days: clock.days })}
              {doubt(clock.isProvisional)}
            </td>
            <td>
              {text.moment(clock.startedAt)}
              <div className={classes.quiet}>{clock.because.map((reason) => say(`because.${reason}`)).join(', ')}</div>
            </td>
            <td>{text.standing(clock)}</td>
          </tr>
        ))}
        {line.site.map((clock) => (
          <tr key={`site ${clock.startedAt} ${clock.isProvisional}`} data-standing={clock.standing}>
            <td>{say('siteClock')}</td>
            <td>
              {say('siteHours', { hours: settings.siteToSponsorHours })}
              {doubt(clock.isProvisional)}
            </td>
            <td>{text.moment(clock.startedAt)}</td>
            <td>{text.site(clock, line.siteZone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
