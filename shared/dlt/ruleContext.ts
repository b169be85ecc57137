import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Recorded, StudyEvent } from '../model/observation.ts';
import type { DltExclusion, Protocol } from '../model/protocol.ts';
import { type Interval, partialInterval } from '../time/partialInterval.ts';
import { oncePerProtocol } from './oncePerProtocol.ts';
import { placeWindow, type WindowPlacement } from './placeWindow.ts';

/** What the clauses of a rule may look at, apart from the episode and the time. */
export interface RuleContext {
  readonly protocol: Protocol;
  readonly zone: string;
  /** `undefined` = not infused. */
  readonly placement: WindowPlacement | undefined;
  /** As reported: their grades are the grades of record. */
  readonly episodes: readonly Episode[];
  readonly derived: readonly Episode[];
  readonly exclusions: ReadonlyMap<string, DltExclusion>;
  readonly deaths: readonly Recorded<StudyEvent>[];
  /** The earliest moment the patient may have died; `Infinity` while alive. Nothing goes on after it. */
  readonly diedMs: number;
  /** When lymphodepletion began; without it, the day of infusion. `undefined` when neither is known. */
  readonly baselineEnds: Interval | undefined;
  /**
   * All of the above that may differ between two calls, protocol aside, as one text; `null` where a rule compares
   * episodes with each other and nothing may be remembered of one alone.
   */
  readonly frame: string | null;
}

export function ruleContext(history: SubjectHistory, protocol: Protocol, all: readonly Episode[]): RuleContext {
  const placement = placeWindow(history, protocol);
  const deaths = history.studyEvents.filter((row) => row.value.event === 'death').sort(byId);
  const seen = {
    protocol,
    zone: history.zone,
    placement,
    episodes: all.filter(({ origin }) => origin === 'reported'),
    derived: all.filter(({ origin }) => origin === 'derived'),
    exclusions: exclusionsOf(protocol),
    deaths,
    diedMs: Math.min(
      Number.POSITIVE_INFINITY,
      ...deaths.map((row) => answerInterval(row.value.at, history.zone).fromMs),
    ),
    baselineEnds: baselineEnds(history, placement),
  };
  return { ...seen, frame: frameOf(seen) };
}

function frameOf({ protocol, zone, placement, episodes, deaths, baselineEnds }: Omit<RuleContext, 'frame'>) {
  if (comparesEpisodes(protocol)) return null;
  const families = new Set(episodes.map(({ family }) => family));
  const died = deaths.map(({ observationId, value }) => `${observationId} ${value.at} ${value.cause}`);
  return [
    zone,
    placement?.early.day0Ms,
    placement?.late.day0Ms,
    baselineEnds?.fromMs,
    baselineEnds?.toMs,
    families.has('CRS'),
    families.has('ICANS'),
    ...died,
  ].join('|');
}

/** Does a rule in use ask what the same term's grade was at baseline? */
const comparesEpisodes = oncePerProtocol(({ rules, exclusions }) => {
  const inUse = new Set(rules.flatMap((rule) => rule.except));
  return exclusions.some(({ id, ifBaselineGradeAtLeast }) => ifBaselineGradeAtLeast !== undefined && inUse.has(id));
});

const exclusionsOf = oncePerProtocol(
  ({ exclusions }): ReadonlyMap<string, DltExclusion> => new Map(exclusions.map((one) => [one.id, one])),
);

/** Lists come in the order of entry, which must not matter. */
export function byId(a: Recorded, b: Recorded): number {
  return a.observationId - b.observationId;
}

/** A moment that is not known may be any moment. */
export const ANY_TIME: Interval = { fromMs: Number.NEGATIVE_INFINITY, toMs: Number.POSITIVE_INFINITY };

export function answerInterval(answer: string, zone: string): Interval {
  return answer === 'unknown' || answer === 'ongoing' ? ANY_TIME : partialInterval(answer, zone);
}

function baselineEnds(history: SubjectHistory, placement: WindowPlacement | undefined): Interval | undefined {
  const starts = history.treatments
    .filter((row) => row.value.treatment === 'lymphodepletion')
    .map((row) => answerInterval(row.value.start, history.zone));
  if (placement !== undefined) starts.push({ fromMs: placement.early.day0Ms, toMs: placement.late.day0Ms + 1 });
  if (starts.length === 0) return undefined;
  return {
    fromMs: Math.min(...starts.map((start) => start.fromMs)),
    toMs: Math.min(...starts.map((start) => start.toMs)),
  };
}
