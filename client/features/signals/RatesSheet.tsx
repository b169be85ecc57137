import { Link } from '@tanstack/react-router';
import type { SignalLine } from '../../../shared/signals/signalLine.ts';
import type { SignalRate } from '../../../shared/signals/signalRate.ts';
import { useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import { threeDigits } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';
import { useEventName } from './useEventName.ts';

type Rated = SignalLine & { readonly rate: SignalRate };

/** Exposure-adjusted incidence and the rate of all events, beside the curve that shows when. Source: [STATISTICS §1]. */
export function RatesSheet(page: SignalsProps) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const nameOf = useEventName();
  const { lines, settings } = page.view.signals;
  const rated = lines.filter((line): line is Rated => line.rate !== null);
  const text = useRateText();
  const per = { per: settings.ratePerDays };
  const header = [
    say('event'),
    say('firstEvents'),
    say('personDays'),
    say('firstRate', per),
    say('allEvents'),
    say('allDays'),
    say('allRate', per),
  ];
  const cells = ({ event, rate: { first, all } }: Rated) => [
    nameOf(event),
    first?.patientsWithEvent ?? 0,
    first?.exposure ?? 0,
    text.first(first),
    all?.events ?? 0,
    all?.exposure ?? 0,
    text.all(all),
  ];
  const leftOut = rated.filter(({ rate }) => rate.leftOut > 0);
  return (
    <SignalsSheet
      page={page}
      name="rates"
      title={say('rates')}
      numbers={{
        header: [...header, say('patients')],
        rows: rated.map((line) => [...cells(line), line.patients.join(' ')]),
      }}
      method={say('ratesMethod')}
      basis="exploratory"
      leftOut={
        leftOut.length === 0
          ? undefined
          : leftOut
              .map(({ event, rate }) => `${nameOf(event)}: ${say('ratesLeftOut', { n: rate.leftOut })}`)
              .join(' · ')
      }
    >
      <ScrollRegion label={figures('inside', { name: say('rates') })}>
        <table className={classes.table}>
          <HeaderRow titles={[...header, say('patients'), say('ratesLink')]} />
          <tbody>
            {rated.map((line) => {
              const [name, ...rest] = cells(line);
              return (
                <tr key={line.event.id}>
                  <th scope="row">{name}</th>
                  {rest.map((cell, at) => (
                    <td key={header[at + 1]}>{cell}</td>
                  ))}
                  <td>
                    <PatientLinks view={page.view} numbers={line.patients} />
                  </td>
                  <td>
                    <CurveLink line={line} page={page} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.note}>{say('ratesNote')}</p>
    </SignalsSheet>
  );
}

/** The curve of the same event; a fatal one of any family is in no single curve. */
function CurveLink({ line: { event }, page: { view } }: { readonly line: Rated; readonly page: SignalsProps }) {
  const say = useWords('signals');
  if (event.of.kind !== 'family') return null;
  const grade = ([1, 2, 3, 4, 5] as const).find(
    (one) => one === (event.of.kind === 'family' ? event.of.gradeAtLeast : 0),
  );
  return (
    <Link
      to="/trials/$trialId/figures"
      params={{ trialId: view.trial.trialId }}
      search={{
        figure: 'times',
        family: event.of.family,
        ...(grade !== undefined && { grade }),
        ...(view.asOf.past && { asOf: view.asOf.seq }),
      }}
    >
      {say('ratesLink')}
    </Link>
  );
}

function useRateText() {
  const say = useWords('signals');
  return {
    first: (first: SignalRate['first']): string => {
      if (first === null) return '–';
      if (first.patientsWithEvent === 0) return say('noneRate', { upper: threeDigits(first.upperOneSided) });
      const { rate, lower, upper } = first;
      return say('rateRange', { rate: threeDigits(rate), lower: threeDigits(lower), upper: threeDigits(upper) });
    },
    all: (all: SignalRate['all']): string => {
      if (all === null || all.events === 0) return '–';
      if (all.lower === null || all.upper === null) return say('rateAlone', { rate: threeDigits(all.rate) });
      return say('rateRange', {
        rate: threeDigits(all.rate),
        lower: threeDigits(all.lower),
        upper: threeDigits(all.upper),
      });
    },
  };
}
