import { discrepanciesOf } from '../../shared/discrepancies/discrepanciesOf.ts';
import { dltWindow } from '../../shared/dlt/dltWindow.ts';
import { derivedEpisodes } from '../../shared/episodes/derived/derivedEpisodes.ts';
import { explainedCourses } from '../../shared/episodes/derived/explainedCourses.ts';
import { familyOf } from '../../shared/grading/ctcae/familyOf.ts';
import type { Discrepancy } from '../../shared/model/discrepancy.ts';
import type { DiscrepancyView, MeasuredPoint } from '../../shared/model/discrepancyViews.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { SubjectId } from '../../shared/model/ids.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { Store } from '../store/port.ts';
import { lineOf } from './discrepancies.ts';

/** Both sides of one discrepancy; `undefined` = the record does not disagree there (any more). */
export function discrepancyPage(
  deps: { readonly store: Store },
  input: { readonly subjectId: SubjectId; readonly key: string; readonly asOf?: number | undefined },
): Promise<DiscrepancyView | undefined> {
  return deps.store.read(async (tx) => {
    const history = await tx.loadHistory(input.subjectId, input.asOf);
    const protocol = history && (await tx.findProtocol(history.subject.trialId, input.asOf));
    if (history === undefined || protocol === undefined) return undefined;
    const found = discrepanciesOf(history, protocol).find(({ key }) => key === input.key);
    if (found === undefined) return undefined;
    const answers = await tx.listDiscrepancyAnswers(input.subjectId, input.asOf);
    const day0On = dltWindow(history, protocol)?.day0On ?? null;
    const change = await tx.changeAt(found.latest.fromSeq);
    const records = new Set(found.reported?.records ?? []);
    const derivedKeys = new Set(found.derived?.episodeKeys ?? []);
    return {
      line: lineOf(found, history.subject, answers, day0On),
      zone: history.zone,
      day0On,
      reported: history.adverseEvents.filter(({ observationId }) => records.has(observationId)),
      derivedEpisodes: derivedEpisodes(history, protocol).filter(({ key }) => derivedKeys.has(key)),
      measured: measuredOf(found, history, protocol),
      changedBy:
        change === undefined
          ? null
          : { at: change.at, by: change.actorName, command: change.command, reason: change.reason },
    };
  });
}

/** Every point of the toxicity: what was measured between and could not be graded belongs to the picture. */
function measuredOf(found: Discrepancy, history: SubjectHistory, protocol: Protocol): readonly MeasuredPoint[] {
  const isSyndrome = found.family === 'CRS' || found.family === 'ICANS';
  return explainedCourses(history, protocol)
    .filter(({ termCode, scale }) => {
      if (scale === 'ICAHT 2023') return false;
      return isSyndrome ? familyOf(termCode) === found.family : termCode === found.termCode;
    })
    .flatMap(({ of, scale, points }) => points.map(({ source, answer }) => ({ recorded: source, of, scale, answer })));
}
