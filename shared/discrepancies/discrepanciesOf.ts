import { episodesOf } from '../episodes/episodesOf.ts';
import type { Discrepancy } from '../model/discrepancy.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Protocol } from '../model/protocol.ts';
import { partialInterval } from '../time/partialInterval.ts';
import { discrepancy, type Sides } from './discrepancy.ts';
import { gradeStretch, isMoment, liesApart } from './gradeStretch.ts';
import { mustBeReported } from './mustBeReported.ts';
import { reportableFrom } from './reportableFrom.ts';
import { severalOpen } from './severalOpen.ts';
import { toxicityGroups } from './toxicityGroups.ts';
import { wasMeasuredAsNone } from './wasMeasuredAsNone.ts';

const HOUR_MS = 3_600_000;
const DEATH = 5;

/**
 * Where reported and derived episodes of a patient disagree: grade, dates, a report that is missing, a report that nothing
 * measured supports, more than one open report of a kind. Grades of two scales are not compared. Dates of laboratory
 * terms are compared from the grade on from which a report is asked for: below it nobody reports the day.
 * Source: [DESIGN §2]; tolerances are settings of the protocol.
 */
export function discrepanciesOf(history: SubjectHistory, protocol: Protocol): readonly Discrepancy[] {
  const episodes = episodesOf(history, protocol);
  const withinMs = protocol.discrepancies.dateToleranceHours * HOUR_MS;
  const groups = toxicityGroups(episodes, history.zone, withinMs);
  const found = groups.flatMap((group): readonly Discrepancy[] => {
    if (group.reported.length === 0) {
      return mustBeReported(group.derived, history, protocol) ? [discrepancy('missing-report', group, protocol)] : [];
    }
    if (group.derived.length === 0) {
      return wasMeasuredAsNone(group.reported, history, protocol)
        ? [discrepancy('no-derivation', group, protocol)]
        : [];
    }
    return [
      ...(gradesDiffer(group) ? [discrepancy('grade-differs', group, protocol)] : []),
      ...(datesDiffer(group, history.zone, protocol) ? [discrepancy('dates-differ', group, protocol)] : []),
    ];
  });
  return [...found, ...severalOpen(episodes, protocol)];
}

/** Grade 5 is entered by a person only, so a death says nothing about the grades before it. */
function gradesDiffer({ reported, derived }: Sides): boolean {
  const scale = derived[0]!.scale;
  if (reported.some((one) => one.scale !== scale && one.scale !== 'unknown')) return false;
  const worstReported = worstBelowDeath(reported);
  return worstReported !== 0 && worstReported !== worstBelowDeath(derived);
}

function worstBelowDeath(episodes: readonly Episode[]): number {
  let worst = 0;
  for (const { segments } of episodes) {
    for (const { grade } of segments) if (grade !== null && grade < DEATH && grade > worst) worst = grade;
  }
  return worst;
}

function datesDiffer({ reported, derived }: Sides, zone: string, protocol: Protocol): boolean {
  const [first] = derived;
  const atLeast = reportableFrom(first!, protocol);
  const withinMs = toleranceMs(first!, protocol);
  const said = gradeStretch(reported, atLeast);
  const seen = gradeStretch(derived, atLeast);
  if (said === undefined || seen === undefined) return false;
  if (liesApart(said.from, seen.from, zone, withinMs)) return true;
  if (said.to === 'ongoing') return isMoment(seen.to);
  if (!isMoment(said.to) || seen.lastSeen === null) return false;
  // It ended between the last time it was seen and the first time it was not; nobody may have looked again.
  const endedMs = partialInterval(said.to, zone);
  if (endedMs.toMs + withinMs < partialInterval(seen.lastSeen, zone).fromMs) return true;
  return isMoment(seen.to) && endedMs.fromMs > partialInterval(seen.to, zone).toMs + withinMs;
}

function toleranceMs({ family }: Episode, { discrepancies }: Protocol): number {
  const isSyndrome = family === 'CRS' || family === 'ICANS';
  return (isSyndrome ? discrepancies.dateToleranceHours : discrepancies.labDateToleranceHours) * HOUR_MS;
}
