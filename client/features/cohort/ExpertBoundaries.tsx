import { useState } from 'react';
import type { CohortBoundary } from '../../../shared/cohort/boundaryOf.ts';
import { boundarySteps, expertBoundaries, SPRT_RISE } from '../../../shared/cohort/expertBoundaries.ts';
import { useWords } from '../../i18n/useWords.ts';
import { HeaderRow } from '../../ui/HeaderRow.tsx';
import { Button } from '../../ui/inputs.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import classes from './Cohort.module.css';

/** What other rules would do in this trial, on request: it follows its own. Source: [STATISTICS §6], expert setting. */
export function ExpertBoundaries({ boundary }: { readonly boundary: CohortBoundary }) {
  const say = useWords('cohort');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <p className={classes.under}>
        <Button variant="default" size="compact-sm" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {say('experts')}
        </Button>
      </p>
      {isOpen && <ExpertTable boundary={boundary} />}
    </>
  );
}

function ExpertTable({ boundary }: { readonly boundary: CohortBoundary }) {
  const say = useWords('cohort');
  const found = expertBoundaries(boundary);
  if (found === null) return <p className={classes.under}>{say('expertsLong')}</p>;
  const percent = (share: number) => `${Math.round(share * 1000) / 10} %`;
  const steps = (stops: readonly (number | null)[]) =>
    boundarySteps(stops)
      .map(({ events, from }) => say('expertStep', { events, from }))
      .join(', ');
  const rows = [
    {
      name: say('thisRule'),
      stops: boundary.stopAtOrAbove,
      probabilities: boundary.operating.map((row) => row.stopProbability),
    },
    ...found.map(({ method, stopAtOrAbove, stopProbabilities }) => ({
      name: say(`expert.${method}`),
      stops: stopAtOrAbove,
      probabilities: stopProbabilities,
    })),
  ];
  return (
    <>
      <ScrollRegion label={say('experts')}>
        <table className={classes.table}>
          <HeaderRow
            titles={[
              say('rule'),
              ...boundary.operating.map(({ rate }) => say('expertRate', { rate: percent(rate) })),
              say('expertStops'),
            ]}
          />
          <tbody>
            {rows.map(({ name, stops, probabilities }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {probabilities.map((probability, at) => (
                  <td key={boundary.operating[at]!.rate}>{percent(probability)}</td>
                ))}
                <td>{steps(stops)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className={classes.under}>
        {say('expertsExplain', {
          alpha: percent(boundary.comparison.alpha),
          rate: percent(boundary.rateAbove),
          raised: percent(Math.min(0.99, boundary.rateAbove + SPRT_RISE)),
        })}
      </p>
    </>
  );
}
