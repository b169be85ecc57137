import type { ReactNode } from 'react';
import type { OverviewView } from '../../../shared/model/views.ts';
import { useWords } from '../../i18n/useWords.ts';
import { isOpenCase } from '../../lib/caseLines.ts';
import classes from './Overview.module.css';

/** Counts first, each with what it is out of; no percentages of so few. */
export function CountTiles({ overview: { tallies, trial, cases } }: { readonly overview: OverviewView }) {
  const say = useWords('overview');
  const { total } = tallies;
  const open = cases.filter(isOpenCase);
  const fresh = open.filter(({ state }) => state !== 'acknowledged').length;
  const ofDosed = say('tile.ofDosed', { n: total.treated });
  return (
    <dl className={classes.tiles}>
      <Tile label={say('tile.dosed')} value={total.treated} of={say('tile.dosedOf', { n: trial.plannedSubjects })} />
      <Tile label={say('tile.inWindow')} value={total.inWindow} of={ofDosed} />
      <Tile label={say('tile.evaluable')} value={total.evaluable} of={ofDosed} />
      <Tile label={say('tile.dlt')} value={total.dlt} of={ofDosed} />
      <Tile label={say('tile.possible')} value={total.possibleDlt} of={ofDosed} strong />
      <Tile label={say('tile.pending')} value={total.pendingData} of={ofDosed} strong />
      <Tile label={say('tile.notEvaluable')} value={total.notEvaluable} of={ofDosed} />
      <Tile label={say('tile.cases')} value={open.length} of={say('tile.casesNew', { n: fresh })} strong />
    </dl>
  );
}

/** `strong`: a number above zero asks for somebody. */
function Tile(props: {
  readonly label: string;
  readonly value: number;
  readonly of: ReactNode;
  readonly strong?: boolean;
}) {
  return (
    <div className={classes.tile} data-strong={props.strong === true && props.value > 0}>
      <dt>{props.label}</dt>
      <dd>
        <span className={classes.number}>{props.value}</span> <span className={classes.of}>{props.of}</span>
      </dd>
    </div>
  );
}
