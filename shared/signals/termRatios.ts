import { dosedLevels } from '../figures/dosedLevels.ts';
import type { FigureData } from '../figures/figureData.ts';
import type { TermCode } from '../model/grade.ts';
import { type PriorOrigin, type ShrunkRatio, shrinkGammaPoisson } from './shrinkGammaPoisson.ts';
import { daysFollowed } from './signalRate.ts';

/** One term at one dose level against its share of the person-time. */
export interface TermRatio extends ShrunkRatio {
  readonly termCode: TermCode;
  readonly doseLevel: string;
  /** Patients of the level with the term. */
  readonly observed: number;
  /** Patients of all levels with the term, times the level's share of the person-time. */
  readonly expected: number;
  readonly patients: readonly string[];
}

export interface TermRatios {
  /** Highest lower bound first; the list ends after `SHOWN`. */
  readonly ratios: readonly TermRatio[];
  /** How many were looked at: terms times levels. */
  readonly compared: number;
  readonly terms: number;
  /** Where the prior of each level came from. */
  readonly priors: readonly { readonly doseLevel: string; readonly origin: PriorOrigin }[];
}

/** With fewer terms there is nothing to shrink towards. Source: [STATISTICS §6]. */
export const FEWEST_TERMS = 10;
const SHOWN = 20;

/**
 * Observed over expected patients for each term and dose level, shrunk: a list for medical review, no test. `null` for a
 * single level or too few terms. Sources: [DUMOUCHEL-1999], [STATISTICS §6].
 */
export function termRatios(data: FigureData): TermRatios | null {
  const levels = dosedLevels(data);
  if (levels.length < 2) return null;
  const affected = affectedBy(data, levels);
  const terms = [...affected.keys()].toSorted((a, b) => a - b);
  if (terms.length < FEWEST_TERMS) return null;
  const exposure = levels.map((level) => exposureOf(data, level));
  const whole = exposure.reduce((sum, days) => sum + days, 0);
  const followed = levels.flatMap((doseLevel, at) =>
    exposure[at]! > 0 ? [{ doseLevel, share: exposure[at]! / whole }] : [],
  );
  const shrunk = followed.map(({ doseLevel, share }) => {
    const counts = terms.map((term) => {
      const all = [...affected.get(term)!];
      const here = all.filter((patient) => data.patients[patient]!.doseLevel === doseLevel);
      return { term, here, observed: here.length, expected: all.length * share };
    });
    const { terms: answers, origin } = shrinkGammaPoisson(counts, null);
    const ratios = counts.map(
      ({ term, here, observed, expected }, at): TermRatio => ({
        ...answers[at]!,
        termCode: data.terms[term]!.termCode,
        doseLevel,
        observed,
        expected,
        patients: here.map((patient) => data.patients[patient]!.subjectNumber),
      }),
    );
    return { doseLevel, origin, ratios };
  });
  const ratios = shrunk.flatMap((level) => level.ratios).filter(({ observed }) => observed > 0);
  return {
    ratios: ratios.toSorted((a, b) => b.lower05 - a.lower05 || a.termCode - b.termCode).slice(0, SHOWN),
    compared: terms.length * followed.length,
    terms: terms.length,
    priors: shrunk.map(({ doseLevel, origin }) => ({ doseLevel, origin })),
  };
}

/** Dosed patients of these levels with each term, each once. */
function affectedBy(
  { patients, events }: FigureData,
  levels: readonly string[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const affected = new Map<number, Set<number>>();
  for (let at = 0; at < events.patient.length; at += 1) {
    const patient = events.patient[at]!;
    const { day0On, doseLevel } = patients[patient]!;
    if (day0On === null || doseLevel === null || !levels.includes(doseLevel)) continue;
    const term = events.term[at]!;
    affected.set(term, (affected.get(term) ?? new Set()).add(patient));
  }
  return affected;
}

function exposureOf(data: FigureData, level: string): number {
  return data.patients.reduce((sum, { doseLevel, day0On }, at) => {
    const days = daysFollowed(data, at);
    return doseLevel === level && day0On !== null && !Number.isNaN(days) ? sum + days : sum;
  }, 0);
}
