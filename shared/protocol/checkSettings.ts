import type { InputFinding } from '../model/failure.ts';
import type { PauseRule, Protocol } from '../model/protocol.ts';
import { finding } from '../policy/finding.ts';
import { reversed, unsaid } from './checkCondition.ts';
import { checkSelector } from './checkSelector.ts';
import { isMissing } from './missing.ts';

/** What is wrong with how cohorts, pauses, cases and reports are set. */
export function checkSettings(protocol: Protocol): InputFinding[] {
  return [
    ...checkDoses(protocol),
    ...checkCohort(protocol),
    ...checkCases(protocol),
    ...checkReports(protocol),
    ...checkGrading(protocol),
  ];
}

/** A number still to be typed, or one that nobody can mean; both ends are allowed. */
export function between(path: string, value: number, from: number, to: number): InputFinding[] {
  if (isMissing(value)) return [finding('PRO-01', 'F', path, {})];
  return value >= from && value <= to ? [] : [finding('PRO-26', 'F', path, { from, to })];
}

function checkDoses({ doseLevels, stagger, committeeHook }: Protocol): InputFinding[] {
  const found = doseLevels.flatMap(({ name, cellsE6PerKg }, i) => {
    const path = `doseLevels.${i}`;
    const isTaken = doseLevels.some((other, at) => at !== i && other.name === name);
    return [
      ...(name.trim() === '' || name.length > 20 || isTaken ? [finding('PRO-31', 'F', `${path}.name`, {})] : []),
      ...between(`${path}.cellsE6PerKg`, cellsE6PerKg, SMALLEST, 1_000_000),
    ];
  });
  if (stagger !== undefined) {
    found.push(...between('stagger.daysBetweenPatients', stagger.daysBetweenPatients, 0, 365));
    found.push(...between('stagger.nextGroupAfterDay', stagger.nextGroupAfterDay, 0, 365));
    found.push(...unsaid('stagger.wording', stagger.wording));
  }
  return committeeHook === undefined ? found : [...found, ...unsaid('committeeHook.wording', committeeHook.wording)];
}

/** For what must be above nothing: no protocol says less. */
const SMALLEST = 0.000001;

function checkCohort({ cohort, doseLevels, pauseRules = [] }: Protocol): InputFinding[] {
  const { interval, skeleton, boundary, targetRate } = cohort;
  const found = [
    ...between('cohort.groupSize', cohort.groupSize, 1, 12),
    ...between('cohort.maximumPerLevel', cohort.maximumPerLevel, 1, 60),
    ...between('cohort.targetRate', targetRate, 0.05, 0.6),
    ...between('cohort.interval.below', interval.below, 0, 0.2),
    ...between('cohort.interval.above', interval.above, 0, 0.2),
    ...between('cohort.eliminationCutoff', cohort.eliminationCutoff, 0.501, 0.999),
    ...between('cohort.maximumPendingShare', cohort.maximumPendingShare, 0.01, 1),
    ...between('cohort.boundary.priorAlpha', boundary.priorAlpha, 0.01, 100),
    ...between('cohort.boundary.priorBeta', boundary.priorBeta, 0.01, 100),
    ...between('cohort.boundary.minimumPatients', boundary.minimumPatients, 1, 100),
    ...between('cohort.boundary.comparisonAlpha', boundary.comparisonAlpha, 0.001, 0.5),
    ...skeleton.flatMap((guess, i) => between(`cohort.skeleton.${i}`, guess, 0.001, 0.999)),
    ...pauseRules.flatMap((rule, i) => checkPause(rule, `pauseRules.${i}`, pauseRules)),
  ];
  const isRising = skeleton.every((guess, i) => i === 0 || guess > skeleton[i - 1]!);
  if (cohort.design === 'crm' && (skeleton.length !== doseLevels.length || !isRising)) {
    found.push(finding('PRO-32', 'F', 'cohort.skeleton', { levels: doseLevels.length }));
  }
  return found;
}

const PAUSE_ID = /^P\d{1,2}[a-z]?$/;

function checkPause(rule: PauseRule, path: string, all: readonly PauseRule[]): InputFinding[] {
  const { id, wording, when } = rule;
  const found = checkWhen(when, `${path}.when`);
  if (!PAUSE_ID.test(id)) found.push(finding('PRO-28', 'F', `${path}.id`, {}));
  else if (all.filter((other) => other.id === id).length > 1) found.push(finding('PRO-08', 'F', `${path}.id`, { id }));
  return [...found, ...unsaid(`${path}.wording`, wording)];
}

function checkWhen(when: PauseRule['when'], path: string): InputFinding[] {
  switch (when.kind) {
    case 'related-death':
      return between(`${path}.withinDays`, when.withinDays, 0, 3650);
    case 'dlts-among-first':
      return [...between(`${path}.dlts`, when.dlts, 1, 60), ...between(`${path}.patients`, when.patients, 1, 60)];
    case 'dlt-probability':
      return [
        ...between(`${path}.rateAbove`, when.rateAbove, 0.001, 0.999),
        ...between(`${path}.probabilityAbove`, when.probabilityAbove, 0.001, 0.999),
      ];
    case 'events':
      return [...checkSelector(when.select, `${path}.select`), ...between(`${path}.count`, when.count, 1, 1000)];
    case 'measured': {
      const { limit, days } = when;
      const amount = limit.kind === 'absolute' ? limit.value : limit.factor;
      const name = limit.kind === 'absolute' ? 'value' : 'factor';
      return [
        ...between(`${path}.limit.${name}`, amount, limit.kind === 'absolute' ? -1e12 : SMALLEST, 1e12),
        ...between(`${path}.days.fromDay`, days.fromDay, -30, 3650),
        ...between(`${path}.days.toDay`, days.toDay, -30, 3650),
        ...reversed(`${path}.days.toDay`, days.fromDay, days.toDay),
      ];
    }
    case 'reported':
      return [];
  }
}

const LONGEST_MINUTES = 43_200;
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

function checkCases({ caseHandling: { acknowledgeWithinMinutes, steps, trialLead, quietAfterDays } }: Protocol) {
  const found = [
    ...between('caseHandling.acknowledgeWithinMinutes', acknowledgeWithinMinutes, 1, LONGEST_MINUTES),
    ...between('caseHandling.quietAfterDays', quietAfterDays, 0, 3650),
  ];
  steps.forEach(({ afterMinutes }, i) => {
    const path = `caseHandling.steps.${i}.afterMinutes`;
    found.push(...between(path, afterMinutes, 1, LONGEST_MINUTES));
    if (i > 0 && afterMinutes <= steps[i - 1]!.afterMinutes) found.push(finding('PRO-29', 'F', path, {}));
  });
  if (trialLead === null) return found;
  if (trialLead.name.trim() === '') found.push(finding('PRO-30', 'F', 'caseHandling.trialLead.name', {}));
  if (!MAIL.test(trialLead.email)) found.push(finding('PRO-30', 'F', 'caseHandling.trialLead.email', {}));
  return found;
}

function checkReports({ expedited }: Protocol): InputFinding[] {
  const found = [
    ...between('expedited.siteToSponsorHours', expedited.siteToSponsorHours, 1, 720),
    ...between('expedited.dueSoonHours', expedited.dueSoonHours, 1, 720),
  ];
  if (expedited.suspectAgents.length === 0) found.push(finding('PRO-02', 'F', 'expedited.suspectAgents', {}));
  expedited.reminders.forEach(({ hoursBefore, to }, i) => {
    const path = `expedited.reminders.${i}.hoursBefore`;
    const before = expedited.reminders[i - 1];
    found.push(...between(path, hoursBefore, 0, 720));
    if (before !== undefined && hoursBefore > before.hoursBefore) found.push(finding('PRO-33', 'F', path, {}));
    const isTwice = expedited.reminders.slice(0, i).some((one) => one.hoursBefore === hoursBefore && one.to === to);
    if (isTwice) found.push(finding('PRO-34', 'F', path, {}));
  });
  expedited.regions.forEach((region, i) => {
    for (const name of ['fatalOrLifeThreateningDays', 'otherDays', 'completionDays', 'relevantFollowUpDays'] as const) {
      const days = region[name];
      if (days !== null) found.push(...between(`expedited.regions.${i}.${name}`, days, 1, 365));
    }
  });
  return found;
}

function checkGrading({ grading, discrepancies }: Protocol): InputFinding[] {
  return [
    ...between('discrepancies.dateToleranceHours', discrepancies.dateToleranceHours, 0, 336),
    ...between('discrepancies.labDateToleranceHours', discrepancies.labDateToleranceHours, 0, 1440),
    ...between('discrepancies.labsFromGrade', discrepancies.labsFromGrade, 1, 4),
    ...between('grading.crsUsualOnsetDays', grading.crsUsualOnsetDays, 1, 60),
    ...between('grading.assessmentGapHours', grading.assessmentGapHours, 6, 336),
    ...between('grading.icaht.fillDays', grading.icaht.fillDays, 0, 30),
    ...between('grading.icaht.joinDays', grading.icaht.joinDays, 0, 7),
  ];
}
