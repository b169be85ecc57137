import type { InputFinding } from '../model/failure.ts';

export const finding = (
  ruleId: string,
  severity: InputFinding['severity'],
  path: string,
  facts: InputFinding['facts'],
): InputFinding => ({ ruleId, severity, path, facts });
