import { reviveColumn, reviveFigureData } from '../reviveFigureData.ts';
import type { MeasuredFigureData } from './measuredFigureData.ts';

/** What is not known arrives as null and becomes `NaN` again. */
export function reviveMeasured(sent: MeasuredFigureData): MeasuredFigureData {
  return {
    ...sent,
    cohort: reviveFigureData(sent.cohort),
    points: { ...sent.points, upper: reviveColumn(sent.points.upper) },
  };
}
