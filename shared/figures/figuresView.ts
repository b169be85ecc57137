import type { Protocol } from '../model/protocol.ts';
import type { Trial } from '../model/trial.ts';
import type { AsOf } from '../model/views.ts';
import type { FigureData } from './figureData.ts';

/** What the page of figures receives: plain JSON, in which what is not known is null until it is revived. */
export interface FiguresView {
  readonly trial: Trial;
  readonly protocol: Protocol;
  readonly asOf: AsOf;
  readonly data: FigureData;
}
