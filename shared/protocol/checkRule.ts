import type { InputFinding } from '../model/failure.ts';
import type { Protocol } from '../model/protocol.ts';
import type { DltExclusion, DltRule } from '../model/ruleLanguage.ts';
import { finding } from '../policy/finding.ts';
import { checkCondition, reversed, unsaid } from './checkCondition.ts';
import { checkSelector, selectedTerms } from './checkSelector.ts';
import { missing } from './missing.ts';

const RULE_ID = /^D\d{1,2}[a-z]?$/;

/** What is wrong with one rule by itself and within its protocol; paths lie under `path`. */
export function checkRule(rule: DltRule, path: string, protocol: Protocol): InputFinding[] {
  const found = [
    ...checkId(rule, path, protocol),
    ...checkSelector(rule.select, `${path}.select`),
    ...checkGrade(rule, path),
    ...checkWindow(rule, path),
    ...unsaid(`${path}.wording`, rule.wording),
  ];
  (rule.where ?? []).forEach((condition, i) => {
    found.push(...checkCondition(condition, `${path}.where.${i}`, protocol));
  });
  if (rule.attribution?.anyOf.length === 0) found.push(finding('PRO-02', 'F', `${path}.attribution.anyOf`, {}));
  if (rule.origin.basis.trim() === '') found.push(finding('PRO-14', 'W', `${path}.origin.basis`, {}));
  return [...found, ...checkExclusions(rule, path, protocol)];
}

function checkId({ id }: DltRule, path: string, { rules, committeeHook }: Protocol): InputFinding[] {
  if (!RULE_ID.test(id)) return [finding('PRO-07', 'F', `${path}.id`, { id })];
  const isTaken = rules.filter((other) => other.id === id).length > 1 || committeeHook?.id === id;
  return isTaken ? [finding('PRO-08', 'F', `${path}.id`, { id })] : [];
}

function checkGrade({ grade, unlessResolved, unlessDeathByProgression }: DltRule, path: string): InputFinding[] {
  const found = reversed(`${path}.grade`, grade.atLeast, grade.atMost);
  if (unlessResolved !== undefined) {
    const { toGradeAtMost, withinHours, calendarDays } = unlessResolved;
    found.push(...missing(`${path}.unlessResolved`, { withinHours }, 0));
    if (calendarDays === true && withinHours % 24 !== 0) {
      found.push(finding('PRO-20', 'F', `${path}.unlessResolved.withinHours`, {}));
    }
    if (toGradeAtMost >= grade.atLeast) {
      found.push(finding('PRO-09', 'F', `${path}.unlessResolved.toGradeAtMost`, { grade: grade.atLeast }));
    }
  }
  if (unlessDeathByProgression === true && grade.atMost < 5) {
    found.push(finding('PRO-15', 'W', `${path}.unlessDeathByProgression`, {}));
  }
  return found;
}

function checkWindow({ window }: DltRule, path: string): InputFinding[] {
  if (window === undefined) return [];
  const { fromDay, toDay } = window;
  return [...missing(`${path}.window`, { fromDay, toDay }), ...reversed(`${path}.window.toDay`, fromDay, toDay)];
}

function checkExclusions(rule: DltRule, path: string, { exclusions }: Protocol): InputFinding[] {
  const found: InputFinding[] = [];
  const applied: DltExclusion[] = [];
  for (const id of rule.except) {
    const exclusion = exclusions.find((one) => one.id === id);
    if (exclusion === undefined) found.push(finding('PRO-16', 'F', `${path}.except`, { id }));
    else applied.push(exclusion);
  }
  const absolute = applied.filter((exclusion) => isAbsolute(exclusion, rule));
  if (absolute.length > 0 && selectedTerms(rule.select).every((code) => absolute.some((one) => takes(one, code)))) {
    found.push(finding('PRO-17', 'F', `${path}.except`, { ids: absolute.map(({ id }) => id).join(', ') }));
  }
  return found;
}

/** Takes out whatever it is about, whatever else is known of it. */
function isAbsolute(exclusion: DltExclusion, { grade }: DltRule): boolean {
  const { gradeAtMost = 5, ifResolved, ifAsymptomatic, ifBaselineGradeAtLeast, ifDueTo, unless } = exclusion;
  const asks = [ifResolved, ifAsymptomatic, ifBaselineGradeAtLeast, ifDueTo, unless, exclusion.select.signOf];
  return asks.every((question) => question === undefined) && gradeAtMost >= grade.atMost;
}

function takes({ select }: DltExclusion, code: number): boolean {
  return selectedTerms(select).includes(code);
}
