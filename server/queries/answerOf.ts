import { type SubjectStanding, subjectStanding } from '../../shared/dlt/subjectStanding.ts';
import type { DltCase } from '../../shared/model/dltCase.ts';
import type { ObservationId, SubjectId } from '../../shared/model/ids.ts';
import type { RecordedView } from '../../shared/model/views.ts';
import type { Store, Written } from '../store/port.ts';

type Saved = Written<{ readonly observationId: ObservationId; readonly version: number }>;

/** What the rules say right after a change: the findings and cases of the episode the observation belongs to. */
export function answerFrom(saved: Saved, standing: SubjectStanding, cases: readonly DltCase[]): RecordedView {
  const { observationId, version } = saved.value;
  const about = standing.about(observationId);
  const key = about?.episode.key;
  return {
    observationId,
    version,
    seq: saved.seq,
    findings: about?.findings ?? [],
    state: standing.summary.state,
    caseIds: cases.filter((one) => one.episodeKey === key && one.state !== 'withdrawn').map(({ caseId }) => caseId),
  };
}

/** The same for a request that had been answered before: as it was then. */
export function answerAgain(
  deps: { readonly store: Store },
  subjectId: SubjectId,
  saved: Saved,
): Promise<RecordedView> {
  return deps.store.read(async (tx) => {
    const history = await tx.loadHistory(subjectId, saved.seq);
    const protocol = history && (await tx.findProtocol(history.subject.trialId, saved.seq));
    if (history === undefined || protocol === undefined) throw new Error(`subject ${subjectId} cannot be assessed`);
    const cases = (await tx.listSubjectCases(subjectId, saved.seq)).map(({ value }) => value);
    return answerFrom(saved, subjectStanding(history, protocol, saved.at), cases);
  });
}
