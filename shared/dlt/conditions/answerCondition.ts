import type { RuleCondition } from '../../model/ruleLanguage.ts';
import { afterInfusion } from './afterInfusion.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { despiteTreatment } from './despiteTreatment.ts';
import { doseWithheld } from './doseWithheld.ts';
import { eventCount } from './eventCount.ts';
import { inStratum } from './inStratum.ts';
import { judgementAsked } from './judgementAsked.ts';
import { patientState } from './patientState.ts';
import { scaleNamed } from './scaleNamed.ts';
import { stillPresent } from './stillPresent.ts';
import { supportDependence } from './supportDependence.ts';
import { togetherWith } from './togetherWith.ts';
import { valuesBeyond } from './valuesBeyond.ts';

/** One condition of a rule for one run. Source of the constructs: [DOMAIN §4]. */
export function answerCondition(condition: RuleCondition, input: Omit<ConditionInput, 'condition'>): ConditionAnswer {
  switch (condition.kind) {
    case 'still-present':
      return stillPresent({ ...input, condition });
    case 'together-with':
      return togetherWith({ ...input, condition });
    case 'patient-state':
      return patientState({ ...input, condition });
    case 'after-infusion':
      return afterInfusion({ ...input, condition });
    case 'scale':
      return scaleNamed({ ...input, condition });
    case 'stratum':
      return inStratum({ ...input, condition });
    case 'values':
      return valuesBeyond({ ...input, condition });
    case 'support':
      return supportDependence({ ...input, condition });
    case 'despite-treatment':
      return despiteTreatment({ ...input, condition });
    case 'dose-withheld':
      return doseWithheld({ ...input, condition });
    case 'event-count':
      return eventCount({ ...input, condition });
    case 'judgement':
      return judgementAsked({ ...input, condition });
  }
}
