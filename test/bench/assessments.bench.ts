import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { assessTrial } from '../../shared/dlt/assessTrial.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { summarise } from '../../shared/dlt/summarise.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { TrialId } from '../../shared/model/ids.ts';
import { aLabPatient } from './support/aLabPatient.ts';
import { elapsedMs, growthOver, interleave, number, print } from './support/measure.ts';

const protocol = defaultProtocol(1 as TrialId);
const LABS = 300;
const EVENTS = 30;
const PATIENTS = 60;
const TRIAL = 2000;

const at = (day: number): Instant => `2026-03-${String(day).padStart(2, '0')}T08:00:00.000Z` as Instant;

function patients(count: number, labs: number, events: number): readonly SubjectHistory[] {
  return Array.from({ length: count }, (_, n) => aLabPatient(n, labs, events));
}

/** Per second, of patients nobody has asked about before: nothing is remembered of them. */
async function assessmentsPerSecond(count: number, labs: number, events: number): Promise<number> {
  const histories = patients(count, labs, events);
  const ms = await elapsedMs(() => {
    for (const history of histories) assessSubject(history, protocol, at(25));
  });
  return count / (ms / 1000);
}

/** The yardstick: the same patients through JSON and back, which every hop of a record costs at least once. */
async function copiesPerSecond(count: number, labs: number, events: number): Promise<number> {
  const histories = patients(count, labs, events);
  const ms = await elapsedMs(() => {
    for (const history of histories) JSON.parse(JSON.stringify(history));
  });
  return count / (ms / 1000);
}

/** Per second, of patients already known, as time passes over them: a what-if, a past meeting, the clock. */
async function looksPerSecond(histories: readonly SubjectHistory[]): Promise<number> {
  const ms = await elapsedMs(() => {
    for (let day = 1; day <= 31; day++) for (const history of histories) assessSubject(history, protocol, at(day));
  });
  return (31 * histories.length) / (ms / 1000);
}

/** Milliseconds to assess so many patients and count them by dose level. */
async function trialMs(count: number, labs: number, events: number): Promise<{ all: number; tally: number }> {
  const histories = patients(count, labs, events);
  const start = performance.now();
  const rows = histories.map((history) => ({
    subject: history.subject,
    summary: summarise(assessSubject(history, protocol, at(25))),
  }));
  const tally = await elapsedMs(() => void assessTrial(rows, protocol));
  return { all: performance.now() - start, tally };
}

export async function benchAssessments(): Promise<void> {
  await assessmentsPerSecond(PATIENTS, LABS, EVENTS);
  const one = await interleave(
    7,
    () => assessmentsPerSecond(PATIENTS, LABS, EVENTS),
    () => copiesPerSecond(PATIENTS, LABS, EVENTS),
  );
  const known = patients(PATIENTS, LABS, EVENTS);
  await looksPerSecond(known);
  const secondsEach = async (labs: number, events: number) => 1 / (await assessmentsPerSecond(PATIENTS, labs, events));
  const byEvents = await growthOver([15, 30, 60, 120], (events) => secondsEach(LABS, events));
  const byLabs = await growthOver([150, 300, 600, 1200], (labs) => secondsEach(labs, EVENTS));
  print(`Assessments of a patient with ${LABS} results and ${EVENTS} events, the whole reference set`, [
    `${number(one.a)}/s; a JSON copy of the same patient ${number(one.b)}/s; ratio ${one.ratio.toFixed(2)}`,
    `the same patients at another moment ${number(await looksPerSecond(known))}/s`,
    `growth exponent over 15 to 120 events ${byEvents.toFixed(2)}, over 150 to 1,200 results ${byLabs.toFixed(2)}`,
  ]);

  const bySize = await growthOver([250, 500, 1000, TRIAL], async (size) => (await trialMs(size, LABS, EVENTS)).all);
  const { all, tally } = await trialMs(TRIAL, LABS, EVENTS);
  print(`A trial of ${number(TRIAL)} such patients`, [
    `everybody assessed and counted by dose level ${number(all)} ms, the counting ${tally.toFixed(1)} ms of it`,
    `growth exponent over 250 to ${number(TRIAL)} patients ${bySize.toFixed(2)}`,
  ]);
}
