import type { CohortBoundary, OperatingRow } from '../../../shared/cohort/boundaryOf.ts';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { BoundaryFigure } from '../../charts/safety-boundary/BoundaryFigure.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';
import { ExpertBoundaries } from './ExpertBoundaries.tsx';

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
      <Section title={say('boundary')}>
        <BoundaryFigure boundary={boundary} />
      </Section>
      <Operating boundary={boundary} />
    </div>
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
    <Section title={say('operating')} flush aside={<CopyTextButton text={() => csv} label={say('csv')} icon="copy" />}>
      <table className={classes.table}>
        <HeaderRow titles={header} />
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
      <ExpertBoundaries boundary={boundary} />
    </Section>
  );
}
