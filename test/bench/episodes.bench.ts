import { assessSubject } from '../../shared/dlt/assessSubject.ts';
import { defaultProtocol } from '../../shared/dlt/defaultProtocol.ts';
import { subjectStanding } from '../../shared/dlt/subjectStanding.ts';
import { episodesOf } from '../../shared/episodes/episodesOf.ts';
import type { Instant } from '../../shared/model/dates.ts';
import type { SubjectHistory } from '../../shared/model/history.ts';
import type { ObservationId, TrialId } from '../../shared/model/ids.ts';
import { aStoredEvent } from './support/aBenchTrial.ts';
import { aLabPatient, aLabRow } from './support/aLabPatient.ts';
import { elapsedMs, goal, growthOver, interleave, number, print } from './support/measure.ts';

const AT = '2026-03-25T08:00:00.000Z' as Instant;
const LAB_ROWS = 300;
const protocol = defaultProtocol(1 as TrialId);

/** Derives every episode of patients nobody has asked about before: nothing is remembered of them. */
async function derivingMs(patients: number): Promise<number> {
  const histories = Array.from({ length: patients }, (_, n) => aLabPatient(n, LAB_ROWS, 2));
  return elapsedMs(() => {
    for (const history of histories) episodesOf(history, protocol);
  });
}

/** The yardstick: the same patients through JSON and back, which every hop of a record costs at least once. */
async function copyingMs(patients: number): Promise<number> {
  const histories = Array.from({ length: patients }, (_, n) => aLabPatient(n, LAB_ROWS, 2));
  return elapsedMs(() => {
    for (const history of histories) JSON.parse(JSON.stringify(history));
  });
}

type Next = (history: SubjectHistory, i: number) => SubjectHistory;

const withEvent: Next = (history, i) => ({
  ...history,
  adverseEvents: [
    ...history.adverseEvents,
    { ...history.adverseEvents[0]!, observationId: (5000 + i) as ObservationId, value: aStoredEvent(i) },
  ],
});

const withLab: Next = (history, i) => ({
  ...history,
  labs: [...history.labs, { ...aLabRow(0, LAB_ROWS + i), observationId: (9000 + i) as ObservationId }],
});

/** Mean time in µs that assessing takes after each of some saves of one patient. */
async function perSaveUs(labRows: number, next: Next, saves: number): Promise<number> {
  let history = aLabPatient(0, labRows, 20);
  subjectStanding(history, protocol, AT);
  const steps: SubjectHistory[] = [];
  for (let i = 0; i < saves; i++) {
    history = next(history, i);
    steps.push(history);
  }
  const ms = await elapsedMs(() => {
    for (const step of steps) subjectStanding(step, protocol, AT);
  });
  return (ms * 1000) / saves;
}

export async function benchEpisodes(): Promise<void> {
  await derivingMs(300);
  await copyingMs(300);
  const sizes = await interleave(
    3,
    () => derivingMs(2000),
    () => copyingMs(2000),
  );
  const growth = await growthOver([250, 500, 1000, 2000], derivingMs);
  print(`Episodes for 2,000 patients with ${LAB_ROWS} laboratory rows each`, [
    `${number(sizes.a)} ms; a JSON copy of the same patients ${number(sizes.b)} ms; ratio ${sizes.ratio.toFixed(2)}`,
    `growth exponent over 250 to 2,000 patients ${goal(growth, 2, '<=', 1.05)}`,
  ]);

  const event = await interleave(
    7,
    () => perSaveUs(LAB_ROWS, withEvent, 40),
    () => perSaveUs(0, withEvent, 40),
  );
  const lab = await interleave(
    7,
    () => perSaveUs(LAB_ROWS, withLab, 40),
    () => perSaveUs(0, withLab, 40),
  );
  const whole = await elapsedMs(() => void assessSubject(aLabPatient(7, LAB_ROWS, 20), protocol, AT));
  print(`Assessing after a save, patient with ${LAB_ROWS} laboratory rows`, [
    `an event ${number(event.a, 1)} µs; without laboratory rows ${number(event.b, 1)} µs; ratio ${event.ratio.toFixed(2)}`,
    `a result ${number(lab.a, 1)} µs; without laboratory rows before ${number(lab.b, 1)} µs; ratio ${lab.ratio.toFixed(2)}`,
    `a patient read for the first time ${whole.toFixed(2)} ms`,
  ]);
}
