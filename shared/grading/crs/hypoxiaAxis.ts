import type { GradeStepTrace, GradingSettings } from '../../model/grading.ts';
import { gradeStep } from '../gradeStep.ts';
import type { CrsInput } from './crsInput.ts';

/** Oxygen by nasal cannula up to and including this flow is low flow. Source: [ASTCT-2019 table 2, footnote]. */
const LOW_FLOW_LITRES_PER_MINUTE = 6;

type Oxygen = NonNullable<CrsInput['oxygen']>;

/**
 * Hypoxia not explained otherwise, by the oxygen it takes: 2 low flow, 3 high flow or a mask, 4 positive pressure.
 * Source: [ASTCT-2019 table 2]; a high-flow device run at low flow: [GRADING §4].
 */
export function hypoxiaAxis({ oxygen, hypoxiaOtherCause }: CrsInput, settings: GradingSettings): GradeStepTrace {
  const facts = oxygen ? { device: oxygen.device, flowLitresPerMinute: oxygen.flowLitresPerMinute } : {};
  if (hypoxiaOtherCause) return gradeStep('hypoxia-explained-otherwise', 'met', null, facts);
  if (!oxygen) return gradeStep('oxygen', 'unknown', 2);
  if (oxygen.device === 'room-air') return gradeStep('oxygen', 'not-met', 2, facts);
  if (oxygen.notForHypoxia) return gradeStep('oxygen-not-for-hypoxia', 'met', null, facts);
  const [code, grade] = tierOf(oxygen, oxygen.device, settings);
  return gradeStep(code, 'met', grade, facts);
}

function tierOf(
  { flowLitresPerMinute: flow }: Oxygen,
  device: Exclude<Oxygen['device'], 'room-air'>,
  settings: GradingSettings,
): readonly [code: string, grade: 2 | 3 | 4] {
  switch (device) {
    case 'nasal-cannula':
      return isHighFlow(flow) ? HIGH_FLOW : LOW_FLOW;
    case 'high-flow-nasal-cannula': {
      const countsByFlow = settings.highFlowDeviceAtLowFlow === 'by-flow' && flow !== null;
      return countsByFlow && !isHighFlow(flow) ? LOW_FLOW : HIGH_FLOW;
    }
    case 'blow-by':
      return LOW_FLOW;
    case 'face-mask':
    case 'venturi':
    case 'non-rebreather':
      return ['oxygen-by-mask', 3];
    case 'cpap':
    case 'bipap':
    case 'mechanical-ventilation':
      return ['positive-pressure', 4];
  }
}

const LOW_FLOW = ['low-flow-oxygen', 2] as const;
const HIGH_FLOW = ['high-flow-oxygen', 3] as const;

function isHighFlow(flow: number | null): boolean {
  return flow !== null && flow > LOW_FLOW_LITRES_PER_MINUTE;
}
