import type { Instant } from '../model/dates.ts';
import type { Awareness, ExpeditedClock, SiteClock } from '../model/expedited.ts';
import type { ExpeditedRegion, ExpeditedSettings } from '../model/expeditedSettings.ts';
import { awarenessOf } from './awarenessOf.ts';
import { type EventAnswer, eventAnswer } from './eventAnswer.ts';
import type { EventFacts } from './eventFacts.ts';
import { expeditedClocks } from './expeditedClocks.ts';
import { siteClocks } from './siteClocks.ts';

export interface EventClocks extends EventAnswer {
  /** In the sponsor's local time, in the order of the record. */
  readonly awareness: readonly Awareness[];
  /** Of all regions, in the protocol's order. */
  readonly clocks: readonly ExpeditedClock[];
  readonly site: readonly SiteClock[];
}

/** Every clock of one event as it stands at a moment. Nothing is stored of them: they follow from the record. */
export function eventClocks(facts: EventFacts, at: Instant): EventClocks {
  const now = settingsNow(facts);
  const awareness = awarenessOf(facts, now.zone);
  const reports = facts.entries.flatMap((entry) => (entry.kind === 'sent' ? [entry.report] : []));
  const clocks = regionsOf(facts).flatMap((region) =>
    expeditedClocks({ awareness, reports, zone: now.zone }, region, at),
  );
  const bySite = facts.siteZone === now.zone ? awareness : awarenessOf(facts, facts.siteZone);
  const site = siteClocks(bySite, now.siteToSponsorHours, facts.siteZone, at);
  return { ...eventAnswer(facts, Number.POSITIVE_INFINITY), awareness, clocks, site };
}

function settingsNow({ settings }: EventFacts): ExpeditedSettings {
  const last = settings.at(-1);
  if (last === undefined) throw new Error('a protocol says how reports are expedited');
  return last.value;
}

/** Every region that applied since the event was entered: a clock that ran does not end because the protocol changed. */
function regionsOf({ settings, versions }: EventFacts): readonly ExpeditedRegion[] {
  const enteredSeq = versions[0]?.seq ?? 0;
  const inForce = settings.filter((_, index) => (settings[index + 1]?.seq ?? Number.POSITIVE_INFINITY) > enteredSeq);
  const byCode = new Map<string, ExpeditedRegion>();
  for (const { value } of inForce) for (const region of value.regions) byCode.set(region.code, region);
  return [...byCode.values()];
}
