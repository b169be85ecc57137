import type { CohortBoundary, OperatingRow } from '../../../shared/cohort/boundaryOf.ts';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { SafetyBoundary } from '../../charts/safety-boundary/SafetyBoundary.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';

const percent = (share: number, digits = 0): string => (share * 100).toFixed(digits);
/** Patients counted in part. */
const part = (value: number): string => formatNumber(Math.round(value * 10) / 10);

/** The boundary of the whole trial with the way walked so far, in words under it, and what it does. Source: [FIGURES §2.10]. */
export function BoundarySection({ view }: { readonly view: CohortView }) {
  const say = useWords('cohort');
  const { boundary } = view;
  if (boundary === null) {
    return (
      <Section title={say('boundary')}>
        <p className={classes.quiet}>{say('boundaryNone')}</p>
      </Section>
    );
  }
  return (
    <div className={classes.pair}>
      <Figure boundary={boundary} />
      <Operating boundary={boundary} />
    </div>
  );
}

function Figure({ boundary }: { readonly boundary: CohortBoundary }) {
  const say = useWords('cohort');
  const { standing, comparison } = boundary;
  const { events, total } = standing.evaluableOnly;
  const now = say('boundaryNow', { dlts: events, evaluable: total, probability: percent(boundary.probability, 1) });
  const next =
    standing.eventsUntilStop === 0
      ? say('boundaryMet')
      : standing.eventsUntilStop === null
        ? say('boundaryNever')
        : say('boundaryMore', { count: standing.eventsUntilStop });
  return (
    <Section title={say('boundary')}>
      <SafetyBoundary
        stopAtOrAbove={boundary.stopAtOrAbove}
        comparison={comparison.stopAtOrAbove}
        path={boundary.path}
        words={{
          label: say('boundaryFigure', { now: `${now}. ${next}` }),
          x: say('boundaryX'),
          y: say('boundaryY'),
          stop: say('boundaryStop'),
        }}
      />
      <p className={classes.text}>
        {now}. <strong>{next}</strong>
      </p>
      <p className={classes.quiet}>
        {say('boundaryBias', {
          dlts: events,
          all: standing.allTreated.total,
          effective: part(standing.effective.total),
        })}{' '}
        {say('boundaryRule', {
          rule: boundary.ruleId,
          rate: percent(boundary.rateAbove),
          limit: percent(boundary.probabilityAbove),
          n: boundary.minimumPatients,
          alpha: boundary.prior.alpha,
          beta: boundary.prior.beta,
        })}
        {' · '}
        {say('boundaryPocock', { alpha: percent(comparison.alpha) })}
      </p>
    </Section>
  );
}

function Operating({ boundary }: { readonly boundary: CohortBoundary }) {
  const say = useWords('cohort');
  const { operating, comparison, stopAtOrAbove } = boundary;
  const header = [
    say('rate'),
    `${say('stopProbability')}: ${say('thisRule')}`,
    `${say('stopProbability')}: ${say('pocock')}`,
    say('expectedPatients'),
  ];
  const cells = (row: OperatingRow, index: number) => [
    `${percent(row.rate)} %`,
    `${percent(row.stopProbability, 1)} %`,
    `${percent(comparison.operating[index]!.stopProbability, 1)} %`,
    part(row.expectedPatients),
  ];
  const stops = stopAtOrAbove.map((bound, index) => [index + 1, bound ?? '–', comparison.stopAtOrAbove[index] ?? '–']);
  const csv = `${toCsv(header, operating.map(cells))}\r\n${toCsv(
    [say('evaluable'), `${say('stopAt')}: ${say('thisRule')}`, `${say('stopAt')}: ${say('pocock')}`],
    stops,
  )}`;
  return (
    <Section title={say('operating')} flush aside={<CopyTextButton text={csv} label={say('csv')} icon="copy" />}>
      <table className={classes.table}>
        <thead>
          <tr>
            {header.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {operating.map((row, index) => (
            <tr key={row.rate}>
              {cells(row, index).map((cell, column) => (
                <td key={header[column]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.under}>{say('operatingExplain', { n: boundary.maximumPatients })}</p>
    </Section>
  );
}
