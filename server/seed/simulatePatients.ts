import type { CalendarDate, Instant, PartialDateTime } from '../../shared/model/dates.ts';
import type { TermCode } from '../../shared/model/grade.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import { addDays } from '../../shared/time/addDays.ts';
import { partialInterval } from '../../shared/time/partialInterval.ts';
import type { Act, NewSubject, SimulatedPatient } from './act.ts';
import { RIPENING_REACHED_DAYS_AGO, RIPENING_SUBJECT } from './patient-plans/expansion.data.ts';
import type { LabPlan, PatientPlan } from './patientPlan.ts';
import { PATIENT_PLANS } from './patientPlans.ts';
import { createRandom } from './random.ts';
import { simulateChemistry, simulateCytokines } from './simulateChemistry.ts';
import { simulateCounts, simulateCytopenias, simulateSupport } from './simulateCounts.ts';
import { CD7_LIMIT, COPIES_LIMIT, type Level, simulateExpansion } from './simulateExpansion.ts';
import { simulateInflammation, temperatureDays, temperatureOn } from './simulateInflammation.ts';
import { type LookPlan, simulateCrsLooks, simulateIcansLooks, simulateIceRounds } from './simulateLooks.ts';
import { simulateCrs, simulateIcans } from './simulateSyndromes.ts';
import { createStudyTime, hours } from './studyTime.ts';
import { createTeller, type Teller, tellEvent, tellOnce, tellStudyEvent, tellTreatment } from './tell.ts';
import { tellCorrections } from './tellCorrections.ts';

export interface SimulationOptions {
  readonly seed: number;
  /** The site's calendar day on which the demo starts; infusions are placed around it. */
  readonly today: CalendarDate;
  readonly zone: string;
  readonly doseLevels: Protocol['doseLevels'];
  /** When an untouched grade 3 CRS becomes a DLT, to the minute. */
  readonly ripensAt: Instant;
}

/** Everything that is ever done for the demo trial's patients, past `today` included. Pure: same options, same acts. */
export function simulatePatients(options: SimulationOptions): readonly SimulatedPatient[] {
  return PATIENT_PLANS.map((plan) => simulatePatient(withRipening(plan, options), options));
}

const MS_PER_DAY = 86_400_000;
const COUNT_DAYS = [-6, 0, 2, 4, 6, 8, 10, 12, 14, 17, 21, 24, 28, 35, 42, 60, 90];
const INFLAMMATION_DAYS = [-6, 0, 2, 3, 4, 5, 6, 8, 10, 12, 14, 17, 21, 28];
const MORNING = hours(7);
/** Results and charts are entered after the morning round. */
const ENTERED = hours(10);

/** The day, counted from the midnight before infusion, on which the worst grade is reached so that it ripens on time. */
function withRipening(plan: PatientPlan, { today, zone, ripensAt }: SimulationOptions): PatientPlan {
  if (plan.subjectNumber !== RIPENING_SUBJECT || plan.crs === null) return plan;
  const midnight = partialInterval(addDays(today, -plan.infusedDaysAgo) as string as PartialDateTime, zone).fromMs;
  const reached = (Date.parse(ripensAt) - midnight) / MS_PER_DAY - RIPENING_REACHED_DAYS_AGO;
  return { ...plan, crs: { ...plan.crs, reached } };
}

function simulatePatient(plan: PatientPlan, options: SimulationOptions): SimulatedPatient {
  const { seed, today, zone } = options;
  const time = createStudyTime(addDays(today, -plan.infusedDaysAgo), zone);
  const acts: Act[] = [];
  const teller = createTeller(plan.subjectNumber, time, acts);
  const random = (topic: string) => createRandom(seed, plan.subjectNumber, topic);

  const crs = plan.crs && simulateCrs(plan.crs, random('crs'));
  const icans = plan.icans && simulateIcans(plan.icans, random('icans'));
  const crsEvent = crs?.events[0];
  const tocilizumabOn = crs?.treatments.find((given) => given.treatment === 'tocilizumab')?.start;

  tellEntry(teller, plan);
  tellInfusions(teller, plan, options.doseLevels);
  for (const event of [...(crs?.events ?? []), ...(icans?.events ?? []), ...plan.events, ...simulateCytopenias(plan)]) {
    tellEvent(teller, event);
  }
  const treatments = [crs, icans].flatMap((syndrome) => syndrome?.treatments ?? []);
  for (const [i, given] of [...treatments, ...(plan.treatments ?? []), ...simulateSupport(plan)].entries()) {
    tellTreatment(teller, `treatment-${i}`, given);
  }
  for (const lab of [
    ...simulateCounts(plan, COUNT_DAYS, random('counts')),
    ...simulateInflammation(plan, crsEvent, INFLAMMATION_DAYS, random('inflammation')),
    ...simulateCytokines(plan, crsEvent, INFLAMMATION_DAYS, random('cytokines')),
    ...simulateChemistry(plan, crsEvent, random('chemistry')),
    ...(plan.labs ?? []),
  ]) {
    tellLab(teller, lab);
  }
  const fever = random('temperature');
  for (const day of temperatureDays(crsEvent)) {
    tellTemperature(teller, day, temperatureOn(day, crsEvent, tocilizumabOn, fever));
  }
  const looks = [
    ...(plan.crs && crsEvent ? simulateCrsLooks(plan.crs, crsEvent, crs.treatments, random('looks')) : []),
    ...(icans ? simulateIcansLooks(icans.events[0]!) : []),
  ];
  const rounds = simulateIceRounds(looks, crsEvent, icans?.events[0]);
  for (const look of [...looks, ...rounds]) tellLook(teller, look);
  const { copies, cd7 } = simulateExpansion(plan.expands, random('expansion'));
  for (const level of copies) tellSample(teller, 'car-copies', 'copies/µg DNA', COPIES_LIMIT, level);
  for (const level of cd7) tellSample(teller, 'cd7-cells', 'cells/µL', CD7_LIMIT, level);
  if (plan.corrections) tellCorrections(teller);
  tellVisits(teller, plan);
  tellCases(teller, plan);
  tellReports(teller, plan);

  const lastAt = time.instant(plan.lastSeen);
  const decisions = (act: Act) => DESK.includes(act.what.command);
  return {
    subjectNumber: plan.subjectNumber,
    acts: acts
      .filter((act) => act.at <= lastAt || decisions(act))
      .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

function tellEntry(teller: Teller, plan: PatientPlan): void {
  const { subjectNumber, sex, ageYears, doseLevel, priorAlloTransplant } = plan;
  const subject: NewSubject = { subjectNumber, sex, ageYears, doseLevel, priorAlloTransplant };
  teller.act('investigator', -20.5, { command: 'enrol', subject });
  tellStudyEvent(teller, 'consent', { event: 'consent', day: -20.52 });
  tellTreatment(teller, 'fludarabine', lymphodepletion('fludarabine', '30 mg/m²/day'));
  tellTreatment(teller, 'cyclophosphamide', lymphodepletion('cyclophosphamide', '300 mg/m²/day'));
}

const lymphodepletion = (name: string, dose: string) =>
  ({ treatment: 'lymphodepletion', name, dose, start: -5 + hours(9), end: -3 + hours(11) }) as const;

function tellInfusions(teller: Teller, plan: PatientPlan, doseLevels: Protocol['doseLevels']): void {
  const planned = doseLevels.find((level) => level.name === plan.doseLevel)!.cellsE6PerKg;
  const parts = plan.split ? [0, 1] : [0];
  for (const day of parts) {
    tellOnce(teller, 'investigator', day + hours(11), `infusion-${day}`, {
      kind: 'infusion',
      at: teller.time.local(day + hours(10)),
      cellsE6PerKg: Number(((planned * plan.doseFraction) / parts.length).toFixed(3)),
      doseText: '',
      plannedCellsE6PerKg: planned,
      lot: `SIM-${plan.subjectNumber.slice(-3)}`,
    });
  }
}

function tellLab(teller: Teller, { values, quantifiedFrom = 0, ...lab }: LabPlan): void {
  for (const [day, value] of values) {
    const below = value < quantifiedFrom;
    const taken = Math.floor(day) + MORNING;
    tellOnce(teller, 'coordinator', Math.floor(day) + ENTERED, `${lab.analyte}-${day}`, {
      kind: 'lab',
      ...lab,
      comparator: below ? '<' : '=',
      value: below ? quantifiedFrom : value,
      reported: below ? `< ${quantifiedFrom}` : '',
      at: teller.time.local(taken),
    });
  }
}

/** Evening values are entered with the next morning's. */
function tellTemperature(teller: Teller, day: number, celsius: number): void {
  const morning = Math.floor(day);
  const entered = morning + ENTERED + (day - morning > 0.5 ? 1 : 0);
  tellOnce(teller, 'coordinator', entered, `TEMP-${day}`, {
    kind: 'vital',
    sign: 'TEMP',
    comparator: '=',
    value: Number(celsius.toFixed(1)),
    reported: '',
    unit: '°C',
    at: teller.time.local(day),
  });
}

/** Entered at the bedside, minutes after the look. */
function tellLook(teller: Teller, { day, seen }: LookPlan): void {
  const value = { ...seen, at: teller.time.local(day) };
  tellOnce(teller, 'investigator', day + hours(0.1), `${seen.kind}-${day}`, value);
}

function tellSample(
  teller: Teller,
  measurement: 'car-copies' | 'cd7-cells',
  unit: string,
  limit: number,
  [day, value]: Level,
): void {
  const below = value === null;
  tellOnce(teller, 'coordinator', day + 1 + ENTERED, `${measurement}-${day}`, {
    kind: 'sample',
    measurement,
    comparator: below ? '<' : '=',
    value: below ? limit : value,
    reported: below ? `< ${limit}` : '',
    unit,
    at: teller.time.local(day + MORNING),
  });
}

/** The day 28 visit closes the DLT window, unless the patient is gone by then. */
function tellVisits(teller: Teller, plan: PatientPlan): void {
  tellStudyEvent(teller, 'day-14', { event: 'visit', day: 14 + hours(9), detail: 'Day 14 visit' });
  tellStudyEvent(teller, 'day-28', { event: 'visit', day: 29 + hours(9), detail: 'Day 28 assessment' });
  if (plan.response) {
    tellStudyEvent(teller, 'response', { event: 'response', day: 29 + hours(10), detail: plan.response });
  }
  for (const exit of plan.exits ?? []) tellStudyEvent(teller, exit.event, exit);
}

/** What the desk does goes on when nobody sees the patient any more. */
const DESK: readonly Act['what']['command'][] = ['acknowledge', 'adjudicate', 'report'];

function tellReports(teller: Teller, plan: PatientPlan): void {
  for (const { key, day, to } of plan.reports ?? []) {
    for (const [index, region] of to.entries()) {
      teller.act('medical-monitor', day + hours(index / 4), { command: 'report', key, region });
    }
  }
}

function tellCases(teller: Teller, plan: PatientPlan): void {
  for (const { termCode, acknowledged, decided, decision, reason } of plan.cases ?? []) {
    const about = { termCode: termCode as TermCode };
    teller.act('medical-monitor', acknowledged, { command: 'acknowledge', ...about });
    teller.act('medical-monitor', decided, { command: 'adjudicate', ...about, decision, reason });
  }
}
