import { reportsOf } from '../../../shared/episodes/reportsOf.ts';
import { formatInstant } from '../../../shared/format/formatInstant.ts';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { Episode } from '../../../shared/model/episode.ts';
import type { PatientView } from '../../../shared/model/views.ts';
import { TOXICITY_FAMILIES } from '../../../shared/model/vocabulary.ts';
import type { TimeAxis } from '../../../shared/time/timeAxis.ts';
import { placeEpisode, type Unplaceable } from '../../charts/timeline/placeEpisode.ts';
import type { ToxicityMark, ToxicityStrip } from '../../charts/timeline/timelineStrips.ts';
import { type TimelineWords, whenText } from './timelineWords.ts';

export interface UnplacedEpisode {
  readonly episode: Episode;
  readonly reason: Unplaceable['reason'];
}

interface ToxicityInput {
  readonly view: PatientView;
  readonly axis: TimeAxis;
  readonly cut: number;
  readonly diedAt: number | null;
  readonly hrefOf: (observationId: number) => string;
  readonly words: TimelineWords;
}

/** The toxicity strip, and what cannot be placed on it. */
export function toxicityStrip(input: ToxicityInput): {
  readonly strip: ToxicityStrip;
  readonly unplaced: readonly UnplacedEpisode[];
} {
  const unplaced: UnplacedEpisode[] = [];
  const marks = new Map<string, ToxicityMark[]>(TOXICITY_FAMILIES.map((family) => [family, []]));
  for (const episode of input.view.assessment.episodes) {
    if (!isDrawn(episode, input.view)) continue;
    const bar = placeEpisode(episode, input.axis, input.cut, input.diedAt);
    if (bar.kind === 'unplaceable') unplaced.push({ episode, reason: bar.reason });
    else marks.get(episode.family)?.push({ bar, ...textsOf(episode, input) });
  }
  const { say, vocabulary } = input.words;
  const lanes = TOXICITY_FAMILIES.map((family) => ({
    title: vocabulary(`family.${family}`),
    marks: marks.get(family) ?? [],
  }));
  return {
    strip: { kind: 'toxicity', key: 'toxicity', title: say('stripToxicity'), lanes, none: say('noneRecorded') },
    unplaced,
  };
}

/**
 * Everything reported; of what was measured CRS and ICANS, and laboratory terms from the grade on from which a report is
 * asked for. ICAHT is marked under its counts, and the table below shows the rest.
 */
function isDrawn({ origin, family, scale, worstGrade }: Episode, { protocol }: PatientView): boolean {
  if (origin === 'reported' || family === 'CRS' || family === 'ICANS') return true;
  return scale !== 'ICAHT 2023' && (worstGrade ?? 0) >= protocol.discrepancies.labsFromGrade;
}

function textsOf(episode: Episode, { view, hrefOf, words }: ToxicityInput): Omit<ToxicityMark, 'bar'> {
  const id = recordOf(episode);
  const dltCase = view.cases.find((one) => one.episodeKey === episode.key && one.state !== 'withdrawn');
  const term = words.termName(episode.termCode);
  const verdict = verdictOf(episode, dltCase, view, words);
  return {
    href: hrefOf(id),
    recordKey: String(id),
    label: episode.origin === 'derived' ? words.say('measuredTerm', { term }) : term,
    derived: episode.origin === 'derived',
    serious: (episode.seriousness?.length ?? 0) > 0,
    lines: episodeLines(episode, verdict.line, view.assessment.window?.day0On ?? null, words),
    ...verdict,
  };
}

/** The record a bar leads to: the first it was read from. */
export const recordOf = (episode: Episode): number => episode.sources[0]?.observationId ?? 0;

interface Verdict {
  readonly flag: ToxicityMark['flag'];
  readonly signature: string | null;
  readonly line: string | null;
}

/** What is known of it as a DLT: confirmed by whom and when, waiting for a person, or ripening by itself. */
function verdictOf(episode: Episode, dltCase: DltCase | undefined, view: PatientView, words: TimelineWords): Verdict {
  const { say } = words;
  if (dltCase?.state === 'confirmed' || dltCase?.state === 'rejected') {
    const step = dltCase.steps.findLast(({ state }) => state === dltCase.state)!;
    const facts = { by: step.by, at: formatInstant(step.at, words.zone) };
    if (dltCase.state === 'rejected') return { flag: 'none', signature: null, line: say('rejectedBy', facts) };
    const text = say('confirmedBy', facts);
    return { flag: 'filled', signature: text, line: text };
  }
  if (dltCase !== undefined) return { flag: 'open', signature: null, line: say('awaitsDecision') };
  const findings = view.assessment.findings.filter((finding) => finding.episodeKey === episode.key);
  const ripens = findings.flatMap(({ ripensAt }) => ripensAt ?? []).toSorted()[0];
  if (ripens !== undefined) {
    const text = say('ripensAt', { at: formatInstant(ripens, words.zone) });
    return { flag: 'none', signature: text, line: text };
  }
  return { flag: 'none', signature: null, line: null };
}

/** What a bar says when asked: term, grades with their dates, seriousness, relatedness, standing as a DLT. */
export function episodeLines(
  episode: Episode,
  verdict: string | null,
  day0On: CalendarDate | null,
  words: TimelineWords,
): readonly string[] {
  const { say, vocabulary, termName } = words;
  const term = termName(episode.termCode);
  const name = episode.origin === 'derived' ? say('measuredTerm', { term }) : term;
  const lines = [episode.verbatim === '' || episode.verbatim === term ? name : `${name} (${episode.verbatim})`];
  for (const segment of episode.segments) {
    const grade = segment.grade === null ? vocabulary('grade.not-graded') : say('gradeN', { grade: segment.grade });
    lines.push(say('gradeFrom', { grade, from: whenText(segment.from, day0On, words) }));
  }
  lines.push(say(episode.origin === 'derived' ? 'measuredLine' : 'scaleLine', { scale: episode.scale }));
  lines.push(say('endsLine', { end: whenText(episode.end, day0On, words) }));
  if (episode.seriousness !== null && episode.seriousness.length > 0) {
    const criteria = episode.seriousness.map((criterion) => vocabulary(`seriousness.${criterion}`)).join(', ');
    lines.push(say('seriousLine', { criteria }));
  }
  const product = episode.relatedness['car-t'];
  if (product !== undefined) lines.push(say('relatedLine', { relatedness: vocabulary(`relatedness.${product}`) }));
  if (verdict !== null) lines.push(verdict);
  const [first, ...joined] = reportsOf(episode);
  if (first !== undefined && joined.length > 0) {
    const records = joined.map(({ observationId }) => say('toRecord', { id: observationId })).join(', ');
    lines.push(say('joinedWith', { records }));
  }
  return lines;
}
