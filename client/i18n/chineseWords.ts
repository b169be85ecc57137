import { account } from './zh/account.ts';
import { assessments } from './zh/assessments.ts';
import { assumptions } from './zh/assumptions.ts';
import { audit } from './zh/audit.ts';
import { caseLife } from './zh/caseLife.ts';
import { cases } from './zh/cases.ts';
import { charts } from './zh/charts.ts';
import { cohort } from './zh/cohort.ts';
import { discrepancies } from './zh/discrepancies.ts';
import { enrol } from './zh/enrol.ts';
import { expedited } from './zh/expedited.ts';
import { failure } from './zh/failure.ts';
import { figures } from './zh/figures.ts';
import { findings } from './zh/findings.ts';
import { importing } from './zh/importing.ts';
import { labReasons } from './zh/labReasons.ts';
import { labStrips } from './zh/labStrips.ts';
import { labs } from './zh/labs.ts';
import { logEvent } from './zh/logEvent.ts';
import { measured } from './zh/measured.ts';
import { observations } from './zh/observations.ts';
import { overview } from './zh/overview.ts';
import { patient } from './zh/patient.ts';
import { people } from './zh/people.ts';
import { protocol } from './zh/protocol.ts';
import { ranges } from './zh/ranges.ts';
import { scales } from './zh/scales.ts';
import { scores } from './zh/scores.ts';
import { shell } from './zh/shell.ts';
import { signals } from './zh/signals.ts';
import { signIn } from './zh/signIn.ts';
import { standards } from './zh/standards.ts';
import { trace } from './zh/trace.ts';
import { vocabulary } from './zh/vocabulary.ts';

/** All areas of one language: one lazy chunk. A new area is added here and in its twin. */
export const chineseWords = {
  account,
  assessments,
  assumptions,
  audit,
  caseLife,
  cases,
  charts,
  cohort,
  discrepancies,
  enrol,
  expedited,
  failure,
  figures,
  findings,
  importing,
  labReasons,
  labStrips,
  labs,
  logEvent,
  measured,
  observations,
  overview,
  patient,
  people,
  protocol,
  ranges,
  scales,
  scores,
  shell,
  signals,
  signIn,
  standards,
  trace,
  vocabulary,
} as const;
