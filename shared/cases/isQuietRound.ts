import type { CaseHandling } from '../model/caseHandling.ts';
import type { DltCase } from '../model/dltCase.ts';
import type { Episode } from '../model/episode.ts';
import { msOf } from '../time/instant.ts';
import type { CaseRound } from './caseRound.ts';

const DAY_MS = 86_400_000;

/** How a change came into the record. */
export interface ChangeSource {
  readonly command: string;
  readonly actorId: string;
}

/**
 * Does the round wake nobody? So it is when the case came from an import (or the simulated trial's own past) and nothing
 * had happened in the toxicity for `quietAfterDays` before: what a person enters, what time decides, and what is imported
 * while it is fresh or of unknown date is news. The case itself, its place in the inbox and its age are the same.
 */
export function isQuietRound(
  { begunBy }: CaseRound,
  dltCase: Pick<DltCase, 'episode'>,
  source: ChangeSource,
  handling: Pick<CaseHandling, 'quietAfterDays'>,
): boolean {
  if (source.actorId === 'seed') return true;
  if (!source.command.startsWith('import.')) return false;
  const last = lastHappenedMs(dltCase.episode as Episode | null);
  return last !== null && msOf(begunBy.at) - last > handling.quietAfterDays * DAY_MS;
}

/** Latest day on which the toxicity began, changed or ended, at its end; null = not known to the day. */
function lastHappenedMs(episode: Episode | null): number | null {
  if (episode === null) return null;
  const moments = [episode.onset, episode.end, ...episode.segments.map(({ from }) => from)];
  const days = moments.filter((moment) => moment !== 'ongoing').map(dayMs);
  return days.includes(null) ? null : Math.max(...days.filter((day) => day !== null)) + DAY_MS;
}

function dayMs(moment: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(moment) ?? [];
  return day === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day));
}
