import type { CohortBoundary } from '../../../shared/cohort/boundaryOf.ts';
import { formatNumber } from '../../../shared/format/formatNumber.ts';
import { useWords } from '../../i18n/useWords.ts';
import classes from './BoundaryFigure.module.css';
import { SafetyBoundary } from './SafetyBoundary.tsx';

const percent = (share: number, digits = 0): string => (share * 100).toFixed(digits);

/** A boundary with the way walked so far, and in words under it where the trial is, what stops next, and how likely. Source: [FIGURES §2.10]. */
export function BoundaryFigure({ boundary }: { readonly boundary: CohortBoundary }) {
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
    <>
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
        {now}. <strong>{next}</strong> {boundary.isCut && `${say('boundaryCut', { n: boundary.maximumPatients })} `}
        {say('boundaryPredicted', { n: boundary.maximumPatients, probability: percent(boundary.predictedStop, 1) })}
      </p>
      <p className={classes.quiet}>
        {say('boundaryBias', {
          dlts: events,
          all: standing.allTreated.total,
          effective: formatNumber(Math.round(standing.effective.total * 10) / 10),
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
    </>
  );
}
