import type { InputFinding } from '../model/failure.ts';
import type { Protocol } from '../model/protocol.ts';
import { finding } from '../policy/finding.ts';
import { checkCondition, reversed, unsaid } from './checkCondition.ts';
import { checkRule } from './checkRule.ts';
import { checkSelector } from './checkSelector.ts';
import { checkSettings } from './checkSettings.ts';
import { checkVisits } from './checkVisits.ts';
import { checkWatch } from './checkWatch.ts';
import { missing } from './missing.ts';

/**
 * What is wrong (`F`) or odd (`W`) with a protocol as a whole; the same in the form and on the server. A draft may be kept
 * with any of it that its shape allows, an approval refuses every `F`.
 */
export function validateProtocol(protocol: Protocol): readonly InputFinding[] {
  return [
    ...checkWindows(protocol),
    ...protocol.rules.flatMap((rule, i) => checkRule(rule, `rules.${i}`, protocol)),
    ...checkExclusions(protocol),
    ...checkSettings(protocol),
    ...checkVisits(protocol),
    ...checkWatch(protocol),
  ];
}

/** Can it be written down at all? What has no number yet, no choice or no proper id cannot. */
const SHAPE: readonly string[] = [
  ...['PRO-01', 'PRO-02', 'PRO-03', 'PRO-07', 'PRO-18', 'PRO-20'],
  ...['PRO-26', 'PRO-28', 'PRO-29', 'PRO-30', 'PRO-31'],
  ...['PRO-35', 'PRO-36', 'PRO-37', 'PRO-38', 'PRO-39', 'PRO-40'],
];

export const isStorable = (findings: readonly InputFinding[]): boolean =>
  findings.every(({ ruleId }) => !SHAPE.includes(ruleId));

export const isApprovable = (findings: readonly InputFinding[]): boolean =>
  findings.every(({ severity }) => severity !== 'F');

function checkWindows(protocol: Protocol): InputFinding[] {
  const { version, dltWindow, reporting, evaluability, rules } = protocol;
  const found: InputFinding[] = [];
  if (version.trim() === '' || version.length > 20) found.push(finding('PRO-18', 'F', 'version', {}));
  for (const [name, { fromDay, toDay }] of Object.entries({ dltWindow, reporting })) {
    found.push(...missing(name, { fromDay, toDay }), ...reversed(`${name}.toDay`, fromDay, toDay));
  }
  if (dltWindow.toDay > reporting.toDay) found.push(finding('PRO-19', 'W', 'reporting.toDay', { to: dltWindow.toDay }));
  const { minDoseFraction } = evaluability;
  found.push(...missing('evaluability', { minDoseFraction }, 0));
  if (minDoseFraction > 1) found.push(finding('PRO-24', 'F', 'evaluability.minDoseFraction', {}));
  if (rules.length === 0) found.push(finding('PRO-21', 'W', 'rules', {}));
  return found;
}

function checkExclusions(protocol: Protocol): InputFinding[] {
  const { exclusions, rules } = protocol;
  return exclusions.flatMap((exclusion, i) => {
    const { id, select, wording, ifResolved, ifDueTo, unless = [] } = exclusion;
    const path = `exclusions.${i}`;
    const found = [...checkSelector(select, `${path}.select`), ...unsaid(`${path}.wording`, wording)];
    if (exclusions.filter((other) => other.id === id).length > 1)
      found.push(finding('PRO-08', 'F', `${path}.id`, { id }));
    if (ifResolved !== undefined)
      found.push(...missing(`${path}.ifResolved`, { withinHours: ifResolved.withinHours }, 0));
    if (ifDueTo?.anyOf.length === 0) found.push(finding('PRO-02', 'F', `${path}.ifDueTo.anyOf`, {}));
    found.push(...unless.flatMap((condition, n) => checkCondition(condition, `${path}.unless.${n}`, protocol)));
    if (!rules.some((rule) => rule.except.includes(id))) found.push(finding('PRO-22', 'W', `${path}.id`, { id }));
    return found;
  });
}
