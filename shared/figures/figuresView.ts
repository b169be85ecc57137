import type { Protocol } from '../model/protocol.ts';
import type { Trial } from '../model/trial.ts';
import type { AsOf } from '../model/views.ts';
import type { FigureData } from './figureData.ts';
import type { PackedFigureData } from './wire/packFigureData.ts';

/** Of more patients than this a browser is not told every event: it asks for counts. */
export const MOST_DRAWN_PATIENTS = 2500;

/** What the page of figures receives. */
export interface FiguresView {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  /** Those the reader may see, dosed or not. */
  readonly patients: number;
  /** `null` = of more than `MOST_DRAWN_PATIENTS`: an `IncidenceView` says what can be counted. */
  readonly data: PackedFigureData | null;
}

/** What its figures are drawn from. */
export interface OpenFiguresView extends Pick<FiguresView, 'trial' | 'protocol' | 'asOf'> {
  readonly data: FigureData;
}
