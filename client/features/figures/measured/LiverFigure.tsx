import type { MeasuredProps } from './measuredProps.ts';
import { PeaksFigure } from './PeaksFigure.tsx';
import { ShiftFigure } from './ShiftFigure.tsx';

/** Lab safety: peaks of the liver against each other, and every parameter from baseline to its worst. Source: [FIGURES §2.11]. */
export function LiverFigure(props: MeasuredProps) {
  return props.search.part === 'shift' ? <ShiftFigure {...props} /> : <PeaksFigure {...props} />;
}
