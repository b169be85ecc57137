import { figureDataOf } from '../../shared/figures/figureDataOf.ts';
import type { FiguresView } from '../../shared/figures/figuresView.ts';
import { packFigureData } from '../../shared/figures/wire/packFigureData.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { type FigureMemory, listFigureRows } from './figureMemory.ts';
import type { Sites } from './overview.ts';

/** What the trial's figures are made from, as of one point of the record. Others are heard between two patients. */
export function figures(
  deps: QueryDeps & { readonly figureMemory?: FigureMemory },
  input: TrialAsOf,
  sites: Sites,
): Promise<FiguresView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const rows = await listFigureRows(tx, { protocol, asOf, sites, memory: deps.figureMemory });
    return { trial, protocol, asOf, data: packFigureData(figureDataOf(rows, protocol)) };
  });
}
