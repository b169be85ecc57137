import type { SignalLine } from '../../../shared/signals/signalLine.ts';
import { IntervalStrip } from '../../charts/interval-strip/IntervalStrip.tsx';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { PatientLinks } from './PatientLinks.tsx';
import classes from './Signals.module.css';
import { SignalsSheet } from './SignalsSheet.tsx';
import { limitsOf, percentOf, probabilityOf } from './shares.ts';
import type { SignalsProps } from './signalsProps.ts';
import { useEventName } from './useEventName.ts';

/** Each listed event: observed, background, probability and its words, and the patients behind it. Source: [STATISTICS §6]. */
export function EventsSheet(page: SignalsProps) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const { settings, lines } = page.view.signals;
  const { prior, backgroundPrior, margin, reviewAbove, minimumPatients, level } = settings;
  const method = say('eventsMethod', {
    a: prior.alpha,
    b: prior.beta,
    c: backgroundPrior.alpha,
    d: backgroundPrior.beta,
    margin: percentOf(margin),
    review: percentOf(reviewAbove),
    n: minimumPatients,
  });
  const header = [
    say('event'),
    say('observed'),
    say('exact', { level: percentOf(level) }),
    say('strip'),
    say('undecided'),
    say('background'),
    say('above'),
    say('words'),
    say('patients'),
  ];
  return (
    <SignalsSheet
      page={page}
      name="events"
      title={say('events')}
      numbers={useNumbers(page)}
      method={method}
      basis="listed"
    >
      <ScrollRegion label={figures('inside', { name: say('events') })}>
        <table className={classes.table}>
          <HeaderRow titles={header} />
          <tbody>
            {lines.map((line) => (
              <EventRow key={line.event.id} line={line} page={page} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.note}>{say('eventsNote')}</p>
    </SignalsSheet>
  );
}

function EventRow({ line, page }: { readonly line: SignalLine; readonly page: SignalsProps }) {
  const say = useWords('signals');
  const nameOf = useEventName();
  const { event, patients, undecided, of, interval, upperIfNone, background, answer } = line;
  return (
    <tr data-answer={answer}>
      <th scope="row">{nameOf(event)}</th>
      <td>
        <strong className={classes.count}>
          {patients.length}/{of}
        </strong>
        {of > 0 && (
          <div className={`${classes.quiet} ${classes.range}`}>
            {say('share', { share: percentOf(patients.length / of) })}
          </div>
        )}
      </td>
      <td className={classes.range}>
        {interval !== null && say('range', limitsOf(interval))}
        {upperIfNone !== null && (
          <div className={classes.quiet}>{say('noneSeen', { upper: percentOf(upperIfNone) })}</div>
        )}
      </td>
      <td>
        <Strip line={line} />
      </td>
      <td>{undecided.length === 0 ? 0 : <Counted page={page} numbers={undecided} />}</td>
      <td className={classes.wide}>
        <Background line={line} />
      </td>
      <td className={classes.count}>
        {background?.probabilityAbove == null ? say('nobody') : probabilityOf(background.probabilityAbove)}
      </td>
      <td className={classes.wide}>
        <span className={classes.answer}>{say(`answer.${answer}`)}</span>
      </td>
      <td>
        <PatientLinks view={page.view} numbers={patients} />
      </td>
    </tr>
  );
}

function Counted({ page, numbers }: { readonly page: SignalsProps; readonly numbers: readonly string[] }) {
  return (
    <>
      <strong>{numbers.length}</strong> <PatientLinks view={page.view} numbers={numbers} />
    </>
  );
}

function Strip({ line: { patients, of, interval, event, background } }: { readonly line: SignalLine }) {
  const say = useWords('signals');
  const nameOf = useEventName();
  if (interval === null) return null;
  const here = { at: patients.length / of, ...interval };
  const there = background && { at: background.rate, ...background.interval };
  const range = (limits: { readonly lower: number; readonly upper: number }) => say('range', limitsOf(limits));
  const text = say('stripLabel', { here: range(here), there: there === null ? say('backgroundNone') : range(there) });
  return <IntervalStrip here={here} elsewhere={there} label={`${nameOf(event)}: ${text}`} />;
}

function Background({ line: { event, background } }: { readonly line: SignalLine }) {
  const say = useWords('signals');
  const protocol = useWords('protocol');
  const language = useLanguage();
  if (event.background === null || background === null) {
    return <span className={classes.quiet}>{say('backgroundNone')}</span>;
  }
  const { events, patients, population, citation, origin } = event.background;
  return (
    <>
      {say('backgroundCounts', {
        events,
        n: patients,
        rate: percentOf(background.rate),
        ...limitsOf(background.interval),
      })}
      <div className={classes.quiet}>
        {population[language]} · {citation} ·{' '}
        <em className={classes.status} title={origin.basis}>
          {protocol(`origin.${origin.kind}`)}
        </em>
      </div>
    </>
  );
}

function useNumbers({ view: { signals } }: SignalsProps) {
  const say = useWords('signals');
  const figures = useWords('figures');
  const protocol = useWords('protocol');
  const language = useLanguage();
  const nameOf = useEventName();
  const share = (value: number | null | undefined) => (value == null ? '' : percentOf(value));
  return {
    header: [
      say('event'),
      say('observed'),
      figures('ofAll'),
      '%',
      `${figures('lower')}`,
      `${figures('upper')}`,
      say('undecided'),
      say('background'),
      say('status'),
      say('population'),
      say('citation'),
      `${say('above')} %`,
      say('words'),
      say('patients'),
    ],
    rows: signals.lines.map(({ event, patients, undecided, of, interval, background, answer }) => [
      nameOf(event),
      patients.length,
      of,
      of === 0 ? '' : percentOf(patients.length / of),
      share(interval?.lower),
      share(interval?.upper),
      undecided.length,
      event.background === null ? say('backgroundNone') : `${event.background.events}/${event.background.patients}`,
      event.background === null ? '' : protocol(`origin.${event.background.origin.kind}`),
      event.background?.population[language] ?? '',
      event.background?.citation ?? '',
      share(background?.probabilityAbove),
      say(`answer.${answer}`),
      patients.join(' '),
    ]),
  };
}
