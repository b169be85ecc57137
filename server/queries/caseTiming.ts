import { caseRound } from '../../shared/cases/caseRound.ts';
import { isWaitingState } from '../../shared/cases/caseStates.ts';
import { isQuietRound } from '../../shared/cases/isQuietRound.ts';
import { caseLatencies, latencyFigures } from '../../shared/cases/latencies.ts';
import type { CaseNotice } from '../../shared/model/caseNotice.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { CaseTimingView } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { ReadTx, Store } from '../store/port.ts';
import { resolveAsOf } from './asOf.ts';
import type { Sites } from './overview.ts';

/** How long the trial's cases took from the entry to the decision, and which of them were passed on. */
export function caseTiming(
  deps: { readonly store: Store; readonly clock: Clock },
  input: { readonly trialId: TrialId; readonly asOf?: number | undefined },
  sites: Sites,
): Promise<CaseTimingView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    if (asOf === undefined) return undefined;
    const subjects = await tx.listSubjects(input.trialId, asOf.seq);
    const visible = new Set(
      subjects.filter(({ siteId }) => sites === 'all' || sites.includes(siteId)).map(({ subjectId }) => subjectId),
    );
    const cases = (await tx.listCases(input.trialId, asOf.seq))
      .map(({ value }) => value)
      .filter(({ subjectId }) => visible.has(subjectId));
    const notices = (await tx.listTrialRecords('case-notice', { trialId: input.trialId }, asOf.seq)).map(
      ({ value }) => value,
    );
    const quiet = await quietRounds(tx, cases, input.trialId);
    const all = caseLatencies(cases, notices);
    const counted = all.filter(({ caseId, round }) => !quiet.has(`${caseId} ${round}`));
    return {
      asOf,
      figures: latencyFigures(counted),
      rounds: counted.length,
      cases: new Set(counted.map(({ caseId }) => caseId)).size,
      quiet: all.length - counted.length,
      escalated: cases.flatMap((dltCase) => lastStep(dltCase, notices)),
    };
  });
}

async function quietRounds(tx: ReadTx, cases: readonly DltCase[], trialId: TrialId): Promise<ReadonlySet<string>> {
  const protocol = await tx.findProtocol(trialId);
  const quiet = new Set<string>();
  for (const dltCase of cases) {
    for (const begunBy of dltCase.steps) {
      if (!isWaitingState(begunBy.state)) continue;
      const source = await tx.changeAt(begunBy.seq);
      const round = { seq: begunBy.seq, begunBy, awaits: 'medical-monitor' } as const;
      if (source === undefined || protocol === undefined) continue;
      if (isQuietRound(round, dltCase, source, protocol.caseHandling)) quiet.add(`${dltCase.caseId} ${round.seq}`);
    }
  }
  return quiet;
}

function lastStep(dltCase: DltCase, notices: readonly CaseNotice[]): CaseTimingView['escalated'] {
  const round = caseRound(dltCase);
  if (round === null) return [];
  const { caseId } = dltCase;
  const last = notices.findLast(
    (notice) => notice.caseId === caseId && notice.round === round.seq && notice.kind === 'escalated',
  );
  return last === undefined || last.step === null ? [] : [{ caseId, step: last.step.number, at: last.at }];
}
