import { setImmediate as nextTurn } from 'node:timers/promises';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { figureDataOf } from '../../shared/figures/figureDataOf.ts';
import { type FigureRows, figureRowsOf } from '../../shared/figures/figureRowsOf.ts';
import type { FiguresView } from '../../shared/figures/figuresView.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { resolveAsOf } from './asOf.ts';
import type { Sites } from './overview.ts';

/** What the trial's figures are made from, as of one point of the record. Alerts of others go out between two patients. */
export function figures(
  deps: { readonly store: Store; readonly clock: Clock },
  input: { readonly trialId: TrialId; readonly asOf?: number | undefined },
  sites: Sites,
): Promise<FiguresView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    if (asOf === undefined) return undefined;
    const trial = await tx.findTrial(input.trialId, asOf.seq);
    const protocol = await tx.findProtocol(input.trialId, asOf.seq);
    if (trial === undefined || protocol === undefined) return undefined;

    const siteCodes = new Map((await tx.listSites(input.trialId, asOf.seq)).map(({ siteId, code }) => [siteId, code]));
    const rows: FigureRows[] = [];
    for (const { subjectId, siteId } of await tx.listSubjects(input.trialId, asOf.seq)) {
      if (sites !== 'all' && !sites.includes(siteId)) continue;
      const history = await tx.loadHistory(subjectId, asOf.seq);
      if (history === undefined) throw new Error(`subject ${subjectId} has no history`);
      const cases = (await tx.listSubjectCases(subjectId, asOf.seq)).map(({ value }) => value);
      const assessment = assessSubject(history, protocol, asOf.at);
      rows.push(figureRowsOf({ history, siteCode: siteCodes.get(siteId) ?? '', assessment, cases }));
      await nextTurn();
    }
    return { trial, protocol, asOf, data: figureDataOf(rows, protocol) };
  });
}
