import type { Protocol } from '../model/protocol.ts';
import type { Trial } from '../model/trial.ts';
import type { AsOf } from '../model/views.ts';
import type { FigureData } from './figureData.ts';
import type { PackedFigureData } from './wire/packFigureData.ts';

/** What the page of figures receives. */
export interface FiguresView {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly data: PackedFigureData;
}

/** What its figures are drawn from. */
export interface OpenFiguresView extends Omit<FiguresView, 'data'> {
  readonly data: FigureData;
}
