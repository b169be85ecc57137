import { account } from './en/account.ts';
import { assessments } from './en/assessments.ts';
import { assumptions } from './en/assumptions.ts';
import { audit } from './en/audit.ts';
import { caseLife } from './en/caseLife.ts';
import { cases } from './en/cases.ts';
import { charts } from './en/charts.ts';
import { cohort } from './en/cohort.ts';
import { discrepancies } from './en/discrepancies.ts';
import { enrol } from './en/enrol.ts';
import { expedited } from './en/expedited.ts';
import { failure } from './en/failure.ts';
import { figures } from './en/figures.ts';
import { findings } from './en/findings.ts';
import { importing } from './en/importing.ts';
import { labReasons } from './en/labReasons.ts';
import { labStrips } from './en/labStrips.ts';
import { labs } from './en/labs.ts';
import { logEvent } from './en/logEvent.ts';
import { measured } from './en/measured.ts';
import { observations } from './en/observations.ts';
import { overview } from './en/overview.ts';
import { patient } from './en/patient.ts';
import { people } from './en/people.ts';
import { protocol } from './en/protocol.ts';
import { ranges } from './en/ranges.ts';
import { scales } from './en/scales.ts';
import { scores } from './en/scores.ts';
import { shell } from './en/shell.ts';
import { signals } from './en/signals.ts';
import { signIn } from './en/signIn.ts';
import { standards } from './en/standards.ts';
import { trace } from './en/trace.ts';
import { vocabulary } from './en/vocabulary.ts';

/** All areas of one language: one lazy chunk. A new area is added here and in its twin. */
export const englishWords = {
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
