import type { FiguresView } from '../figuresView.ts';
import type { MeasuredFigureData } from './measuredFigureData.ts';

/** What the measured figures receive: plain JSON, in which what is not known is null until it is revived. */
export interface MeasuredFiguresView extends Pick<FiguresView, 'trial' | 'protocol' | 'asOf'> {
  readonly data: MeasuredFigureData;
}
