import type { InputFinding } from '../model/failure.ts';
import type { CrsAssessment, IcansAssessment } from '../model/observation.ts';
import type { CheckContext } from './checkContext.ts';
import { certainlyBefore, checkMoment } from './checkMoment.ts';
import { finding } from './finding.ts';

/** Length of `2026-03-05T08`. */
const WITH_HOUR = 13;

/** What every look at the bedside is checked for: its moment, to the hour since grades change within a day, after the infusion. */
export function checkLook(
  prefix: 'CRS' | 'ICN',
  { at }: CrsAssessment | IcansAssessment,
  context: CheckContext,
): InputFinding[] {
  const found = checkMoment(at, 'at', context);
  const { infusedOn, zone } = context;
  if (at.length < WITH_HOUR) found.push(finding(`${prefix}-07`, 'W', 'at', { at }));
  if (infusedOn !== null && certainlyBefore(at, infusedOn, zone)) {
    found.push(finding(`${prefix}-08`, 'W', 'at', { at, infusedOn }));
  }
  return found;
}
