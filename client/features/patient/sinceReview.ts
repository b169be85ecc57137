import { allRecords } from '../../../shared/model/allRecords.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import type { Lane, Mark, PlanMark, Strip } from '../../charts/timeline/timelineStrips.ts';
import { recordOf } from './toxicityStrip.ts';

/** Records that were entered or corrected after a change of the record. */
export const countSince = ({ history }: PatientView, seq: number): number =>
  allRecords(history).filter(({ fromSeq }) => fromSeq > seq).length;

/** Marks of what was entered or corrected after a change of the record; a bar is new when any record in it is. */
export function keysSince({ history, assessment }: PatientView, seq: number): ReadonlySet<string> {
  const fresh = new Set(allRecords(history).flatMap((one) => (one.fromSeq > seq ? [Number(one.observationId)] : [])));
  const bars = assessment.episodes.filter(({ sources }) => sources.some((source) => fresh.has(source.observationId)));
  return new Set([...fresh, ...bars.map(recordOf)].map(String));
}

/** The strips with their new marks marked, or with nothing else in them. */
export function withNews(strips: readonly Strip[], keys: ReadonlySet<string>, only: boolean): readonly Strip[] {
  const of = <M extends Mark>(marks: readonly M[]): readonly M[] =>
    marks
      .filter(({ recordKey }) => !only || keys.has(recordKey))
      .map((mark) => (keys.has(mark.recordKey) ? { ...mark, isNew: true } : mark));
  const lanes = <L extends Lane<Mark>>(all: readonly L[]): readonly L[] =>
    all.map((lane) => ({ ...lane, marks: of(lane.marks) }));
  const planNews = (all: readonly Lane<PlanMark>[]): readonly Lane<PlanMark>[] =>
    all
      .map((lane) => ({
        ...lane,
        marks: lane.marks.flatMap((mark) => {
          const isNew = mark.recordKey !== null && keys.has(mark.recordKey);
          return only && !isNew ? [] : [isNew ? { ...mark, isNew } : mark];
        }),
      }))
      .filter(({ marks }) => marks.length > 0);
  const news = (strip: Strip): Strip => {
    switch (strip.kind) {
      case 'toxicity':
        return { ...strip, lanes: lanes(strip.lanes) };
      case 'spans':
        return { ...strip, lanes: lanes(strip.lanes).filter(({ marks }) => marks.length > 0) };
      case 'plan':
        return { ...strip, lanes: planNews(strip.lanes) };
      case 'moments':
        return { ...strip, marks: of(strip.marks) };
      case 'curves':
        return {
          ...strip,
          series: strip.series.map((one) => ({ ...one, points: of(one.points) })),
          status: lanes(strip.status),
          beside: lanes(strip.beside),
          runs: lanes(strip.runs),
          unusable: strip.unusable === null ? null : { ...strip.unusable, marks: of(strip.unusable.marks) },
        };
    }
  };
  return strips.map(news);
}
