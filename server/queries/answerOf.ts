import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import type { Store, Written } from '../store/port.ts';

/** What the rules say of one patient right after a change: the findings of the episode the observation belongs to. */
export function answerOf(
  deps: { readonly store: Store },
  subjectId: SubjectId,
  written: Written<{ readonly observationId: ObservationId; readonly version: number }>,
): Promise<RecordedView> {
  const { observationId, version } = written.value;
  return deps.store.read(async (tx) => {
    const history = await tx.loadHistory(subjectId, written.seq);
    const protocol = history && (await tx.findProtocol(history.subject.trialId, written.seq));
    if (history === undefined || protocol === undefined) throw new Error(`subject ${subjectId} cannot be assessed`);
    const assessment = assessSubject(history, protocol, written.at);
    const episode = assessment.episodes.find((e) => e.sources.some((source) => source.observationId === observationId));
    const cases = await tx.listSubjectCases(subjectId, written.seq);
    return {
      observationId,
      version,
      seq: written.seq,
      findings: assessment.findings.filter((finding) => finding.episodeKey === episode?.key),
      state: assessment.state,
      caseIds: cases
        .filter(({ value }) => value.episodeKey === episode?.key && value.state !== 'withdrawn')
        .map(({ value }) => value.caseId),
    };
  });
}
