import { isCertain, placeWindow } from '../../shared/dlt/placeWindow.ts';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { Failure } from '../../shared/model/failure.ts';
import { err } from '../../shared/model/failure.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { checkObservation } from '../../shared/policy/checkObservation.ts';
import { consentDate } from '../../shared/policy/consentDate.ts';
import type { ReadTx, WriteTx } from '../store/port.ts';

/** The checks of the entry form once more, on the server: a finding of severity F refuses the observation (C-31). */
export async function refuseBadObservation(
  tx: WriteTx,
  subjectId: SubjectId,
  value: Observation,
): Promise<{ readonly ok: false; readonly failure: Failure } | undefined> {
  const findings = checkObservation(value, await checkContext(tx, subjectId, tx.at));
  const fatal = findings.filter((finding) => finding.severity === 'F');
  return fatal.length === 0 ? undefined : err({ code: 'INVALID', findings: fatal });
}

async function checkContext(tx: ReadTx, subjectId: SubjectId, now: WriteTx['at']) {
  const history = await tx.loadHistory(subjectId);
  if (history === undefined) throw new Error(`subject ${subjectId} has no history`);
  const { trialId } = history.subject;
  const [trial, protocol] = [await tx.findTrial(trialId), await tx.findProtocol(trialId)];
  if (trial === undefined || protocol === undefined) throw new Error(`trial ${trialId} has no protocol`);
  const placement = placeWindow(history, protocol);
  const infusedOn = placement !== undefined && isCertain(placement) ? placement.early.day0On : null;
  return {
    findTerm: (code: number) => findTerm(code, trial.ctcaeVersion),
    zone: history.zone,
    now,
    infusedOn,
    consentOn: consentDate(history),
  };
}
