import type { InputFinding } from '../model/failure.ts';
import type { Protocol } from '../model/protocol.ts';
import type { RuleCondition } from '../model/ruleLanguage.ts';
import { finding } from '../policy/finding.ts';
import { checkSelector } from './checkSelector.ts';
import { isMissing, missing } from './missing.ts';

/** What is wrong with one condition of a rule. */
export function checkCondition(
  condition: RuleCondition,
  path: string,
  { doseLevels: levels }: Pick<Protocol, 'doseLevels'>,
): InputFinding[] {
  switch (condition.kind) {
    case 'still-present': {
      const { onDay, toDay } = condition;
      return [...missing(path, { onDay, toDay }), ...reversed(`${path}.toDay`, onDay, toDay)];
    }
    case 'together-with': {
      const { select, what } = condition;
      return [...checkSelector(select, `${path}.select`), ...unsaid(`${path}.what`, what)];
    }
    case 'patient-state':
      return [...none(`${path}.anyOf`, condition.anyOf), ...optional(path, { byDay: condition.byDay })];
    case 'after-infusion':
      return missing(path, { withinHours: condition.withinHours }, 0);
    case 'scale':
      return none(`${path}.anyOf`, condition.anyOf);
    case 'stratum': {
      const { ageFrom, ageBelow, doseLevels } = condition;
      const found = optional(path, { ageFrom, ageBelow });
      if (ageFrom === undefined && ageBelow === undefined && doseLevels === undefined) {
        found.push(finding('PRO-11', 'F', path, {}));
      }
      if (ageFrom !== undefined && ageBelow !== undefined && ageFrom >= ageBelow) {
        found.push(finding('PRO-10', 'F', `${path}.ageBelow`, { from: ageFrom, to: ageBelow }));
      }
      if (doseLevels !== undefined) found.push(...none(`${path}.doseLevels`, doseLevels));
      for (const name of doseLevels ?? []) {
        if (!levels.some((level) => level.name === name)) {
          found.push(finding('PRO-12', 'F', `${path}.doseLevels`, { name }));
        }
      }
      return found;
    }
    case 'values': {
      const { count, apartHours, limit, days } = condition;
      const number = limit.kind === 'absolute' ? { value: limit.value } : { factor: limit.factor };
      const found = [
        ...missing(path, { count }, 0),
        ...missing(path, { apartHours }),
        ...missing(`${path}.limit`, number),
      ];
      if (days === undefined) return found;
      const { fromDay, toDay } = days;
      return [
        ...found,
        ...missing(`${path}.days`, { fromDay, toDay }),
        ...reversed(`${path}.days.toDay`, fromDay, toDay),
      ];
    }
    case 'support': {
      const { anyOf, throughDay, gapDays, fromDay } = condition;
      return [
        ...none(`${path}.anyOf`, anyOf),
        ...missing(path, { throughDay, gapDays }),
        ...optional(path, { fromDay }),
      ];
    }
    case 'despite-treatment':
      return none(`${path}.anyOf`, condition.anyOf);
    case 'dose-withheld': {
      const { parts, daysApart, moreThanDaysLate } = condition;
      return [
        ...missing(path, { parts }, 1),
        ...missing(path, { daysApart }, 0),
        ...missing(path, { moreThanDaysLate }),
      ];
    }
    case 'event-count': {
      const { select, count, what } = condition;
      return [
        ...checkSelector(select, `${path}.select`),
        ...missing(path, { count }, 1),
        ...unsaid(`${path}.what`, what),
      ];
    }
    case 'judgement':
      return unsaid(`${path}.question`, condition.question);
  }
}

/** Words of the protocol, wanted in both languages. */
export function unsaid(path: string, { en, zh }: { readonly en: string; readonly zh: string }): InputFinding[] {
  const found: InputFinding[] = [];
  if (en.trim() === '') found.push(finding('PRO-13', 'F', `${path}.en`, {}));
  if (zh.trim() === '') found.push(finding('PRO-13', 'F', `${path}.zh`, {}));
  return found;
}

export function reversed(path: string, from: number, to: number): InputFinding[] {
  return from > to ? [finding('PRO-04', 'F', path, { from, to })] : [];
}

function none(path: string, chosen: readonly unknown[]): InputFinding[] {
  return chosen.length === 0 ? [finding('PRO-02', 'F', path, {})] : [];
}

function optional(path: string, numbers: Readonly<Record<string, number | undefined>>): InputFinding[] {
  return Object.entries(numbers).flatMap(([name, value]) =>
    value !== undefined && isMissing(value) ? missing(path, { [name]: value }) : [],
  );
}
