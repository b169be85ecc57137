import type { Grade } from '../../shared/model/grade.ts';

/** How a grade looks, everywhere. Source: [FIGURES §1]; luminance falls at every step. */
export interface GradeMark {
  readonly fill: string;
  readonly text: string;
  /** Pale fills need an edge on white, dark ones on a dark page; drawn always so that both hold. */
  readonly edge: string;
  /** Outline in a box of 20 by 20. */
  readonly path: string;
  /** Where the numeral's middle sits, in the same box. */
  readonly textY: number;
}

export const GRADE_MARKS: Readonly<Record<Grade, GradeMark>> = {
  1: { fill: '#FFE9A8', text: '#000', edge: '#8a6d1c', path: 'M10 1a9 9 0 1 0 .01 0Z', textY: 10.3 },
  2: {
    fill: '#FDB54E',
    text: '#000',
    edge: '#8f5a0c',
    path: 'M2.5 1.5h15a1 1 0 0 1 1 1v15a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1Z',
    textY: 10.3,
  },
  3: { fill: '#E5602D', text: '#000', edge: '#a03c15', path: 'M10 .6 19.6 18.8H.4Z', textY: 12.9 },
  4: { fill: '#A50F3C', text: '#fff', edge: '#e0849c', path: 'M10 .2 19.8 10 10 19.8.2 10Z', textY: 10.3 },
  5: {
    fill: '#22081A',
    text: '#fff',
    edge: '#b09aa9',
    path: 'M6.1.8h7.8l5.3 5.3v7.8l-5.3 5.3H6.1L.8 13.9V6.1Z',
    textY: 10.3,
  },
};
