import { COMMITTEE_HOOK } from '../../../shared/dlt/reconcileCases.ts';
import { episodesOf } from '../../../shared/episodes/episodesOf.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import { err, ok, type Result } from '../../../shared/model/failure.ts';
import type { CaseId, SubjectId } from '../../../shared/model/ids.ts';
import type { Actor } from '../../../shared/model/people.ts';
import type { Asked, Deps } from '../deps.ts';

export interface RaiseCase {
  readonly subjectId: SubjectId;
  /** The event as the patient's page names it. */
  readonly episodeKey: string;
  readonly reason: string;
}

/**
 * D12: a monitor takes up an event for which no rule speaks, to decide on it or put it before the committee, and holds it
 * from the start. Only where the protocol has the committee's rule; an event that has a case keeps that one.
 */
export async function raiseCase(
  deps: Deps,
  actor: Actor,
  asked: Asked,
  input: RaiseCase,
): Promise<Result<{ readonly caseId: CaseId; readonly seq: number }>> {
  const { subjectId, episodeKey, reason } = input;
  const known = await deps.store.read((tx) => tx.findSubject(subjectId));
  if (known === undefined) return err({ code: 'NOT_FOUND', what: 'subject', id: subjectId });
  const { trialId } = known.value;
  const act = { ...asked, command: 'case.raise', reason, input, trialId };
  const written = await deps.unit.write(actor, act, async (tx) => {
    const history = await tx.loadHistory(subjectId);
    const protocol = await tx.findProtocol(trialId);
    if (history === undefined || protocol?.committeeHook === undefined) {
      return err({ code: 'NOT_FOUND', what: 'rule', id: COMMITTEE_HOOK });
    }
    const episode = episodesOf(history, protocol).find(({ key }) => key === episodeKey);
    if (episode === undefined) return err({ code: 'NOT_FOUND', what: 'event', id: episodeKey });
    const before = (await tx.listSubjectCases(subjectId)).find(({ value }) => value.episodeKey === episodeKey)?.value;
    if (before !== undefined && before.state !== 'withdrawn') {
      return err({ code: 'ALREADY_EXISTS', what: 'case', id: String(before.caseId) });
    }
    const caseId = before?.caseId ?? ((await tx.nextId('case')) as CaseId);
    const step = { at: tx.at, seq: tx.seq, by: actor.name, role: asked.role };
    const raised: DltCase = {
      ...before,
      caseId,
      trialId,
      subjectId,
      episodeKey,
      urgency: 'needs-decision',
      state: 'acknowledged',
      ruleIds: [COMMITTEE_HOOK],
      findings: [],
      episode,
      protocolVersion: protocol.version,
      steps: [
        ...(before?.steps ?? []),
        { ...step, state: 'raised', reason },
        { ...step, state: 'acknowledged', reason: '' },
      ],
    };
    await tx.appendCase(raised);
    return ok({ caseId });
  });
  return written.ok ? ok({ ...written.value.value, seq: written.value.seq }) : written;
}
