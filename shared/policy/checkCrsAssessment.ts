import { convertTemperature } from '../grading/units/convertTemperature.ts';
import type { InputFinding } from '../model/failure.ts';
import type { CrsAssessment } from '../model/observation.ts';
import type { CheckContext } from './checkContext.ts';
import { checkLook } from './checkLook.ts';
import { finding } from './finding.ts';
import { LIVING_CELSIUS } from './livingRange.data.ts';

/** Degrees Celsius no thermometer at a patient reads beyond. */
const READABLE = [25, 45] as const;

/** What is wrong or odd about one look for CRS. A vasopressor counts as hypotension, so "no hypotension" beside it is asked about. */
export function checkCrsAssessment(value: CrsAssessment, context: CheckContext): InputFinding[] {
  const { hypotension, vasopressors, oxygen, temperature } = value;
  const found = [...checkLook('CRS', value, context), ...checkTemperature(value)];
  if (temperature === null && hypotension === null && vasopressors.length === 0 && oxygen === null) {
    found.push(finding('CRS-03', 'F', 'temperature', {}));
  }
  if (oxygen?.device === 'room-air' && (oxygen.flowLitresPerMinute !== null || oxygen.notForHypoxia)) {
    found.push(finding('CRS-04', 'F', 'oxygen', {}));
  }
  if (oxygen?.device === 'nasal-cannula' && oxygen.flowLitresPerMinute === null) {
    found.push(finding('CRS-05', 'W', 'oxygen.flowLitresPerMinute', {}));
  }
  if (hypotension === false && vasopressors.length > 0) {
    found.push(finding('CRS-06', 'W', 'hypotension', { vasopressors: vasopressors.join(', ') }));
  }
  return found;
}

function checkTemperature({ temperature }: CrsAssessment): InputFinding[] {
  if (temperature === null) return [];
  const { value, unit } = temperature;
  const celsius = convertTemperature(value, unit, 'C');
  if (celsius < READABLE[0] || celsius > READABLE[1]) {
    return [finding('CRS-01', 'F', 'temperature', { value, unit })];
  }
  if (celsius < LIVING_CELSIUS[0] || celsius > LIVING_CELSIUS[1])
    return [finding('CRS-02', 'W', 'temperature', { value, unit })];
  return [];
}
