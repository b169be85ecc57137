import type { ObservationId } from '../../model/ids.ts';
import type { PatientState } from '../../model/ruleLanguage.ts';
import { anyOf, not, type Truth, truthOf } from '../kleene.ts';
import { startOfStudyDay } from '../placeWindow.ts';
import { answerInterval } from '../ruleContext.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';
import { settled } from './conditionAnswer.ts';

type Input = ConditionInput<'patient-state'>;

interface StateAnswer {
  readonly met: Truth;
  readonly evidence: readonly ObservationId[];
}

/** Is the patient in one of the states, or in none where the rule says so? What nobody has recorded is a question. */
export function patientState(input: Input): ConditionAnswer {
  const { condition, rule, judged } = input;
  const answers = condition.anyOf.map((state) => stateOf(state, input));
  const isIn = anyOf(answers.map(({ met }) => met));
  return settled({
    ruleId: rule.id,
    code: 'patient-state',
    met: condition.present ? isIn : not(isIn),
    facts: { states: condition.anyOf.join(' '), present: condition.present ? 'yes' : 'no' },
    evidence: [...judged.evidence, ...answers.flatMap(({ evidence }) => evidence)],
  });
}

function stateOf(state: PatientState, input: Input): StateAnswer {
  const { protocol, record } = input.context;
  switch (state) {
    case 'donor-derived-cells':
      return { met: truthOf(protocol.donorDerived), evidence: [] };
    case 'prior-allo-transplant':
      return { met: truthOf(record.subject.priorAlloTransplant ?? undefined), evidence: [] };
    case 'marrow-leukaemia':
      return marrowLeukaemia(input);
  }
}

/**
 * The latest look at the marrow from day 0 to `byDay`. A progression that says nothing of the marrow, two looks that may
 * be the latest and differ, and a look that may lie outside these days are for a person to judge.
 */
function marrowLeukaemia({ condition, window, context }: Input): StateAnswer {
  const { placement } = window;
  if (placement === undefined || placement === 'unknown') return { met: 'unknown', evidence: [] };
  const from = startOfStudyDay(placement, 0, context.zone);
  const until =
    condition.byDay === undefined
      ? { early: Number.POSITIVE_INFINITY, late: Number.POSITIVE_INFINITY }
      : startOfStudyDay(placement, condition.byDay + 1, context.zone);
  const looks = context.record.studyEvents.flatMap((row) => {
    const { event, marrow, at } = row.value;
    if (marrow === undefined && event !== 'progression') return [];
    const { fromMs, toMs } = answerInterval(at, context.zone);
    if (toMs <= from.early || fromMs >= until.late) return [];
    const isInside = fromMs >= from.late && toMs <= until.early;
    return [{ fromMs, toMs, found: isInside ? marrow : undefined, id: row.observationId }];
  });
  const latestFromMs = Math.max(...looks.map(({ fromMs }) => fromMs));
  const last = looks.filter(({ toMs }) => toMs > latestFromMs);
  const found = new Set(last.map((look) => look.found));
  const met = found.size === 1 ? FOUND[[...found][0] ?? 'unsaid'] : 'unknown';
  return { met, evidence: last.map(({ id }) => id).sort((a, b) => a - b) };
}

const FOUND = { leukaemia: 'met', clear: 'not-met', unsaid: 'unknown' } as const;
