import type { CalendarDate } from '../model/dates.ts';
import type { InputFinding } from '../model/failure.ts';
import { LONGEST_TEXT } from '../model/longestText.ts';
import type {
  Infusion,
  LabResult,
  Observation,
  Sample,
  StudyEvent,
  Treatment,
  VitalSign,
} from '../model/observation.ts';
import { MOST_CELLS_E6_PER_KG } from '../model/vocabulary.ts';
import { dayNumberOf } from '../time/dayNumber.ts';
import { checkAdverseEvent } from './checkAdverseEvent.ts';
import type { CheckContext } from './checkContext.ts';
import { checkCrsAssessment } from './checkCrsAssessment.ts';
import { checkIcansAssessment } from './checkIcansAssessment.ts';
import { certainlyBefore, checkMoment } from './checkMoment.ts';
import { finding } from './finding.ts';
import { livingRange } from './livingRange.ts';

/**
 * Everything that is wrong (`F`), odd (`W`) or worth knowing (`I`) about one entry; the same rules at the bedside and
 * on the server (C-31). It never throws for an observation the schema accepts, and it never repairs.
 */
export function checkObservation(value: Observation, context: CheckContext): InputFinding[] {
  return [...checkTexts(value), ...checkKind(value, context)];
}

function checkTexts(value: Observation): InputFinding[] {
  const texts = value as unknown as Readonly<Record<string, string>>;
  return Object.entries(LONGEST_TEXT[value.kind]).flatMap(([path, most]) => {
    const { length } = texts[path]!.trim();
    return length > most ? [finding('TXT-01', 'F', path, { length, most })] : [];
  });
}

function checkKind(value: Observation, context: CheckContext): InputFinding[] {
  switch (value.kind) {
    case 'adverse-event':
      return checkAdverseEvent(value, context);
    case 'infusion':
      return checkInfusion(value, context);
    case 'treatment':
      return checkTreatment(value, context);
    case 'lab':
      return [...checkMeasured('LAB', value, context), ...checkValue(value)];
    case 'vital':
      return [...checkMeasured('VIT', value, context), ...checkValue(value)];
    case 'sample':
      return [...checkMeasured('SMP', value, context), ...checkNegative('SMP', value), ...checkSample(value)];
    case 'study-event':
      return checkStudyEvent(value, context);
    case 'crs-assessment':
      return checkCrsAssessment(value, context);
    case 'icans-assessment':
      return checkIcansAssessment(value, context);
  }
}

/** Whether the entry must be refused. */
export const isRefused = (findings: readonly InputFinding[]): boolean => findings.some((f) => f.severity === 'F');

/** A single part more than 30 % above the whole planned dose. Source: [DOMAIN §3 E1], the ±30 % dose range. */
const OVERDOSE_FRACTION = 1.3;

/** Parts of one dose are given within a week; farther from day 0 a slip of month or year would move the DLT window. */
const PARTS_WITHIN_DAYS = 7;

function checkInfusion(value: Infusion, context: CheckContext): InputFinding[] {
  const found = checkMoment(value.at, 'at', context);
  const { cellsE6PerKg: cells, plannedCellsE6PerKg: planned } = value;
  if (cells !== null && cells <= 0) found.push(finding('INF-01', 'F', 'cellsE6PerKg', { cells }));
  if (cells === null) {
    const silent = value.doseText.trim() === '';
    found.push(finding('INF-04', silent ? 'F' : 'W', 'cellsE6PerKg', { dose: value.doseText }));
  } else if (planned !== null && cells > planned * OVERDOSE_FRACTION) {
    found.push(finding('INF-02', 'W', 'cellsE6PerKg', { cells, planned }));
  }
  const most = MOST_CELLS_E6_PER_KG;
  if (cells !== null && cells > most) found.push(finding('INF-05', 'F', 'cellsE6PerKg', { most }));
  if (planned !== null && (planned <= 0 || planned > most)) {
    found.push(finding('INF-05', 'F', 'plannedCellsE6PerKg', { most }));
  }
  // A month without its day cannot anchor day 0, nor the window.
  if (value.at.length < 10) found.push(finding('INF-03', 'F', 'at', { at: value.at }));
  else if (context.infusedOn !== null) {
    const days = Math.abs(dayNumberOf(value.at.slice(0, 10) as CalendarDate) - dayNumberOf(context.infusedOn));
    if (days > PARTS_WITHIN_DAYS) found.push(finding('INF-06', 'W', 'at', { days, day0: context.infusedOn }));
  }
  return found;
}

function checkTreatment(value: Treatment, context: CheckContext): InputFinding[] {
  const found = [...checkMoment(value.start, 'start', context), ...checkMoment(value.end, 'end', context)];
  if (certainlyBefore(value.end, value.start, context.zone)) {
    found.push(finding('TRT-01', 'F', 'end', { start: value.start, end: value.end }));
  }
  if (value.treatment === 'other' && value.name.trim() === '') found.push(finding('TRT-02', 'F', 'name', {}));
  return found;
}

type Measured = LabResult | VitalSign | Sample;

function checkMeasured(prefix: 'LAB' | 'VIT' | 'SMP', value: Measured, context: CheckContext): InputFinding[] {
  const found = checkMoment(value.at, 'at', context);
  if (value.value === null && value.comparator !== '=') {
    found.push(finding(`${prefix}-02`, 'F', 'value', { comparator: value.comparator }));
  } else if (value.value === null && value.reported.trim() === '') {
    found.push(finding(`${prefix}-01`, 'F', 'value', {}));
  }
  if (value.value !== null && value.unit.trim() === '') found.push(finding(`${prefix}-03`, 'F', 'unit', {}));
  return found;
}

function checkNegative(prefix: 'LAB' | 'VIT' | 'SMP', { value }: Measured): InputFinding[] {
  return value !== null && value < 0 ? [finding(`${prefix}-04`, 'F', 'value', { value })] : [];
}

/** What a result says of itself, whoever wrote it down and when. */
export function checkValue(result: LabResult | VitalSign): InputFinding[] {
  return result.kind === 'lab'
    ? [...checkNegative('LAB', result), ...checkReference(result), ...checkLiving('LAB-06', result)]
    : [...checkNegative('VIT', result), ...checkLiving('VIT-05', result)];
}

function checkReference(value: LabResult): InputFinding[] {
  const { refLow, refHigh } = value;
  if (refLow === null || refHigh === null || refLow <= refHigh) return [];
  return [finding('LAB-05', 'F', 'refHigh', { refLow, refHigh })];
}

function checkLiving(ruleId: 'LAB-06' | 'VIT-05', result: LabResult | VitalSign): InputFinding[] {
  const range = livingRange(result);
  const { value, unit, comparator } = result;
  if (range === null || value === null) return [];
  const [low, high] = range;
  // "Below 5" says only how far the method reaches.
  const isLow = value >= 0 && value < low && !comparator.startsWith('<');
  return isLow || value > high ? [finding(ruleId, 'W', 'value', { value, unit, low, high })] : [];
}

function checkSample(value: Sample): InputFinding[] {
  if (value.value !== 0) return [];
  // Nothing can be measured as 0: it is below a limit, and the limit is what was measured.
  return [finding('SMP-05', value.comparator === '=' ? 'F' : 'W', 'value', { comparator: value.comparator })];
}

function checkStudyEvent(value: StudyEvent, context: CheckContext): InputFinding[] {
  const found = checkMoment(value.at, 'at', value.event === 'consent' ? { ...context, consentOn: null } : context);
  if (value.event === 'death' && value.cause === null) found.push(finding('EVT-01', 'F', 'cause', {}));
  if (value.event !== 'death' && value.cause !== null) {
    found.push(finding('EVT-02', 'F', 'cause', { event: value.event }));
  }
  if (value.event === 'visit' && value.detail.trim() === '') found.push(finding('EVT-03', 'W', 'detail', {}));
  return found;
}
