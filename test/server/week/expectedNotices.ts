import { caseRound } from '../../../shared/cases/caseRound.ts';
import { type DueReminder, dueReminders } from '../../../shared/expedited/dueReminders.ts';
import { eventClocks } from '../../../shared/expedited/eventClocks.ts';
import type { EventFacts, Since } from '../../../shared/expedited/eventFacts.ts';
import type { DltCase } from '../../../shared/model/dltCase.ts';
import type { CaseId, ObservationId } from '../../../shared/model/ids.ts';
import type { AdverseEvent, Observation } from '../../../shared/model/observation.ts';
import { WEEK_PROTOCOL } from './weekProtocol.ts';
import { upAt, type Week } from './weekScript.ts';
import { instantAt, secondOf, ZONE } from './weekTime.ts';

/** Somebody must be told of something once, at a second from the one on, and at the latest at the other. */
export interface ExpectedNotice {
  readonly what: string;
  readonly second: number;
  readonly latest: number;
}

/** What must be told of one patient, from what the core says of cases and events; it knows nothing of store and timers. */
export function noticesOf(week: Week, subjectNumber: string) {
  const ofCases = new Map<string, ExpectedNotice & PassedOn>();
  const ofClocks = new Map<string, ExpectedNotice>();
  const events = new Map<ObservationId, EventFacts['versions']>();
  const infused: Since<boolean>[] = [];
  const taken = new Map<ObservationId, DueReminder[]>();
  let seq = 0;
  /** Clocks are looked at from here on: the second after the last entry. */
  let lookFrom = 0;
  let enteredAt = 0;

  /** Cases nobody takes on are passed on; what comes at `to` itself only if that is `included`. */
  const passOn = (cases: readonly DltCase[], to: number, included: boolean): void => {
    for (const dltCase of cases) {
      const round = caseRound(dltCase);
      if (round?.awaits !== 'medical-monitor') continue;
      WEEK_PROTOCOL.caseHandling.steps.forEach(({ afterMinutes }, index) => {
        const second = upAt(week, secondOf(round.begunBy.at) + afterMinutes * 60);
        if (second < to || (included && second === to)) {
          const step = { caseId: dltCase.caseId, begunAt: round.begunBy.at, number: index + 1 };
          const what = passedOn(`number ${step.caseId}`, step);
          ofCases.set(what, { what, second, latest: second, ...step });
        }
      });
    }
  };

  /** Reports that come near or run out are told of, up to `to` and at it. */
  const remind = (to: number): void => {
    for (const [observationId, versions] of events) {
      const facts: EventFacts = { ...base(subjectNumber), versions, infused };
      const known = taken.get(observationId) ?? [];
      taken.set(observationId, known);
      for (let at: number | null = lookFrom; at !== null && at <= to; ) {
        const { answer, clocks } = eventClocks(facts, instantAt(at));
        const { reminders } = WEEK_PROTOCOL.expedited;
        const next = dueReminders({ serious: answer.serious, clocks }, known, reminders, Date.parse(instantAt(at)));
        known.push(...next.due);
        // A product that was killed looks again before the second is over.
        const earliest = at === lookFrom ? enteredAt : at;
        for (const step of next.due) {
          const what = remindedOf(observationId, step);
          if (!ofClocks.has(what)) ofClocks.set(what, { what, second: earliest, latest: at });
        }
        at = next.nextAtMs === null ? null : upAt(week, Math.ceil(secondOf(next.nextAtMs)));
      }
    }
  };

  const enter = (second: number, observationId: ObservationId, value: Observation | null, version: number): void => {
    seq += 1;
    const at = instantAt(second);
    if (value?.kind === 'infusion') infused.push({ seq, at, value: true });
    const before = events.get(observationId);
    if (value?.kind === 'adverse-event' || before !== undefined) {
      const one = { seq, at, version, by: 'Week', imported: false, value: value as AdverseEvent | null };
      events.set(observationId, [...(before ?? []), one]);
    }
    enteredAt = second;
    lookFrom = upAt(week, second + 1);
  };

  /** A case is named by what it is about in the end: a toxicity seen in the record may be reported as an event later. */
  const told = (cases: readonly DltCase[]): readonly ExpectedNotice[] => {
    const keys = new Map(cases.map(({ caseId, episodeKey }) => [caseId, episodeKey]));
    const passed = [...ofCases.values()].map((one) => ({ ...one, what: passedOn(keys.get(one.caseId)!, one) }));
    return [...passed, ...ofClocks.values()];
  };
  return { passOn, remind, enter, told };
}

/** A step of the timetable for one case: the round by the moment it began, the step by its place. */
interface PassedOn {
  readonly caseId: CaseId;
  readonly begunAt: string;
  readonly number: number;
}

const base = (subjectNumber: string) => ({
  subjectNumber,
  siteZone: ZONE,
  lists: [],
  entries: [],
  settings: [{ seq: 0, at: instantAt(0), value: WEEK_PROTOCOL.expedited }],
});

export const passedOn = (name: string, { begunAt, number }: Pick<PassedOn, 'begunAt' | 'number'>): string =>
  `case ${name} waiting since ${begunAt}, step ${number}`;

export const remindedOf = (
  observationId: ObservationId,
  { region, kind, dueAt, hoursBefore, target }: DueReminder,
): string => `event ${observationId}, ${region} ${kind} due ${dueAt}, ${hoursBefore} h before to ${target}`;
