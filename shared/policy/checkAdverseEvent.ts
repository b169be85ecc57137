import type { EndAnswer } from '../model/dates.ts';
import type { InputFinding } from '../model/failure.ts';
import type { AdverseEvent } from '../model/observation.ts';
import type { CheckContext, CheckedTerm } from './checkContext.ts';
import { certainlyBefore, checkMoment } from './checkMoment.ts';
import { finding } from './finding.ts';

/** The CRS and ICANS terms themselves; neither can be a sign of a syndrome. Source: [CTCAE-5], [DOMAIN §3 X3]. */
const SYNDROME_CODES: readonly number[] = [10052015, 10083347];

/** Checks of one adverse event, from the term outwards. Rule ids AE-01..AE-17. */
export function checkAdverseEvent(event: AdverseEvent, context: CheckContext): InputFinding[] {
  const term = context.findTerm(event.termCode);
  return [
    ...(term === undefined ? [finding('AE-01', 'F', 'termCode', { code: event.termCode })] : checkTerm(event, term)),
    ...checkCourse(event, context),
    ...checkMoment(event.awareAt ?? 'unknown', 'awareAt', { ...context, consentOn: null }),
    ...checkWorst(event),
    ...checkOpinions(event),
  ];
}

function checkTerm(event: AdverseEvent, term: CheckedTerm): InputFinding[] {
  const found: InputFinding[] = [];
  for (const [i, step] of event.gradeHistory.entries()) {
    if (step.grade === null || term.grades.includes(step.grade)) continue;
    const facts = { grade: step.grade, valid: term.grades.join(', ') };
    found.push(finding('AE-02', 'F', `gradeHistory.${i}.grade`, facts));
  }
  if (term.needsSpecify && event.verbatim.trim() === '') found.push(finding('AE-03', 'F', 'verbatim', {}));
  // The printed CTCAE version is frozen with the trial; only another system's grade is odd here.
  const bothCtcae = event.scale.startsWith('CTCAE') && term.scale.startsWith('CTCAE');
  if (event.scale !== term.scale && !bothCtcae) {
    found.push(finding('AE-07', 'W', 'scale', { scale: event.scale, expected: term.scale }));
  }
  return found;
}

function checkCourse(event: AdverseEvent, context: CheckContext): InputFinding[] {
  const { gradeHistory, end } = event;
  const { zone, infusedOn } = context;
  const found = gradeHistory.flatMap((step, i) => checkMoment(step.from, `gradeHistory.${i}.from`, context));
  found.push(...checkMoment(end, 'end', context), ...checkOrder(event, zone));

  const onset = gradeHistory[0]!.from;
  if (certainlyBefore(end, onset, zone)) found.push(finding('AE-05', 'F', 'end', { onset, end }));
  for (const [i, step] of gradeHistory.entries()) {
    if (i === 0 || !certainlyBefore(end, step.from, zone)) continue;
    found.push(finding('AE-06', 'F', `gradeHistory.${i}.from`, { from: step.from, end }));
  }
  if (infusedOn !== null && certainlyBefore(onset, infusedOn, zone)) {
    found.push(finding('AE-12', 'W', 'gradeHistory.0.from', { onset, infusedOn }));
  }
  return found;
}

/** Later steps may not lie before earlier ones; unknown steps in between do not break the chain. */
function checkOrder(event: AdverseEvent, zone: string): InputFinding[] {
  const found: InputFinding[] = [];
  let before: EndAnswer = 'unknown';
  for (const [i, step] of event.gradeHistory.entries()) {
    if (certainlyBefore(step.from, before, zone)) {
      found.push(finding('AE-04', 'F', `gradeHistory.${i}.from`, { from: step.from, before }));
    }
    if (step.from !== 'unknown') before = step.from;
    const previous = event.gradeHistory[i - 1];
    if (previous === undefined) continue;
    if (previous.grade === 5) found.push(finding('AE-13', 'F', `gradeHistory.${i}.grade`, {}));
    else if (previous.grade === step.grade) {
      found.push(finding('AE-14', 'I', `gradeHistory.${i}.grade`, { grade: step.grade }));
    }
  }
  return found;
}

function checkWorst(event: AdverseEvent): InputFinding[] {
  const grades = event.gradeHistory.map((step) => step.grade ?? 0);
  const worst = Math.max(...grades);
  const criteria = event.seriousness;
  const found: InputFinding[] = [];
  if (worst === 5) {
    if (event.outcome !== 'fatal') found.push(finding('AE-08', 'W', 'outcome', {}));
    if (!(criteria ?? []).includes('death')) found.push(finding('AE-09', 'W', 'seriousness', {}));
  } else if (event.outcome === 'fatal' || criteria?.includes('death')) {
    const path = event.outcome === 'fatal' ? 'outcome' : 'seriousness';
    found.push(finding('AE-10', 'W', path, { grade: worst === 0 ? null : worst }));
  }
  const lifeThreatening = criteria?.includes('life-threatening') ?? false;
  if (worst === 4 && criteria !== null && !lifeThreatening) found.push(finding('AE-11', 'I', 'seriousness', {}));
  if (lifeThreatening && worst > 0 && worst < 4) found.push(finding('AE-11', 'I', 'seriousness', { grade: worst }));
  return found;
}

function checkOpinions(event: AdverseEvent): InputFinding[] {
  const found: InputFinding[] = [];
  const seen = new Set<string>();
  for (const [i, { agent, party }] of event.attribution.entries()) {
    if (seen.has(`${agent} ${party}`)) found.push(finding('AE-15', 'F', `attribution.${i}`, { agent, party }));
    seen.add(`${agent} ${party}`);
  }
  const recovered = event.outcome === 'recovered' || event.outcome === 'recovered-with-sequelae';
  if (recovered && event.end === 'ongoing') found.push(finding('AE-16', 'W', 'outcome', { outcome: event.outcome }));
  if (event.outcome === 'not-recovered' && event.end !== 'ongoing') {
    found.push(finding('AE-16', 'W', 'outcome', { outcome: event.outcome }));
  }
  if (event.signOf !== null && SYNDROME_CODES.includes(event.termCode)) {
    found.push(finding('AE-17', 'F', 'signOf', {}));
  }
  return found;
}
