import type { Told } from '../../../shared/model/caseNotice.ts';
import type { ClockStep } from '../../../shared/model/clockNotice.ts';
import type { ExpeditedClock } from '../../../shared/model/expedited.ts';
import type { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import { instantOf } from '../../../shared/time/instant.ts';
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
  // Where nobody is named as the lead the committee is told in the lead's place.
  const whom = ({ name, role }: Told, target: ClockStep['target']): string =>
    role === null ? name : say(`clockTarget.${role === 'committee-member' ? role : target}`);
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
            <td>
              {text.standing(clock)}
              {toldOf(line, clock).map(({ id, at, hoursBefore, target, to }) => (
                <div key={`${id} ${hoursBefore} ${target}`} className={classes.quiet}>
                  {say('told', {
                    at: text.moment(at),
                    to: whom(to, target),
                    when: text.before(hoursBefore),
                  })}
                </div>
              ))}
            </td>
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

/** Whom the timetable told of this clock: of the report for this region, of this kind and with this due time. */
function toldOf({ told }: ExpeditedLine, { region, kind, due }: ExpeditedClock) {
  if (due === null) return [];
  const dueAt = instantOf(due.earliestMs);
  return told.flatMap(({ id, at, steps }) =>
    steps
      .filter((step) => step.region === region && step.kind === kind && step.dueAt === dueAt)
      .map((step) => ({ ...step, id, at })),
  );
}
