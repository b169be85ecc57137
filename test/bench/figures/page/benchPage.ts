import { untilPainted } from './untilPainted.ts';

export const BENCH_FIGURES = ['explorer', 'timelines', 'labs'] as const;
export type BenchFigure = (typeof BENCH_FIGURES)[number];

/** One side of the comparison; the other has the same words. */
export interface BenchSide {
  /** Makes fresh data as this side takes them; not timed. */
  readonly prepare: (figure: BenchFigure, count: number) => void;
  /** Hands the prepared data over. */
  readonly paint: (figure: BenchFigure) => void;
  /** One change of one filter, by the control a reader uses. */
  readonly filter: (figure: BenchFigure) => void;
  readonly clear: () => void;
}

/** What the runner asks the page. */
export interface BenchPage {
  readonly prepare: BenchSide['prepare'];
  readonly paint: (figure: BenchFigure) => Promise<number>;
  readonly filter: (figure: BenchFigure) => Promise<number>;
  readonly clear: () => Promise<number>;
  /** Elements and texts of the figure. */
  readonly countNodes: () => number;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

export function offer({ prepare, paint, filter, clear }: BenchSide): void {
  window.bench = {
    prepare,
    paint: (figure) => untilPainted(() => paint(figure)),
    filter: (figure) => untilPainted(() => filter(figure)),
    clear: () => untilPainted(clear),
    countNodes: () => {
      const walker = document.createTreeWalker(document.getElementById('stage')!);
      let count = 0;
      while (walker.nextNode() !== null) count += 1;
      return count;
    },
  };
}
