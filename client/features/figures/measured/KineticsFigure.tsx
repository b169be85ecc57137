import type { MeasuredProps } from './measuredProps.ts';
import { ProductFigure } from './ProductFigure.tsx';
import { TargetFigure } from './TargetFigure.tsx';

/** The product in the blood and the cells it is meant to remove: the registered secondary outcomes of the trial. */
export function KineticsFigure(props: MeasuredProps) {
  return props.search.part === 'cd7' ? <TargetFigure {...props} /> : <ProductFigure {...props} />;
}
