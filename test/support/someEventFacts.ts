import { DEFAULT_EXPEDITED_SETTINGS } from '../../shared/expedited/defaultExpeditedSettings.ts';
import type { EventFacts, EventVersion } from '../../shared/expedited/eventFacts.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { AdverseEvent } from '../../shared/model/observation.ts';
import type { SafetyEntry, SponsorOpinion } from '../../shared/model/safetyReport.ts';
import { anEvent, HYPOTENSION } from './anEvent.ts';

/** A serious, related event that no list names. */
export const aSusar = (change: Partial<AdverseEvent> = {}): AdverseEvent =>
  anEvent(HYPOTENSION, [[3, '2026-03-05T06:00']], 'ongoing', { seriousness: ['hospitalisation'], ...change });

export function aVersion(seq: number, at: string, value: AdverseEvent | null, imported = false): EventVersion {
  return { seq, at: at as Instant, version: seq, by: 'Test investigator', imported, value };
}

export function aCausality(seq: number, at: string, relatedness: SponsorOpinion['relatedness']): SafetyEntry {
  const opinions = [{ agent: 'car-t', relatedness } as const];
  const said = { version: 1, opinions, reason: 'judged', signatureId: 1 };
  return { seq, at: at as Instant, by: 'Test monitor', role: 'medical-monitor', kind: 'causality', ...said };
}

export function aStatement(seq: number, at: string, version: number, knownAt: string): SafetyEntry {
  const said = { version, knownAt: knownAt as never, note: '' };
  return { seq, at: at as Instant, by: 'Test monitor', role: 'medical-monitor', kind: 'aware', ...said };
}

export function someEventFacts(change: Partial<EventFacts> = {}): EventFacts {
  return {
    subjectNumber: '001-001',
    siteZone: 'Asia/Shanghai',
    versions: [aVersion(10, '2026-03-05T02:00:00.000Z', aSusar())],
    infused: [{ seq: 5, at: '2026-03-02T02:00:00.000Z' as Instant, value: true }],
    lists: [],
    settings: [{ seq: 1, at: '2026-03-01T00:00:00.000Z' as Instant, value: DEFAULT_EXPEDITED_SETTINGS }],
    entries: [],
    ...change,
  };
}
