import { useRouter } from '@tanstack/react-router';
import type { CohortBoundary, OperatingRow } from '../../../shared/cohort/boundaryOf.ts';
import type { CohortView } from '../../../shared/cohort/cohortView.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { toCsv } from '../../../shared/format/toCsv.ts';
import { BoundarySheet } from '../../charts/safety-boundary/BoundarySheet.tsx';
import { useWords } from '../../i18n/useWords.ts';
import { screenZone } from '../../lib/screenZone.ts';
import { CopyTextButton } from '../../ui/CopyTextButton.tsx';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { Section } from '../../ui/Section.tsx';
import classes from './Cohort.module.css';
import { ExpertBoundaries } from './ExpertBoundaries.tsx';

const percent = (share: number, digits = 0): string => (share * 100).toFixed(digits);
/** Patients counted in part. */
const part = (value: number): string => formatNumber(Math.round(value * 10) / 10);

interface BoundarySectionProps {
  readonly view: CohortView;
  readonly isTable: boolean;
  readonly onTable: (isTable: boolean) => void;
}

/** The boundary of the whole trial with the way walked so far, in words under it, and what it does. Source: [FIGURES §2.10]. */
export function BoundarySection({ view, isTable, onTable }: BoundarySectionProps) {
  const say = useWords('cohort');
  const figures = useWords('figures');
  const overview = useWords('overview');
  const router = useRouter();
  const { boundary, asOf, trial, protocol } = view;
  if (boundary === null) {
    return (
      <Section title={say('boundary')}>
        <p className={classes.quiet}>{say('boundaryNone')}</p>
      </Section>
    );
  }
  const { href } = router.buildLocation({
    to: '/trials/$trialId/cohort',
    params: { trialId: trial.trialId },
    search: { asOf: asOf.seq, moment: asOf.at, ...(isTable && { as: 'boundary' as const }) },
  });
  return (
    <div className={classes.pair}>
      <BoundarySheet
        boundary={boundary}
        dosed={view.total.treated}
        cut={figures(asOf.past ? 'captionPast' : 'captionCut', {
          seq: asOf.seq,
          at: formatInstant(asOf.at, screenZone()),
        })}
        windowDay={protocol.dltWindow.toDay}
        origin={[
          figures('captionDictionary', { version: trial.ctcaeVersion, protocol: protocol.version }),
          ...(protocol.illustrative ? [overview('illustrative')] : []),
          ...(trial.simulated ? [figures('captionSimulated')] : []),
        ]}
        fileName={`${trial.registryId}-boundary`}
        href={href}
        isTable={isTable}
        onTable={onTable}
      />
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
