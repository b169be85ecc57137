import type { QueryDeps } from '../queries/asOf.ts';
import { type FigureMemory, listFigureRows } from '../queries/figureMemory.ts';

/** Works out every patient of every trial once, so that the first reader after a start does not wait for all of them. */
export async function fillFigureMemory({
  store,
  clock,
  figureMemory,
}: QueryDeps & { readonly figureMemory?: FigureMemory }): Promise<void> {
  const trials = await store.read((tx) => tx.listTrials());
  for (const { trialId } of trials) {
    await store.read(async (tx) => {
      const protocol = await tx.findProtocol(trialId);
      const { seq } = await tx.head();
      const asOf = { seq, at: clock.now(), past: false };
      if (protocol !== undefined) await listFigureRows(tx, { protocol, asOf, sites: 'all', memory: figureMemory });
    });
  }
}
