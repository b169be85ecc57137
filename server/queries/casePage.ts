import { adjudicatedContent } from '../../shared/cases/adjudicatedContent.ts';
import { roundAt } from '../../shared/cases/caseRound.ts';
import { isQuietRound } from '../../shared/cases/isQuietRound.ts';
import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { allRecords } from '../../shared/model/allRecords.ts';
import type { Finding, SubjectAssessment } from '../../shared/model/assessment.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { CaseId } from '../../shared/model/ids.ts';
import type { Recorded } from '../../shared/model/observation.ts';
import type { Signature } from '../../shared/model/signature.ts';
import type { CaseView, SignatureView } from '../../shared/model/views.ts';
import { signatureStanding } from '../../shared/signing/signatureStanding.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../store/port.ts';
import { resolveAsOf } from './asOf.ts';

/** One case with the patient's assessment and every record its traces point to. */
export function casePage(
  deps: { readonly store: Store; readonly clock: Clock },
  input: { readonly caseId: CaseId; readonly asOf?: number | undefined },
): Promise<CaseView | undefined> {
  return deps.store.read(async (tx) => {
    const asOf = await resolveAsOf(tx, deps.clock, input.asOf);
    const found = asOf && (await tx.findCase(input.caseId, asOf.seq));
    if (asOf === undefined || found === undefined) return undefined;
    const { trialId, subjectId } = found.value;
    const trial = await tx.findTrial(trialId, asOf.seq);
    const protocol = await tx.findProtocol(trialId, asOf.seq);
    const history = await tx.loadHistory(subjectId, asOf.seq);
    const site = history && (await tx.findSite(history.subject.siteId, asOf.seq));
    if (trial === undefined || protocol === undefined || history === undefined || site === undefined) return undefined;

    const notices = await tx.listTrialRecords('case-notice', { subjectId }, asOf.seq);
    const signatures = await tx.listTrialRecords('signature', { subjectId }, asOf.seq);
    const round = roundAt(found.value, asOf.seq);
    const source = round === null ? undefined : await tx.changeAt(round.seq);
    const assessment = assessSubject(history, protocol, asOf.at);
    return {
      dltCase: found.value,
      version: found.version,
      trial,
      site,
      subject: history.subject,
      protocol,
      assessment,
      evidence: evidenceOf(found.value, assessment, history),
      notices: notices.map(({ value }) => value).filter(({ caseId }) => caseId === input.caseId),
      signatures: signaturesOf(found.value, signatures),
      quiet: round !== null && source !== undefined && isQuietRound(round, found.value, source, protocol.caseHandling),
      asOf,
    };
  });
}

function signaturesOf(
  dltCase: DltCase,
  signatures: readonly { readonly value: Signature }[],
): readonly SignatureView[] {
  const content = adjudicatedContent(dltCase);
  return signatures
    .map(({ value }) => value)
    .filter(({ of }) => of.kind === 'case' && of.id === dltCase.caseId)
    .map((signature) => ({ signature, standing: signatureStanding(signature, content) }));
}

function evidenceOf(dltCase: DltCase, assessment: SubjectAssessment, history: SubjectHistory): readonly Recorded[] {
  const now = assessment.findings.filter((finding) => finding.episodeKey === dltCase.episodeKey);
  const findings = [...(dltCase.findings as readonly Finding[]), ...now];
  const wanted = new Set(findings.flatMap((finding) => finding.trace.flatMap((step) => step.evidence)));
  return allRecords(history).filter(({ observationId }) => wanted.has(observationId));
}
