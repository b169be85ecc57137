import type { OnsetAnswer } from '../model/dates.ts';
import type { Awareness } from '../model/expedited.ts';
import type { AdverseEvent } from '../model/observation.ts';
import { msOf } from '../time/instant.ts';
import { localMomentOf } from '../time/localMomentOf.ts';
import { partialInterval } from '../time/partialInterval.ts';
import { type EventAnswer, eventAnswer, standing } from './eventAnswer.ts';
import type { EventFacts, EventVersion } from './eventFacts.ts';

/**
 * Who came to know what of an event, in the order of the record and with the answer as it was then. The site knows a
 * version since its `awareAt`, else since its entry. The sponsor knows it since it was stated to know, and, where its
 * knowledge begins with the record, since the entry at the latest. What came from a file nobody knows the moment of.
 * An answer that changes without a new version (an opinion of the sponsor, a new list) is the sponsor's from then on.
 * @param zone whose local time the moments are given in
 */
export function awarenessOf(facts: EventFacts, zone: string): readonly Awareness[] {
  const steps: Awareness[] = [];
  const first = facts.versions[0];
  if (first === undefined) return steps;
  let before: EventAnswer | null = null;
  for (const { seq, at } of marksFrom(facts, first.seq)) {
    const now = eventAnswer(facts, seq);
    const version = facts.versions.find((one) => one.seq === seq);
    const knownAt = localMomentOf(msOf(at), zone);
    if (version !== undefined) steps.push(...ofVersion(facts, version, now, zone));
    else if (before !== null && wordOf(now) !== wordOf(before) && isSponsors(facts, seq, steps)) {
      steps.push(stepOf('sponsor', knownAt, now, false));
    }
    steps.push(...ofStatement(facts, seq, zone));
    before = now;
  }
  return steps;
}

/** Only what the sponsor knows of can change its answer; who judges the cause knows of the event. */
function isSponsors({ entries }: EventFacts, seq: number, steps: readonly Awareness[]): boolean {
  return steps.some(({ by }) => by === 'sponsor') || entries.some((one) => one.seq === seq && one.kind === 'causality');
}

/** The changes that can move an answer, each once, from the event's first entry on. */
function marksFrom(facts: EventFacts, firstSeq: number) {
  const all = [...facts.versions, ...facts.infused, ...facts.lists, ...facts.settings, ...facts.entries];
  const marks = new Map(all.filter(({ seq }) => seq >= firstSeq).map(({ seq, at }) => [seq, { seq, at }]));
  return [...marks.values()].toSorted((a, b) => a.seq - b.seq);
}

function ofVersion(facts: EventFacts, version: EventVersion, now: EventAnswer, zone: string): readonly Awareness[] {
  const before = facts.versions[facts.versions.indexOf(version) - 1];
  const isRelevant = before !== undefined && isNews(before.value, version.value);
  const entered = localMomentOf(msOf(version.at), zone);
  const stated = version.value?.awareAt === before?.value?.awareAt ? undefined : version.value?.awareAt;
  const ofSite = stated === undefined ? null : inZone(stated, facts.siteZone, zone);
  const unstated = version.imported ? 'unknown' : entered;
  return [
    stepOf('site', ofSite ?? unstated, now, isRelevant),
    ...(beginsBySponsor(facts, version) ? [stepOf('sponsor', unstated, now, isRelevant)] : []),
  ];
}

/** An imported version that somebody has dated begins on that date and not at an unknown one. */
function beginsBySponsor(facts: EventFacts, version: EventVersion): boolean {
  const settings = (standing(facts.settings, version.seq) ?? facts.settings[0])?.value;
  if (settings?.sponsorKnows === 'when-stated') return false;
  if (!version.imported) return true;
  return !facts.entries.some((entry) => entry.kind === 'aware' && entry.version === version.version);
}

/** It knew then what that version says, with what was held of it when the version was entered. */
function ofStatement(facts: EventFacts, seq: number, zone: string): readonly Awareness[] {
  return facts.entries.flatMap((entry) => {
    if (entry.seq !== seq || entry.kind !== 'aware') return [];
    const version = facts.versions.find((one) => one.version === entry.version);
    const sponsorZone = (standing(facts.settings, seq) ?? facts.settings[0])?.value.zone ?? zone;
    if (version === undefined) return [];
    const knownAt = inZone(entry.knownAt, sponsorZone, zone);
    return [stepOf('sponsor', knownAt, eventAnswer(facts, version.seq), false)];
  });
}

function stepOf(
  by: Awareness['by'],
  knownAt: OnsetAnswer,
  { answer, criteria }: EventAnswer,
  isRelevant: boolean,
): Awareness {
  return { by, knownAt, answer, criteria: criteria.every(({ met }) => met) ? 'met' : 'not-met', isRelevant };
}

/** A moment known to the minute is the same moment on another clock; a vaguer one is left as it was said. */
function inZone(moment: OnsetAnswer, from: string, to: string): OnsetAnswer {
  if (from === to || moment === 'unknown' || moment.length < 16) return moment;
  return localMomentOf(partialInterval(moment, from).fromMs, to);
}

const wordOf = ({ answer, criteria }: EventAnswer): string =>
  [
    answer.susar,
    answer.serious,
    answer.suspected,
    answer.unexpected,
    answer.fatalOrLifeThreatening,
    ...criteria.map(({ met }) => met),
  ].join(' ');

const TOLD = ['termCode', 'gradeHistory', 'end', 'outcome', 'seriousness', 'attribution'] as const;

/** Course, outcome, seriousness or cause: what an authority that was told before would want to hear. */
function isNews(before: AdverseEvent | null, after: AdverseEvent | null): boolean {
  return TOLD.some((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]));
}
