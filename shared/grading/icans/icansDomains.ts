import type { GradeStepTrace } from '../../model/grading.ts';
import { type GradeLevel, gradeStep } from '../gradeStep.ts';
import type { IcansInput } from './icansInput.ts';

type Seen<Key extends keyof IcansInput> = Readonly<Record<NonNullable<IcansInput[Key]> & string, GradeLevel>>;

/** Source: [ASTCT-2019 table 6]; waking by oneself alone is not grade 1: [GRADING §5]. */
const AROUSAL: Seen<'arousal'> = { spontaneous: 0, voice: 2, tactile: 3, 'vigorous-or-unarousable': 4 };
/** Source: [ASTCT-2019 table 6]. */
const SEIZURE: Seen<'seizure'> = {
  none: 0,
  'brief-or-resolves': 3,
  'nonconvulsive-resolves': 3,
  'prolonged-over-5min': 4,
  'repetitive-without-recovery': 4,
};
/** Source: [ASTCT-2019 table 6]. */
const EDEMA: Seen<'cerebralEdema'> = { none: 0, focal: 3, diffuse: 4 };

export function arousalDomain({ arousal, arousalOtherCause }: IcansInput): GradeStepTrace {
  if (arousalOtherCause) return gradeStep('arousal-explained-otherwise', 'met', null, { arousal });
  return seen('arousal', arousal, arousal && AROUSAL[arousal]);
}

export function seizureDomain({ seizure }: IcansInput): GradeStepTrace {
  return seen('seizure', seizure, seizure && SEIZURE[seizure]);
}

export function motorDomain({ deepFocalMotorWeakness: weakness }: IcansInput): GradeStepTrace {
  if (weakness === null) return gradeStep('motor-weakness', 'unknown', null);
  return gradeStep('motor-weakness', weakness ? 'met' : 'not-met', 4);
}

/** Signs of raised pressure count without an image; an image alone counts by what it shows. */
export function pressureDomain({ raisedPressureSigns, cerebralEdema }: IcansInput): GradeStepTrace {
  if (raisedPressureSigns.length > 0) {
    return gradeStep('raised-pressure', 'met', 4, { signs: raisedPressureSigns.toSorted().join(', ') });
  }
  return seen('cerebral-edema', cerebralEdema, cerebralEdema && EDEMA[cerebralEdema]);
}

function seen(code: string, value: string | null, grade: GradeLevel | null): GradeStepTrace {
  if (grade === null) return gradeStep(code, 'unknown', null);
  return gradeStep(code, grade === 0 ? 'not-met' : 'met', grade, { seen: value });
}
