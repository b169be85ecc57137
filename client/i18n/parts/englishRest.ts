import { account } from '../en/account.ts';
import { assessments } from '../en/assessments.ts';
import { assumptions } from '../en/assumptions.ts';
import { audit } from '../en/audit.ts';
import { auditFields } from '../en/auditFields.ts';
import { caseLife } from '../en/caseLife.ts';
import { charts } from '../en/charts.ts';
import { discrepancies } from '../en/discrepancies.ts';
import { figures } from '../en/figures.ts';
import { importing } from '../en/importing.ts';
import { labReasons } from '../en/labReasons.ts';
import { labStrips } from '../en/labStrips.ts';
import { labs } from '../en/labs.ts';
import { measured } from '../en/measured.ts';
import { patient } from '../en/patient.ts';
import { people } from '../en/people.ts';
import { protocol } from '../en/protocol.ts';
import { ranges } from '../en/ranges.ts';
import { scales } from '../en/scales.ts';
import { scores } from '../en/scores.ts';
import { signals } from '../en/signals.ts';
import { standards } from '../en/standards.ts';

/** All other areas. A new area is added here, or to an earlier part, and in its twin. */
export const englishRest = {
  account,
  assessments,
  assumptions,
  audit,
  auditFields,
  caseLife,
  charts,
  discrepancies,
  figures,
  importing,
  labReasons,
  labStrips,
  labs,
  measured,
  patient,
  people,
  protocol,
  ranges,
  scales,
  scores,
  signals,
  standards,
} as const;
