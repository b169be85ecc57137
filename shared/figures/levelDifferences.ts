import { adjustPValues } from '../signals/adjustPValues.ts';
import { fisherExact } from '../signals/fisherExact.ts';
import { computeDifferenceInterval, type Share } from '../stats/incidence/differenceInterval.ts';
import type { Interval } from '../stats/interval.ts';
import { dosedLevels } from './dosedLevels.ts';
import type { FigureData } from './figureData.ts';
import { type FigureFilter, selectFor } from './figureFilter.ts';
import { incidenceTable } from './incidenceTable.ts';

export const DIFFERENCE_LEVEL = 0.95;

/** One term at two dose levels. */
export interface TermDifference {
  /** Index into the terms. */
  readonly term: number;
  readonly here: Share;
  readonly there: Share;
  /** `there − here`, with its interval. */
  readonly difference: number;
  readonly interval: Interval;
  /** Benjamini–Hochberg over the terms compared; for the table only. */
  readonly adjusted: number;
  /** Indices into the patients, worst first. */
  readonly patients: readonly number[];
}

export interface LevelDifferences {
  /** Largest difference first, whichever its direction. */
  readonly terms: readonly TermDifference[];
  /** Dosed patients of both levels. */
  readonly patients: number;
  readonly undecidable: number;
}

/** Dose levels with a patient under the filter, in dose order. */
export function comparableLevels(data: FigureData, filter: FigureFilter): readonly string[] {
  const { patients } = selectFor(data, filter);
  return dosedLevels({ ...data, patients: data.patients.filter((_, at) => patients[at] === 1) });
}

/**
 * How patients of two dose levels differ, term by term: exploratory, and only where there are two levels. Sources:
 * [NEWCOMBE-1998], [BENJAMINI-1995], [STATISTICS §6] multiplicity.
 */
export function levelDifferences(
  data: FigureData,
  filter: FigureFilter,
  [here, there]: readonly [here: string, there: string],
): LevelDifferences {
  const table = incidenceTable(data, { ...filter, doseLevels: [here, there] }, 'family');
  const placeOf = (level: string) => table.levels.findIndex(({ doseLevel }) => doseLevel === level);
  const [a, b] = [placeOf(here), placeOf(there)];
  if (a === -1 || b === -1 || a === b) return { terms: [], patients: table.patients, undecidable: table.undecidable };
  const compared = table.groups.flatMap(({ terms }) =>
    terms.map(({ term, perLevel, patients }) => {
      const share = (at: number): Share => ({ events: perLevel[at]!.any, total: table.levels[at]!.patients });
      return { term: term!, here: share(a), there: share(b), patients };
    }),
  );
  const adjusted = adjustPValues(compared.map((one) => fisherExact(one.here, one.there))).benjaminiHochberg;
  const terms = compared.map(
    (one, at): TermDifference => ({
      ...one,
      difference: one.there.events / one.there.total - one.here.events / one.here.total,
      interval: computeDifferenceInterval(one.here, one.there, DIFFERENCE_LEVEL)!,
      adjusted: adjusted[at]!,
    }),
  );
  return {
    terms: terms.toSorted((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || x.term - y.term),
    patients: table.patients,
    undecidable: table.undecidable,
  };
}
