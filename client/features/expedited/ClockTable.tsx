import type { ClockStep } from '../../../shared/model/clockNotice.ts';
import type { ExpeditedClock } from '../../../shared/model/expedited.ts';
import type { ExpeditedSettings } from '../../../shared/model/expeditedSettings.ts';
import type { ExpeditedLine } from '../../../shared/model/expeditedViews.ts';
import { instantOf, msOf } from '../../../shared/time/instant.ts';
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
  const whom = ({ to: { name, role }, target }: ClockStep): string =>
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
              {toldOf(line, clock).map(({ id, at, steps, leftMs }) => (
                <div key={id} className={classes.quiet}>
                  {say('told', {
                    at: text.moment(at),
                    to: [...new Set(steps.map(whom))].join(', '),
                    when: leftMs > -MINUTE_MS && leftMs <= 0 ? text.before(0) : text.left(leftMs),
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

const MINUTE_MS = 60_000;

/** Whom the timetable told of this clock, and how much of its time was left then: several steps may fall together. */
function toldOf({ told }: ExpeditedLine, { region, kind, due }: ExpeditedClock) {
  if (due === null) return [];
  const dueAt = instantOf(due.earliestMs);
  return told.flatMap(({ id, at, steps }) => {
    const own = steps.filter((step) => step.region === region && step.kind === kind && step.dueAt === dueAt);
    return own.length === 0 ? [] : [{ id, at, steps: own, leftMs: due.earliestMs - msOf(at) }];
  });
}
