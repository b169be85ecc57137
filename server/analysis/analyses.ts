import { cohortPage } from '../queries/cohortPage.ts';
import { discrepancyList } from '../queries/discrepancies.ts';
import { expeditedList } from '../queries/expedited/expeditedList.ts';
import { figures } from '../queries/figures.ts';
import { incidence } from '../queries/incidence.ts';
import { measuredFigures } from '../queries/measuredFigures.ts';
import { signals } from '../queries/signals.ts';
import { fillFigureMemory } from './fillFigureMemory.ts';

/**
 * The questions that read a whole trial: they are worked out in a thread of their own, so that no alert waits for a table.
 * Each takes what it reads from and then values that can be copied to another thread; so can its answer. Another one
 * is one more line here.
 */
export const ANALYSES = {
  figures,
  incidence,
  measuredFigures,
  signals,
  cohortPage,
  discrepancyList,
  expeditedList,
  fillFigureMemory,
};

export type AnalysisName = keyof typeof ANALYSES;

type Rest<T extends readonly unknown[]> = T extends readonly [unknown, ...infer R] ? R : readonly [];
export type AnalysisArgs<N extends AnalysisName> = Rest<Parameters<(typeof ANALYSES)[N]>>;
export type AnalysisAnswer<N extends AnalysisName> = Awaited<ReturnType<(typeof ANALYSES)[N]>>;

/** The door to them. */
export interface Analysis {
  /**
   * Reads the newest commit. Throws what the question throws; when `signal` is aborted the question is dropped between two
   * patients.
   */
  run<N extends AnalysisName>(
    name: N,
    args: AnalysisArgs<N>,
    signal?: AbortSignal | undefined,
  ): Promise<AnalysisAnswer<N>>;
  close(): Promise<void>;
}
