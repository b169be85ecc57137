import { requireLevel } from '../inputChecks.ts';
import { normalQuantile } from '../specialFunctions.ts';
import { type FollowUp, type RiskRow, riskTable } from './riskTable.ts';
import { stepAt } from './stepAt.ts';

/** A difference this small beside its parts is rounding. */
const CANCELLED = 1e-13;

export interface CauseIncidence {
  readonly incidence: number;
  readonly standardError: number;
  /** Log-log limits; `null` at incidence 0 or 1 and without an error. */
  readonly lower: number | null;
  readonly upper: number | null;
}

export interface IncidenceRow extends RiskRow {
  /** Nothing has happened yet, of either cause. */
  readonly eventFree: number;
  readonly ofInterest: CauseIncidence;
  readonly ofCompeting: CauseIncidence;
}

/**
 * Aalen–Johansen: the share of patients with the event by a time when another event can come first, with a variance of
 * Greenwood's type. Some software prints an Aalen-type variance, 10–20 % away and more with few patients.
 * Sources: [ANDERSEN-1993], [ALLIGNOL-2010]; [STATISTICS §5].
 */
export function computeCumulativeIncidence(followUps: readonly FollowUp[], level: number): readonly IncidenceRow[] {
  requireLevel('The level', level);
  const z = normalQuantile((1 + level) / 2);
  const rows = riskTable(followUps);
  const eventFree = eventFreeShares(rows);
  const ofInterest = causeIncidence(rows, eventFree, ({ events }) => events, z);
  const ofCompeting = causeIncidence(rows, eventFree, ({ competing }) => competing, z);
  return rows.map((row, index) => ({
    ...row,
    eventFree: eventFree[index]!,
    ofInterest: ofInterest[index]!,
    ofCompeting: ofCompeting[index]!,
  }));
}

/** The row that holds at a time; `null` before the first row. */
export function incidenceAt(rows: readonly IncidenceRow[], time: number): IncidenceRow | null {
  return rows[stepAt(rows, time)] ?? null;
}

function eventFreeShares(rows: readonly RiskRow[]): readonly number[] {
  let share = 1;
  return rows.map(({ atRisk, events, competing }) => {
    share *= 1 - (events + competing) / atRisk;
    return share;
  });
}

/**
 * The variance sums squares and products of F(t) − F(t_j) over earlier times. They are carried along as F grows, which
 * keeps it linear in the rows and adds positive terms only.
 */
function causeIncidence(
  rows: readonly RiskRow[],
  eventFree: readonly number[],
  countOf: (row: RiskRow) => number,
  z: number,
): readonly CauseIncidence[] {
  let incidence = 0;
  let [squares, products, weights] = [0, 0, 0];
  let own = 0;
  let [crossed, crossWeights] = [0, 0];
  return rows.map((row, index) => {
    const { atRisk } = row;
    const count = countOf(row);
    const all = row.events + row.competing;
    const before = index === 0 ? 1 : eventFree[index - 1]!;
    const step = (before * count) / atRisk;

    incidence += step;
    squares += 2 * step * products + step * step * weights;
    products += step * weights;
    crossed += step * crossWeights;
    own += (before * before * count * (atRisk - count)) / atRisk ** 3;
    crossWeights += (before * count) / (atRisk * atRisk);
    // Where nobody is left, F grows no more and the term is never asked for.
    if (all < atRisk) weights += all / (atRisk * (atRisk - all));

    const variance = squares + own - 2 * crossed;
    const standardError = variance > CANCELLED * (squares + own) ? Math.sqrt(variance) : 0;
    return { incidence, standardError, ...limitsOf(incidence, standardError, z) };
  });
}

function limitsOf(incidence: number, standardError: number, z: number) {
  if (standardError === 0 || incidence > 1 - CANCELLED) return { lower: null, upper: null };
  const spread = Math.exp((-z * standardError) / (incidence * Math.log(incidence)));
  return { lower: incidence ** spread, upper: incidence ** (1 / spread) };
}
