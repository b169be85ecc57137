import type { Instant } from '../model/dates.ts';
import type { Awareness, ExpeditedClock, SentReport } from '../model/expedited.ts';
import type { ExpeditedRegion } from '../model/expeditedSettings.ts';
import { msOf } from '../time/instant.ts';
import { inOrderOfKnowledge } from './inOrderOfKnowledge.ts';
import { knownSpan } from './knownSpan.ts';
import { readClock } from './readClock.ts';
import { startClocks } from './startClocks.ts';

export interface ExpeditedCase {
  /** In any order; only what the sponsor knew starts a clock here. */
  readonly awareness: readonly Awareness[];
  /** To any region, in any order. */
  readonly reports: readonly SentReport[];
  /** IANA zone of the sponsor's clocks: its calendar counts the days. */
  readonly zone: string;
}

/**
 * Every clock of one case in one region as it stands at a moment, in the order they began: first reports, the completion
 * of an incomplete 7-day report, and relevant information after a report. A missed clock stays in the list as missed.
 * What was known or sent only after `at` is not looked at. Source: [EXPEDITED]; days: the region's own source.
 */
export function expeditedClocks(
  { awareness, reports, zone }: ExpeditedCase,
  region: ExpeditedRegion,
  at: Instant,
): readonly ExpeditedClock[] {
  const atMs = msOf(at);
  const known = inOrderOfKnowledge(awareness, 'sponsor', zone, atMs);
  const sent = reports
    .filter((report) => report.region === region.code && msOf(report.sentAt) <= atMs)
    .toSorted((a, b) => msOf(a.sentAt) - msOf(b.sentAt));
  const started = startClocks(known, region, zone);

  const first = started.map(({ step, liftedBy, ...clock }) => {
    const lifted = liftedBy && { at: liftedBy.knownAt, span: knownSpan(liftedBy.knownAt, zone) };
    const report = sent.find(({ sentAt }) => msOf(sentAt) >= clock.start.fromMs);
    return readClock({ ...clock, region: region.code, startedAt: step.knownAt, lifted, report }, atMs, zone);
  });
  const starters = new Set(started.map(({ step }) => step));
  const rest = known.filter((step) => step.isRelevant && !starters.has(step));
  return [...first, ...completions(first, sent, region, atMs, zone), ...followUps(rest, sent, region, atMs, zone)];
}

function completions(
  first: readonly ExpeditedClock[],
  sent: readonly SentReport[],
  region: ExpeditedRegion,
  atMs: number,
  zone: string,
): readonly ExpeditedClock[] {
  const days = region.completionDays;
  if (days === null) return [];
  const grave = first.filter(({ kind }) => kind === 'fatal-or-life-threatening');
  const incomplete = sent.filter(({ isComplete, sentAt }) => !isComplete && grave.some((one) => one.sentAt === sentAt));
  return incomplete.map(({ sentAt }) => {
    const fromMs = msOf(sentAt);
    const clock = {
      region: region.code,
      kind: 'completion',
      days,
      isProvisional: false,
      because: ['incomplete-report'],
      startedAt: sentAt,
      start: { fromMs, toMs: fromMs + 1 },
      report: sent.find((later) => later.isComplete && msOf(later.sentAt) > fromMs),
      lifted: null,
    } as const;
    return readClock(clock, atMs, zone);
  });
}

function followUps(
  relevant: readonly Awareness[],
  sent: readonly SentReport[],
  region: ExpeditedRegion,
  atMs: number,
  zone: string,
): readonly ExpeditedClock[] {
  const days = region.relevantFollowUpDays;
  if (days === null) return [];
  return relevant.flatMap(({ knownAt }) => {
    const start = knownSpan(knownAt, zone);
    if (!sent.some(({ sentAt }) => msOf(sentAt) < start.toMs)) return [];
    const clock = {
      region: region.code,
      kind: 'relevant-follow-up',
      days,
      isProvisional: false,
      because: ['relevant-information'],
      startedAt: knownAt,
      start,
      report: sent.find(({ sentAt }) => msOf(sentAt) >= start.fromMs),
      lifted: null,
    } as const;
    return [readClock(clock, atMs, zone)];
  });
}
