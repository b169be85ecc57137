import type { MeasuredFigureData } from '../../../../shared/figures/measured/measuredFigureData.ts';
import type { FigureProps } from '../figureProps.ts';

/** What a measured figure is given; its filter holds only the part that says who is counted. */
export interface MeasuredProps extends FigureProps {
  /** Revived: what is not known is `NaN`. */
  readonly measured: MeasuredFigureData;
}
