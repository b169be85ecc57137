import { useMemo } from 'react';
import { comparableLevels, levelDifferences, type TermDifference } from '../../../shared/figures/levelDifferences.ts';
import { termName } from '../../../shared/grading/ctcae/termName.ts';
import { Volcano } from '../../charts/volcano/Volcano.tsx';
import { type VolcanoPoint, volcanoPoints } from '../../charts/volcano/volcanoPoints.ts';
import { useLanguage, useWords } from '../../i18n/useWords.ts';
import { EmptyState } from '../../ui/FiveStates.tsx';
import { Select } from '../../ui/inputs.ts';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { nextSelection } from './worstFirst.ts';

const percent = (share: number): number => Math.round(share * 1000) / 10;
const countText = ({ events, total }: TermDifference['here']): string => `${events}/${total}`;

/** Two dose levels, term by term: a large difference lies far out, a sure one high up. Exploratory. */
export function DifferencesFigure(props: FigureProps) {
  const say = useWords('figures');
  const language = useLanguage();
  const { view, filter, search, onSearch } = props;
  const { data } = view;
  const levels = useMemo(() => comparableLevels(data, { ...filter, doseLevels: null }), [data, filter]);
  const pair = pairOf(search.between, levels);
  const found = useMemo(() => (pair === null ? null : levelDifferences(data, filter, pair)), [data, filter, pair]);
  if (pair === null || found === null) {
    return (
      <EmptyState title={say('oneLevel')}>
        <p>{say('oneLevelText')}</p>
      </EmptyState>
    );
  }
  const [here, there] = pair;
  const nameOf = ({ term }: TermDifference) => termName(data.terms[term]!.termCode, language);
  const points = volcanoPoints(
    found.terms.map((one) => ({
      name: nameOf(one),
      difference: one.difference,
      width: one.interval.upper - one.interval.lower,
    })),
  );
  const numbersOf = ({ members }: VolcanoPoint): readonly string[] => [
    ...new Set(
      members.flatMap((at) => found.terms[at]!.patients.map((patient) => data.patients[patient]!.subjectNumber)),
    ),
  ];
  const choose = (next: readonly [string, string]) => onSearch({ ...search, between: next.join('|') });
  return (
    <FigureFrame
      // Of the two levels compared, whichever the filter of the page names.
      figure={{ ...props, filter: { ...filter, doseLevels: pair } }}
      title={say('differencesTitle', { here, there })}
      numbers={{
        header: [
          say('term'),
          here,
          there,
          say('differencePoints'),
          say('lower'),
          say('upper'),
          say('adjustedP', { n: found.terms.length }),
        ],
        rows: found.terms.map((one) => [
          nameOf(one),
          countText(one.here),
          countText(one.there),
          percent(one.difference),
          percent(one.interval.lower),
          percent(one.interval.upper),
          Number(one.adjusted.toPrecision(3)),
        ]),
      }}
      counted={{
        patients: found.patients,
        leftOut: found.undecidable === 0 ? [] : [say('leftOutUndecidable', { n: found.undecidable })],
      }}
      drawn
    >
      <div className={classes.tools}>
        <Select
          size="xs"
          label={say('levelHere')}
          value={here}
          data={levels.filter((level) => level !== there)}
          allowDeselect={false}
          onChange={(next) => next !== null && choose([next, there])}
        />
        <Select
          size="xs"
          label={say('levelThere')}
          value={there}
          data={levels.filter((level) => level !== here)}
          allowDeselect={false}
          onChange={(next) => next !== null && choose([here, next])}
        />
      </div>
      <Volcano
        points={points}
        label={say('inside', { name: say('name.differences') })}
        x={say('differenceAxis', { here, there })}
        y={say('widthAxis')}
        describe={({ x, y, names }) => say('differenceMark', { names: names.join(', '), difference: x, width: y })}
        isFaded={(point) => props.selected.size > 0 && !numbersOf(point).some((number) => props.selected.has(number))}
        onPress={(point, isAdding) => props.onSelect(nextSelection(props.selected, numbersOf(point), isAdding))}
      />
      <p className={classes.note}>{say('differencesNote', { n: found.terms.length })}</p>
    </FigureFrame>
  );
}

/** The pair in the address as far as it can be compared, else the lowest and the highest level. */
function pairOf(between: string | undefined, levels: readonly string[]): readonly [string, string] | null {
  const [here, there] = between?.split('|') ?? [];
  if (here !== undefined && there !== undefined && here !== there && levels.includes(here) && levels.includes(there)) {
    return [here, there];
  }
  return levels.length < 2 ? null : [levels[0]!, levels.at(-1)!];
}
