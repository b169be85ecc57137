import type { QueryDeps } from '../queries/asOf.ts';
import type { CountsMemory } from '../queries/countsMemory.ts';
import type { FactsMemory } from '../queries/factsMemory.ts';
import type { FigureMemory } from '../queries/figureMemory.ts';
import { signals } from '../queries/signals.ts';

interface Memories {
  readonly figureMemory: FigureMemory;
  readonly countsMemory: CountsMemory;
  readonly factsMemory: FactsMemory;
}

/** Works out and counts every patient of every trial once, so that the first reader after a start does not wait for all of them. */
export async function fillFigureMemory({
  store,
  clock,
  figureMemory,
  countsMemory,
  factsMemory,
}: QueryDeps & Memories): Promise<void> {
  const trials = await store.read((tx) => tx.listTrials());
  for (const { trialId } of trials) {
    await countsMemory.inTurn(() =>
      store.read(async (tx) => {
        const protocol = await tx.findProtocol(trialId);
        const { seq } = await tx.head();
        const asOf = { seq, at: clock.now(), past: false };
        if (protocol !== undefined) await countsMemory.catchUp(tx, protocol, asOf, figureMemory);
      }),
    );
  }
  // Of all questions this one looks at the most: what the others need of a patient is then known, and the boundary.
  for (const { trialId } of trials) await signals({ store, clock, figureMemory, factsMemory }, { trialId });
}
