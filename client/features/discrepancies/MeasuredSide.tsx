import { formatMeasured } from '../../../shared/format/formatMeasured.ts';
import type { DiscrepancyView, MeasuredPoint } from '../../../shared/model/discrepancyViews.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { GradeClauses } from '../../ui/GradeClauses.tsx';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import classes from './Discrepancies.module.css';
import { pointsNear } from './pointsNear.ts';
import { useDateText } from './useDiscrepancyText.ts';
import { useReasonText } from './useReasonText.ts';

/** What was seen and measured, point by point, each with its grade and why. */
export function MeasuredSide({ view }: { readonly view: DiscrepancyView }) {
  const say = useWords('discrepancies');
  const vocabulary = useWords('vocabulary');
  const dateText = useDateText();
  const { reasonOf, clauseOf } = useReasonText();
  const shown = pointsNear(view);
  const { derived } = view.line.discrepancy;
  return (
    <section aria-label={say('measuredSide')}>
      <h3 className={classes.heading}>
        {say('measuredSide')} {derived !== null && <span className={classes.scale}>{derived.scale}</span>}
      </h3>
      {derived === null && <p className={classes.quiet}>{say('notMeasured')}</p>}
      {shown.length > 0 && (
        <table className={classes.points} aria-label={say('measuredSide')}>
          <HeaderRow
            titles={(['at', 'what', 'grade', 'why'] as const).map((column) => say(`measuredColumn.${column}`))}
          />
          <tbody>
            {shown.map((point) => (
              <tr key={`${point.of} ${point.recorded.observationId}`}>
                <td>{dateText(point.recorded.value.at)}</td>
                <td>{whatText(point, vocabulary('kind.crs-assessment'), vocabulary('kind.icans-assessment'))}</td>
                <td>{point.answer.grade === 0 ? '0' : <GradeBadge grade={point.answer.grade ?? 'not-graded'} />}</td>
                <td>
                  {reasonOf(point)}
                  <GradeClauses steps={point.answer.trace} sentence={(step) => clauseOf(point.of, step)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {shown.length < view.measured.length && (
        <p className={classes.quiet}>{say('measuredShown', { shown: shown.length, total: view.measured.length })}</p>
      )}
    </section>
  );
}

function whatText({ of, recorded: { value } }: MeasuredPoint, crs: string, icans: string): string {
  switch (value.kind) {
    case 'lab':
      return `${of} ${formatMeasured(value)}`;
    case 'crs-assessment':
      return crs;
    case 'icans-assessment':
      return icans;
  }
}
