import type { Truth } from '../dlt/kleene.ts';
import { familyOf } from '../grading/ctcae/familyOf.ts';
import type { ExpeditedStep, Known } from '../model/expedited.ts';
import type { AdverseEvent } from '../model/observation.ts';
import type { ExpectedReaction, ReferenceSafetyList } from '../model/referenceSafety.ts';
import { fatalityOf } from './fatalityOf.ts';
import { listsAtOnset } from './listsAtOnset.ts';
import { worstGradeOf } from './worstGradeOf.ts';

/**
 * Is the event unexpected in nature, severity or outcome? The version of the list that held at onset decides; where the
 * onset leaves several possible, all of them must agree. Without a list nothing is expected, and a fatal reaction only
 * where the list says so. One step of trace per version.
 * Source: [EU-CTR Annex III 2.2]; [EXPEDITED].
 */
export function expectednessOf(
  event: AdverseEvent,
  lists: readonly ReferenceSafetyList[],
  zone: string,
): { readonly unexpected: Known; readonly trace: readonly ExpeditedStep[] } {
  const trace = listsAtOnset(event.gradeHistory[0]!.from, lists, zone).map((list) => stepOf(event, list));
  const answers = new Set(trace.map(({ met }) => met));
  return { unexpected: answers.size === 1 ? trace[0]!.met : 'unknown', trace };
}

function stepOf(event: AdverseEvent, list: ReferenceSafetyList | null): ExpeditedStep {
  const reactions = list === null ? [] : reactionsFor(event, list);
  const listed = reactions.toSorted((a, b) => b.highestGrade - a.highestGrade)[0];
  return {
    code: 'unexpected',
    met: isUnexpected(event, reactions),
    facts: {
      version: list?.version ?? null,
      grade: worstGradeOf(event),
      highestGrade: listed?.highestGrade ?? null,
      fatalExpected: reactions.some(({ fatalExpected }) => fatalExpected) ? 'yes' : 'no',
    },
  };
}

/** What the list says of the term itself outranks what it says of the family. */
function reactionsFor(event: AdverseEvent, list: ReferenceSafetyList): readonly ExpectedReaction[] {
  const ofTerm = list.expected.filter(
    ({ select }) => 'termCodes' in select && select.termCodes.includes(event.termCode),
  );
  if (ofTerm.length > 0) return ofTerm;
  const family = familyOf(event.termCode);
  return list.expected.filter(({ select }) => 'family' in select && select.family === family);
}

function isUnexpected(event: AdverseEvent, reactions: readonly ExpectedReaction[]): Truth {
  if (reactions.length === 0) return 'met';
  const bySeverity = exceeds(event, Math.max(...reactions.map(({ highestGrade }) => highestGrade)));
  if (bySeverity === 'met') return 'met';
  const byOutcome = reactions.some(({ fatalExpected }) => fatalExpected) ? 'not-met' : fatalityOf(event).met;
  if (byOutcome === 'met') return 'met';
  return byOutcome === 'unknown' ? 'unknown' : bySeverity;
}

/** Worse than listed? A step without a grade may hide any grade short of death, which is asked for as the outcome. */
function exceeds(event: AdverseEvent, highestGrade: number): Truth {
  const grades = event.gradeHistory.map(({ grade }) => grade);
  if (grades.some((grade) => grade !== null && grade < 5 && grade > highestGrade)) return 'met';
  return grades.includes(null) && highestGrade < 4 ? 'unknown' : 'not-met';
}
