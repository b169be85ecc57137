import { figureDataOf, levelsInOrder } from '../../shared/figures/figureDataOf.ts';
import type { FigureFilter } from '../../shared/figures/figureFilter.ts';
import { asksEveryEvent } from '../../shared/figures/figureFilter.ts';
import type { GroupedBy } from '../../shared/figures/incidenceCounts.ts';
import { countIncidence } from '../../shared/figures/incidenceTable.ts';
import type { IncidenceView } from '../../shared/figures/incidenceView.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { AsOf } from '../../shared/model/views.ts';
import type { ReadTx } from '../store/port.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import type { CountsMemory, TrialCounts } from './countsMemory.ts';
import { type FigureMemory, listFigureRows } from './figureMemory.ts';
import type { Sites } from './overview.ts';

interface IncidenceAsked extends TrialAsOf {
  readonly filter: FigureFilter;
  readonly by: GroupedBy;
}

type IncidenceDeps = QueryDeps & { readonly figureMemory: FigureMemory; readonly countsMemory: CountsMemory };

/** Who had what, at which dose, as counts. Now: from what is kept ready. The past is counted as it stood. */
export function incidence(
  { countsMemory, ...deps }: IncidenceDeps,
  input: IncidenceAsked,
  sites: Sites,
): Promise<IncidenceView | undefined> {
  const read = () =>
    readTrial(deps, input, async (tx, { protocol, asOf }) => {
      if (asOf.past) return countAnew(tx, { protocol, asOf, sites }, input);
      const counts = await countsMemory.catchUp(tx, protocol, asOf, deps.figureMemory);
      return { asOf, ...readCounts(counts, protocol, input, await codesOf(tx, input.trialId, sites, asOf.seq)) };
    });
  return input.asOf === undefined ? countsMemory.inTurn(read) : read();
}

async function countAnew(
  tx: ReadTx,
  at: { readonly protocol: Protocol; readonly asOf: AsOf; readonly sites: Sites },
  { filter, by }: IncidenceAsked,
): Promise<IncidenceView> {
  const data = figureDataOf(await listFigureRows(tx, at), at.protocol);
  return { asOf: at.asOf, terms: data.terms, table: countIncidence(data, filter, by) };
}

/** `null` = all. */
async function codesOf(tx: ReadTx, trialId: TrialId, sites: Sites, seq: number): Promise<readonly string[] | null> {
  if (sites === 'all') return null;
  return (await tx.listSites(trialId, seq)).filter(({ siteId }) => sites.includes(siteId)).map(({ code }) => code);
}

function readCounts(
  { standard, blocks }: TrialCounts,
  protocol: Protocol,
  { filter, by }: IncidenceAsked,
  siteCodes: readonly string[] | null,
): Omit<IncidenceView, 'asOf'> {
  const levelOrder = levelsInOrder(standard.doseLevels(), protocol);
  if (asksEveryEvent(filter)) {
    const { population, doseLevels } = filter;
    const { terms, ...table } = standard.read({ population, doseLevels, by, siteCodes, levelOrder });
    return { terms, table };
  }
  const data = blocks.read(levelOrder, ({ siteCode }) => siteCodes === null || siteCodes.includes(siteCode));
  return { terms: data.terms, table: countIncidence(data, filter, by) };
}
