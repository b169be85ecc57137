import type { InputFinding } from '../model/failure.ts';
import type { IcansAssessment } from '../model/observation.ts';
import type { CheckContext } from './checkContext.ts';
import { checkLook } from './checkLook.ts';
import { finding } from './finding.ts';

/** What is wrong or odd about one look for ICANS. */
export function checkIcansAssessment(value: IcansAssessment, context: CheckContext): InputFinding[] {
  const found = checkLook('ICN', value, context);
  if (isEmpty(value)) found.push(finding('ICN-01', 'F', 'cognition', {}));
  const { cognition, arousal } = value;
  if (cognition?.tool === 'unable' && (arousal === 'spontaneous' || arousal === 'voice')) {
    found.push(finding('ICN-02', 'W', 'cognition', {}));
  }
  if (cognition !== null && cognition.tool !== 'unable' && arousal === 'vigorous-or-unarousable') {
    found.push(finding('ICN-03', 'W', 'arousal', {}));
  }
  return found;
}

function isEmpty(value: IcansAssessment): boolean {
  const { cognition, arousal, seizure, deepFocalMotorWeakness, cerebralEdema, raisedPressureSigns } = value;
  const asked = [cognition, arousal, seizure, deepFocalMotorWeakness, cerebralEdema];
  return asked.every((answer) => answer === null) && raisedPressureSigns.length === 0;
}
