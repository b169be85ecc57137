import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import type { PatientView } from '../../shared/model/views.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { resolveAsOf } from './asOf.ts';
import { lastDerivedChange } from './lastDerivedChange.ts';

/** Everything about one patient at one point of the record, assessed as of that moment. */
export function patientPage(
  deps: { readonly store: Store; readonly clock: Clock },
  input: { readonly trialId: TrialId; readonly subjectNumber: string; readonly asOf?: number | undefined },
): Promise<PatientView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    if (asOf === undefined) return undefined;
    const subject = await tx.findSubjectByNumber(input.trialId, input.subjectNumber, asOf.seq);
    if (subject === undefined) return undefined;
    const { subjectId, siteId } = subject.value;
    const trial = await tx.findTrial(input.trialId, asOf.seq);
    const site = await tx.findSite(siteId, asOf.seq);
    const protocol = await tx.findProtocol(input.trialId, asOf.seq);
    const history = await tx.loadHistory(subjectId, asOf.seq);
    if (trial === undefined || site === undefined || protocol === undefined || history === undefined) return undefined;

    const last = await tx.lastChangeOf(subjectId, asOf.seq);
    return {
      trial,
      site,
      protocol,
      asOf,
      history,
      assessment: assessSubject(history, protocol, asOf.at),
      cases: (await tx.listSubjectCases(subjectId, asOf.seq)).map(({ value }) => value),
      derivedChange: await lastDerivedChange(tx, history, protocol, asOf.seq),
      lastChange: last === undefined ? null : { at: last.at, by: last.actorName, command: last.command },
    };
  });
}
