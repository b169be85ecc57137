import { figureDataOf } from '../../shared/figures/figureDataOf.ts';
import { type FiguresView, MOST_DRAWN_PATIENTS } from '../../shared/figures/figuresView.ts';
import { packFigureData } from '../../shared/figures/wire/packFigureData.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { type FigureMemory, listFigureRows } from './figureMemory.ts';
import type { Sites } from './overview.ts';

/**
 * What the trial's figures are made from, as of one point of the record. Others are heard between two patients. Of a trial
 * too large to be drawn patient by patient nothing is read but how many they are.
 */
export function figures(
  deps: QueryDeps & { readonly figureMemory?: FigureMemory },
  input: TrialAsOf,
  sites: Sites,
  mostDrawn = MOST_DRAWN_PATIENTS,
): Promise<FiguresView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const subjects = await tx.listSubjects(input.trialId, asOf.seq);
    const patients = subjects.filter(({ siteId }) => sites === 'all' || sites.includes(siteId)).length;
    if (patients > mostDrawn) return { trial, protocol, asOf, patients, data: null };
    const rows = await listFigureRows(tx, { protocol, asOf, sites, memory: deps.figureMemory });
    return { trial, protocol, asOf, patients, data: packFigureData(figureDataOf(rows, protocol)) };
  });
}
