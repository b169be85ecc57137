import type { Instant } from '../model/dates.ts';
import type { Awareness, SiteClock } from '../model/expedited.ts';
import { msOf } from '../time/instant.ts';
import type { Interval } from '../time/partialInterval.ts';
import { inOrderOfKnowledge } from './inOrderOfKnowledge.ts';
import { knownSpan } from './knownSpan.ts';

const HOUR_MS = 3_600_000;

/**
 * The site tells the sponsor within some hours; exactly that many is in time. One clock from the first knowledge of what
 * may be serious, and one of its own where seriousness was answered later. Source: [EU-CTR Art. 41].
 */
export function siteClocks(
  awareness: readonly Awareness[],
  hours: number,
  zone: string,
  at: Instant,
): readonly SiteClock[] {
  const atMs = msOf(at);
  const ofSite = inOrderOfKnowledge(awareness, 'site', zone, atMs);
  const ofSponsor = inOrderOfKnowledge(awareness, 'sponsor', zone, atMs);
  const maybe = ofSite.find(({ answer }) => answer.serious !== 'not-met');
  const surely = ofSite.find(({ answer }) => answer.serious === 'met');
  const starts = [...new Set([maybe, surely])].filter((step) => step !== undefined);
  return starts.map((step) => {
    const isProvisional = step.answer.serious === 'unknown';
    const told = ofSponsor.find(
      ({ answer }) => answer.serious === 'met' || (isProvisional && answer.serious === 'unknown'),
    );
    return readSiteClock(step, isProvisional, told, hours * HOUR_MS, zone, atMs);
  });
}

function readSiteClock(
  step: Awareness,
  isProvisional: boolean,
  told: Awareness | undefined,
  allowedMs: number,
  zone: string,
  atMs: number,
): SiteClock {
  const { fromMs, toMs } = knownSpan(step.knownAt, zone);
  const due = Number.isFinite(fromMs) ? { earliestMs: fromMs + allowedMs, latestMs: toMs - 1 + allowedMs } : null;
  const toldSpan = told === undefined ? null : knownSpan(told.knownAt, zone);
  return {
    startedAt: step.knownAt,
    isProvisional,
    due,
    standing: due === null ? 'undecided' : standingOf(due, toldSpan, atMs),
    toldAt: told?.knownAt ?? null,
    leftMs: due === null || told !== undefined ? null : due.earliestMs - atMs,
  };
}

/** How a clock of the site stands at a later moment, nothing having been entered in between. */
export function siteClockAt(clock: SiteClock, atMs: number): SiteClock {
  if (clock.due === null || clock.toldAt !== null) return clock;
  return { ...clock, standing: standingOf(clock.due, null, atMs), leftMs: clock.due.earliestMs - atMs };
}

function standingOf(
  due: { readonly earliestMs: number; readonly latestMs: number },
  told: Interval | null,
  atMs: number,
): SiteClock['standing'] {
  const first = told?.fromMs ?? atMs;
  const last = told === null ? atMs : told.toMs - 1;
  if (first > due.latestMs) return 'missed';
  if (last > due.earliestMs) return 'undecided';
  return told === null ? 'running' : 'sent';
}
