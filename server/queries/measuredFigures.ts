import { setImmediate as nextTurn } from 'node:timers/promises';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { figureRowsOf } from '../../shared/figures/figureRowsOf.ts';
import { type CohortMember, measuredDataOf } from '../../shared/figures/measured/measuredDataOf.ts';
import type { MeasuredFiguresView } from '../../shared/figures/measured/measuredFiguresView.ts';
import { measuredRowsOf } from '../../shared/figures/measured/measuredRowsOf.ts';
import { type QueryDeps, readTrial, type TrialAsOf } from './asOf.ts';
import type { Sites } from './overview.ts';

/** What was measured in everybody, as of one point of the record. Alerts of others go out between two patients. */
export function measuredFigures(
  deps: QueryDeps,
  input: TrialAsOf,
  sites: Sites,
): Promise<MeasuredFiguresView | undefined> {
  return readTrial(deps, input, async (tx, { trial, protocol, asOf }) => {
    const siteCodes = new Map((await tx.listSites(input.trialId, asOf.seq)).map(({ siteId, code }) => [siteId, code]));
    const members: CohortMember[] = [];
    for (const { subjectId, siteId } of await tx.listSubjects(input.trialId, asOf.seq)) {
      if (sites !== 'all' && !sites.includes(siteId)) continue;
      const history = await tx.loadHistory(subjectId, asOf.seq);
      if (history === undefined) throw new Error(`subject ${subjectId} has no history`);
      const assessment = assessSubject(history, protocol, asOf.at);
      members.push({
        seen: figureRowsOf({ history, siteCode: siteCodes.get(siteId) ?? '', assessment, cases: [] }),
        measured: measuredRowsOf({ history, protocol, assessment }),
      });
      await nextTurn();
    }
    return { trial, protocol, asOf, data: measuredDataOf(members, protocol) };
  });
}
