import { figureRowsAt } from '../../shared/figures/figureRowsOf.ts';
import { type CohortMember, measuredDataOf } from '../../shared/figures/measured/measuredDataOf.ts';
import type { MeasuredFiguresView } from '../../shared/figures/measured/measuredFiguresView.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import { type FactsMemory, factsOf, memoryFor, readingOnce } from './factsMemory.ts';
import { type FigureMemory, rowsInTimeOf } from './figureMemory.ts';
import type { Sites } from './overview.ts';

interface MeasuredDeps extends QueryDeps {
  /** Left out = nothing is remembered. */
  readonly figureMemory?: FigureMemory;
  readonly factsMemory?: FactsMemory;
}

/** What was measured in everybody, as of one point of the record. Alerts of others go out between two patients. */
export function measuredFigures(
  deps: MeasuredDeps,
  input: TrialAsOf,
  sites: Sites,
): Promise<MeasuredFiguresView | undefined> {
  return readTrial(deps, input, async (reads, { trial, protocol, asOf }) => {
    const tx = readingOnce(reads);
    const figureMemory = await memoryFor(tx, asOf, deps.figureMemory);
    const factsMemory = await memoryFor(tx, asOf, deps.factsMemory);
    const siteCodes = new Map((await tx.listSites(input.trialId, asOf.seq)).map(({ siteId, code }) => [siteId, code]));
    const members: CohortMember[] = [];
    for (const subject of await tx.listSubjects(input.trialId, asOf.seq)) {
      if (sites !== 'all' && !sites.includes(subject.siteId)) continue;
      const siteCode = siteCodes.get(subject.siteId) ?? '';
      const { measured } = await factsOf(tx, subject, { protocol, asOf, memory: factsMemory });
      const made = await rowsInTimeOf(tx, subject, { protocol, asOf, siteCode, memory: figureMemory });
      members.push({ seen: figureRowsAt(made, asOf.at), measured });
    }
    return { trial, protocol, asOf, data: measuredDataOf(members, protocol) };
  });
}
