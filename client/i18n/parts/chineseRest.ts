import { account } from '../zh/account.ts';
import { assessments } from '../zh/assessments.ts';
import { assumptions } from '../zh/assumptions.ts';
import { audit } from '../zh/audit.ts';
import { auditFields } from '../zh/auditFields.ts';
import { caseLife } from '../zh/caseLife.ts';
import { charts } from '../zh/charts.ts';
import { discrepancies } from '../zh/discrepancies.ts';
import { figures } from '../zh/figures.ts';
import { importing } from '../zh/importing.ts';
import { labReasons } from '../zh/labReasons.ts';
import { labStrips } from '../zh/labStrips.ts';
import { labs } from '../zh/labs.ts';
import { measured } from '../zh/measured.ts';
import { patient } from '../zh/patient.ts';
import { people } from '../zh/people.ts';
import { protocol } from '../zh/protocol.ts';
import { ranges } from '../zh/ranges.ts';
import { scales } from '../zh/scales.ts';
import { scores } from '../zh/scores.ts';
import { signals } from '../zh/signals.ts';
import { standards } from '../zh/standards.ts';

/** Twin of the English part: all other areas. */
export const chineseRest = {
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
