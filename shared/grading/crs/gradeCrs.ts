import type { GradeAnswer, GradeStepTrace, GradingSettings } from '../../model/grading.ts';
import { gradeStep, worstMet } from '../gradeStep.ts';
import { type OpenNeed, openNeeds } from '../openNeeds.ts';
import { twelveDigits } from '../twelveDigits.ts';
import type { CrsInput } from './crsInput.ts';
import { hypotensionAxis } from './hypotensionAxis.ts';
import { hypoxiaAxis } from './hypoxiaAxis.ts';

/** Degrees Celsius; the bound itself is fever. Source: [ASTCT-2019 table 2]. */
export const FEVER_CELSIUS = 38;

/**
 * ASTCT grade of one look at a patient: the worse of hypotension and hypoxia once there is fever, or was before a drug
 * took it away; fever alone is grade 1. Grade 0 is answered only if nothing unseen could be worse; a grade above 0 says
 * in `needs` what could still raise it. Organ toxicity and constitutional symptoms play no part.
 * Source: [ASTCT-2019]; [GRADING §4].
 */
export function gradeCrs(input: CrsInput, settings: GradingSettings): GradeAnswer {
  if (input.deathDueToCrs) return { grade: 5, trace: [gradeStep('death', 'met', 5)], needs: [] };
  const fever = feverStep(input);
  const axes = [hypotensionAxis(input, settings), hypoxiaAxis(input, settings)];
  const isWaived = input.crsEstablished && input.feverModifierGiven;
  if (fever.met !== 'met' && !isWaived) return withoutFever(fever, axes);

  const trace = [fever, ...(fever.met === 'met' ? [] : [gradeStep('fever-waived', 'met', null)]), ...axes];
  const grade = worstMet(trace);
  const isUnseen = trace.some(({ met }) => met === 'unknown');
  if (grade === 0 && isUnseen) return { grade: null, reason: 'not-assessed', trace };
  const needs = openNeeds(needsOf(axes, input), grade);
  const late = lateOnset(input, settings);
  if (!late) return { grade, trace, needs };
  return { grade, trace: [...trace, late], needs: [...needs, 'late-onset-other-causes'] };
}

function feverStep({ temperatureCelsius, feverOtherCause }: CrsInput): GradeStepTrace {
  const facts = { temperatureCelsius, bound: FEVER_CELSIUS };
  if (feverOtherCause) return gradeStep('fever-explained-otherwise', 'not-met', 1, facts);
  if (temperatureCelsius === null) return gradeStep('fever', 'unknown', 1, facts);
  const isFever = twelveDigits(temperatureCelsius) >= FEVER_CELSIUS;
  return gradeStep('fever', isFever ? 'met' : 'not-met', 1, facts);
}

/** Fever is required and not there: what else was seen only describes. Fever not measured leaves the look ungraded. */
function withoutFever(fever: GradeStepTrace, axes: readonly GradeStepTrace[]): GradeAnswer {
  const seen = axes.map((axis) => ({ ...axis, grade: null }));
  const trace = [fever, gradeStep('fever-required', fever.met === 'unknown' ? 'unknown' : 'met', null), ...seen];
  if (fever.met === 'unknown') return { grade: null, reason: 'not-assessed', trace };
  return { grade: 0, trace, needs: [] };
}

/** What could raise a grade above 0; a missing temperature cannot, fever alone is grade 1. */
function needsOf([hypotension, hypoxia]: readonly GradeStepTrace[], input: CrsInput) {
  const needs: OpenNeed[] = [];
  if (hypotension!.met === 'unknown') needs.push({ name: 'hypotension', upTo: 4 });
  if (hypoxia!.met === 'unknown') needs.push({ name: 'oxygen', upTo: 4 });
  const isFlowOpen = input.oxygen?.device === 'nasal-cannula' && input.oxygen.flowLitresPerMinute === null;
  if (isFlowOpen && hypoxia!.code === 'low-flow-oxygen') needs.push({ name: 'oxygen-flow', upTo: 3 });
  return needs;
}

/** A CRS that begins late asks a person to consider other causes first. */
function lateOnset({ crsEstablished, dayAfterInfusion: day }: CrsInput, settings: GradingSettings) {
  if (crsEstablished || day === null || day <= settings.crsUsualOnsetDays) return null;
  return gradeStep('late-onset', 'met', null, { day, usualDays: settings.crsUsualOnsetDays });
}
