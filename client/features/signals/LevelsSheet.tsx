import type { LevelRate, LevelSignal } from '../../../shared/signals/levelSignals.ts';
import { IntervalStrip } from '../../charts/interval-strip/IntervalStrip.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import { limitsOf, percentOf, probabilityOf, threeDigits } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';
import { useEventName } from './useEventName.ts';

/** Raw beside shrunk, event by event and level by level. Source: [STATISTICS §6], several cohorts. */
export function LevelsSheet(page: SignalsProps) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const nameOf = useEventName();
  const { levels, settings } = page.view.signals;
  const header = [
    say('event'),
    say('level'),
    say('observed'),
    say('exact', { level: percentOf(settings.level) }),
    say('stripLevels'),
    say('shrunk'),
    say('aboveRate', { rate: percentOf(settings.levelRateAbove) }),
    say('patients'),
  ];
  const cells = ({ doseLevel, patients, of, interval, shrunk, probabilityAbove }: LevelRate) => [
    doseLevel,
    `${patients.length}/${of}`,
    say('range', limitsOf(interval)),
    say('share', { share: percentOf(shrunk) }),
    probabilityOf(probabilityAbove),
  ];
  const common = ({ commonRate, heterogeneity }: LevelSignal) =>
    say('common', { rate: percentOf(commonRate), rho: threeDigits(heterogeneity) });
  return (
    <SignalsSheet
      page={page}
      name="levels"
      title={say('levels')}
      numbers={{
        header: header.filter((title) => title !== say('stripLevels')),
        rows: levels.flatMap((signal) =>
          signal.levels.map((rate) => [nameOf(signal.event), ...cells(rate), rate.patients.join(' ')]),
        ),
      }}
      method={say('levelsMethod')}
      basis="exploratory"
    >
      <ScrollRegion label={figures('inside', { name: say('levels') })}>
        <table className={classes.table}>
          <HeaderRow titles={header} />
          {levels.map((signal) => (
            <tbody key={signal.event.id}>
              {signal.levels.map((rate, at) => {
                const [level, raw, interval, shrunk, above] = cells(rate);
                return (
                  <tr key={rate.doseLevel} data-follows={at > 0}>
                    {at === 0 && (
                      <th scope="rowgroup" rowSpan={signal.levels.length}>
                        {nameOf(signal.event)}
                        <div className={classes.quiet}>{common(signal)}</div>
                      </th>
                    )}
                    <td>{level}</td>
                    <td className={classes.count}>{raw}</td>
                    <td className={classes.range}>{interval}</td>
                    <td>
                      <IntervalStrip
                        here={{ at: rate.patients.length / rate.of, ...rate.interval }}
                        elsewhere={{ at: rate.shrunk, lower: rate.shrunk, upper: rate.shrunk }}
                        label={`${level}: ${interval}; ${say('shrunk')} ${shrunk}`}
                      />
                    </td>
                    <td className={classes.count}>{shrunk}</td>
                    <td>{above}</td>
                    <td>
                      <PatientLinks view={page.view} numbers={rate.patients} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
    </SignalsSheet>
  );
}
