import { useMemo } from 'react';
import { type SyndromeCounts, type SyndromeSummary, syndromeSummary } from '../../../shared/figures/syndromeSummary.ts';
import type { MedianAndRange } from '../../../shared/stats/medianAndRange.ts';
import { useWords } from '../../i18n/useWords.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { countParts } from './countText.ts';
import { FigureFrame } from './FigureFrame.tsx';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { lastDayOf, SyndromeBars } from './SyndromeBars.tsx';
import { UnplacedEvents } from './UnplacedEvents.tsx';
import { useRowNames } from './useRowNames.ts';
import { nextSelection } from './worstFirst.ts';

const FAMILIES = ['CRS', 'ICANS'] as const;

/** CRS and ICANS per dose level, and every episode of them aligned at the infusion. Source: [FIGURES §2.6]. */
export function SyndromeFigure(props: FigureProps) {
  const say = useWords('figures');
  const { view, filter } = props;
  const summaries = useMemo(
    () => FAMILIES.map((family) => syndromeSummary(view.data, filter, family)),
    [view.data, filter],
  );
  const lines = useSyndromeLines();
  const names = useRowNames(view.data);
  const columns = (summary: SyndromeSummary) => [
    ...summary.perLevel.map((counts) => ({
      name: names.level(counts.doseLevel),
      level: counts.doseLevel as string | null | undefined,
      counts,
    })),
    { name: say('total'), level: undefined, counts: summary.total },
  ];
  const undecidable = summaries[0]!.undecidable + summaries[1]!.undecidable;
  const leftOut = undecidable === 0 ? [] : [say('leftOutUndecidable', { n: undecidable })];
  const lastDay = lastDayOf(summaries.flatMap(({ episodes }) => episodes));
  const numbers = {
    header: [say('toxicity'), say('measure'), ...columns(summaries[0]!).map(({ name }) => name)],
    rows: summaries.flatMap((summary) =>
      lines.map(({ name, of }) => [summary.family, name, ...columns(summary).map(({ counts }) => of(counts))]),
    ),
  };
  return (
    <FigureFrame
      // Both syndromes stand here, whichever family the filter of the page names.
      figure={{ ...props, filter: { ...filter, family: null } }}
      title={say('name.syndromes')}
      numbers={numbers}
      counted={{ patients: summaries[0]!.total.patients, leftOut }}
      drawn
    >
      {summaries.map((summary) => (
        <section key={summary.family} className={classes.syndrome} aria-label={summary.family}>
          <h3 className={classes.subtitle}>{summary.family}</h3>
          <ScrollRegion label={`${summary.family}: ${say('name.syndromes')}`}>
            <table className={classes.incidence}>
              <thead>
                <tr>
                  <th scope="col">{say('measure')}</th>
                  {columns(summary).map(({ name, counts }) => (
                    <th key={name} scope="col" className={classes.numeric}>
                      {name} <small>{say('ofN', { n: counts.patients })}</small>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ name, of, from }) => (
                  <tr key={name}>
                    <th scope="row">{name}</th>
                    {columns(summary).map((column) => (
                      <td key={column.name} className={classes.numeric}>
                        <Counted
                          text={of(column.counts)}
                          label={`${summary.family}, ${name}, ${column.name}: ${of(column.counts)}`}
                          who={whoOf(props, summary, column.level, from)}
                          figure={props}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          <SyndromeBars summary={summary} lastDay={lastDay} figure={props} />
          <UnplacedEvents view={view} filter={{ ...filter, family: summary.family }} selected={props.selected} />
        </section>
      ))}
      <p className={classes.note}>{say('syndromeNote')}</p>
    </FigureFrame>
  );
}

/** Patients of a dose level (`undefined` = of all) with an episode of this grade or worse. */
function whoOf(
  { view }: FigureProps,
  { episodes }: SyndromeSummary,
  level: string | null | undefined,
  from: number | undefined,
): readonly string[] {
  if (from === undefined) return [];
  const { patients } = view.data;
  const own = episodes.filter(
    ({ patient, grade }) => grade >= from && (level === undefined || patients[patient]!.doseLevel === level),
  );
  const worst = own.toSorted((a, b) => b.grade - a.grade).map(({ patient }) => patients[patient]!.subjectNumber);
  return [...new Set(worst)];
}

interface CountedProps {
  readonly text: string;
  readonly label: string;
  readonly who: readonly string[];
  readonly figure: FigureProps;
}

/** A number, and where it counts patients the way to them. */
function Counted({ text, label, who, figure }: CountedProps) {
  if (who.length === 0) return text;
  return (
    <button
      type="button"
      className={classes.count}
      aria-label={label}
      onClick={(event) => figure.onSelect(nextSelection(figure.selected, who, event.shiftKey))}
    >
      {text}
    </button>
  );
}

interface SyndromeLine {
  readonly name: string;
  readonly of: (counts: SyndromeCounts) => string;
  /** Lowest worst grade of those it counts; left out = it is not about patients by grade. */
  readonly from?: number;
}

/** The rows of the table, each with how a column's counts are said. */
function useSyndromeLines(): readonly SyndromeLine[] {
  const say = useWords('figures');
  const share = (pick: (counts: SyndromeCounts) => number) => (counts: SyndromeCounts) => {
    const { main, small } = countParts(pick(counts), counts.patients);
    return `${main} (${small})`;
  };
  const range = (found: MedianAndRange | null) =>
    found === null
      ? '–'
      : say('medianRange', { median: found.median, low: found.lowest, high: found.highest, n: found.count });
  const ofAffected = (pick: (counts: SyndromeCounts) => number) => (counts: SyndromeCounts) =>
    `${pick(counts)}/${counts.any}`;
  return [
    { name: say('anyGrade'), of: share(({ any }) => any), from: 0 },
    { name: say('gradeOrWorse', { grade: 2 }), of: share(({ gradeTwoUp }) => gradeTwoUp), from: 2 },
    { name: say('gradeOrWorse', { grade: 3 }), of: share(({ gradeThreeUp }) => gradeThreeUp), from: 3 },
    { name: say('notGraded'), of: ofAffected(({ notGraded }) => notGraded) },
    { name: say('onsetDay'), of: ({ onset }) => range(onset) },
    { name: say('durationDays'), of: ({ duration }) => range(duration) },
    { name: say('ongoingAtCut'), of: ofAffected(({ ongoing }) => ongoing) },
    { name: say('diedWithIt'), of: ofAffected(({ endedInDeath }) => endedInDeath) },
    { name: say('withTocilizumab'), of: ofAffected(({ tocilizumab }) => tocilizumab) },
    { name: say('withSteroid'), of: ofAffected(({ steroid }) => steroid) },
  ];
}
