import { rememberBySubject } from '../episodes/rememberBySubject.ts';
import { reportsOf } from '../episodes/reportsOf.ts';
import type { Episode } from '../model/episode.ts';
import type { SubjectHistory } from '../model/history.ts';
import type { Recorded, StudyEvent } from '../model/observation.ts';
import type { Protocol } from '../model/protocol.ts';
import type { DltExclusion, RuleCondition } from '../model/ruleLanguage.ts';
import { type Interval, partialInterval } from '../time/partialInterval.ts';
import { conditionsOf } from './conditionsOf.ts';
import { isLookedAt } from './lookedAt.ts';
import { oncePerProtocol } from './oncePerProtocol.ts';
import { placeWindow, type WindowPlacement } from './placeWindow.ts';

/** What the clauses of a rule may look at, apart from the episode and the time. */
export interface RuleContext {
  readonly protocol: Protocol;
  readonly zone: string;
  /** `undefined` = not infused. */
  readonly placement: WindowPlacement | undefined;
  /** What is recorded besides events. */
  readonly record: Omit<SubjectHistory, 'adverseEvents'>;
  /** As reported: their grades are the grades of record. */
  readonly episodes: readonly Episode[];
  readonly derived: readonly Episode[];
  readonly exclusions: ReadonlyMap<string, DltExclusion>;
  readonly deaths: readonly Recorded<StudyEvent>[];
  /** The earliest moment the patient may have died; `Infinity` while alive. Nothing goes on after it. */
  readonly diedMs: number;
  /** When lymphodepletion began; without it, the day of infusion. `undefined` when neither is known. */
  readonly baselineEnds: Interval | undefined;
  /** All of the above that may matter to an episode and differ between two calls, protocol aside, as one text. */
  readonly frame: string;
}

export function ruleContext(history: SubjectHistory, protocol: Protocol, all: readonly Episode[]): RuleContext {
  const placement = placeWindow(history, protocol);
  const deaths = history.studyEvents.filter((row) => row.value.event === 'death').sort(byId);
  const seen = {
    protocol,
    zone: history.zone,
    placement,
    record: history,
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

function frameOf(seen: Omit<RuleContext, 'frame'>): string {
  const { zone, placement, episodes, deaths, baselineEnds } = seen;
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
    ...serialsAsked(seen),
    ...episodes.filter((episode) => isLookedAt(episode, seen)).map(courseOf),
    ...died,
  ].join('|');
}

/** A looked-at episode as text: when it had which grade. */
function courseOf(episode: Episode): string {
  const { key, termCode, segments } = episode;
  const outcomes = reportsOf(episode).map(({ value }) => `${value.outcome} ${value.end}`);
  return JSON.stringify([key, termCode, segments, outcomes]);
}

/** One number for each record that conditions in use read: another number, another record. */
function serialsAsked({ protocol, record }: Omit<RuleContext, 'frame'>): readonly number[] {
  const serials = serialsOf(record.subject);
  return recordNames(protocol).map((name) => serialOf(serials, name, record[name]));
}

interface Serial {
  readonly record: object;
  readonly serial: number;
}

/** The records of a patient as they were last seen; they are values that are replaced, never changed. */
const serialsOf = rememberBySubject(() => new Map<RecordName, Serial>());

function serialOf(serials: Map<RecordName, Serial>, name: RecordName, record: object): number {
  const known = serials.get(name);
  if (known?.record === record) return known.serial;
  const serial = (known?.serial ?? 0) + 1;
  serials.set(name, { record, serial });
  return serial;
}

/** The patient's own row is not among them: what is remembered goes with it. */
type RecordName = 'infusions' | 'treatments' | 'labs' | 'samples' | 'studyEvents' | 'referenceRanges' | 'decisions';

const recordNames = oncePerProtocol((protocol): readonly RecordName[] => {
  const names = new Set<RecordName>();
  for (const { window } of protocol.rules) if (window !== undefined) names.add('infusions').add('studyEvents');
  for (const condition of conditionsOf(protocol)) for (const name of recordsOf(condition)) names.add(name);
  return [...names];
});

/** What a condition reads besides the episode it is about. */
function recordsOf(condition: RuleCondition): readonly RecordName[] {
  switch (condition.kind) {
    case 'still-present':
    case 'together-with':
    case 'scale':
    case 'event-count':
    case 'stratum':
      return [];
    case 'patient-state':
      return ['studyEvents'];
    case 'after-infusion':
    case 'dose-withheld':
      return ['infusions'];
    case 'values':
      return valueRecords(condition);
    case 'support':
      return ['treatments'];
    case 'despite-treatment':
      return ['treatments', 'decisions'];
    case 'judgement':
      return ['decisions'];
  }
}

function valueRecords({ of, limit }: Extract<RuleCondition, { kind: 'values' }>): readonly RecordName[] {
  if (of.source === 'sample') return ['samples'];
  switch (limit.kind) {
    case 'absolute':
      return ['labs'];
    case 'times-upper-limit':
      return ['labs', 'referenceRanges'];
    case 'times-baseline':
      return ['labs', 'treatments', 'infusions'];
  }
}

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
