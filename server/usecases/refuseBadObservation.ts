import { isCertain, placeWindow } from '../../shared/dlt/placeWindow.ts';
import { findTerm } from '../../shared/grading/ctcae/findTerm.ts';
import type { Failure, InputFinding } from '../../shared/model/failure.ts';
import { err } from '../../shared/model/failure.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { Observation } from '../../shared/model/observation.ts';
import { checkObservation } from '../../shared/policy/checkObservation.ts';
import { consentDate } from '../../shared/policy/consentDate.ts';
import type { ReadTx, WriteTx } from '../store/port.ts';

type Refused = { readonly ok: false; readonly failure: Failure } | undefined;

/** The checks of the entry form once more, on the server: a finding of severity F refuses the observation (C-31). */
export async function refuseBadObservation(tx: WriteTx, subjectId: SubjectId, value: Observation): Promise<Refused> {
  const findings = checkObservation(value, await checkContext(tx, subjectId, tx.at));
  return refusedFor(findings);
}

/** The same for a block: one bad row refuses all, and each path begins with its row, counted from 0. */
export async function refuseBadObservations(
  tx: WriteTx,
  subjectId: SubjectId,
  values: readonly Observation[],
): Promise<Refused> {
  const context = await checkContext(tx, subjectId, tx.at);
  return refusedFor(
    values.flatMap((value, row) =>
      checkObservation(value, context).map((finding) => ({ ...finding, path: `${row}.${finding.path}` })),
    ),
  );
}

function refusedFor(findings: readonly InputFinding[]): Refused {
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
