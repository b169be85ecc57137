import type { Infusion, Recorded } from '../../model/observation.ts';
import { dateOfDayNumber, dayNumberOf } from '../../time/dayNumber.ts';
import { instantOf } from '../../time/instant.ts';
import { localDateOfMs } from '../../time/localDateOf.ts';
import { type Interval, partialInterval, startOfDayMs } from '../../time/partialInterval.ts';
import { doseReceivedClause } from '../clauses/doseReceivedClause.ts';
import { anyOf, type Truth } from '../kleene.ts';
import { byId } from '../ruleContext.ts';
import type { ConditionAnswer, ConditionInput } from './conditionAnswer.ts';

type Input = ConditionInput<'dose-withheld'>;

/** One later part of the dose: what the record says of it, and when "not given" becomes certain. */
interface Part {
  readonly met: Truth;
  readonly dueDay: number;
  readonly deadlineMs: number;
  readonly isAwaiting: boolean;
}

/**
 * Was a later part of a split dose, due after the grade was reached, given too late or not at all? Parts are due so many
 * days apart from the first. A patient who was given the whole dose in fewer parts had none withheld. That it was
 * withheld because of the event is not asked: the order in time is what the record shows.
 */
export function doseWithheld(input: Input): ConditionAnswer {
  const { condition, rule, judged, context } = input;
  const infusions = context.record.infusions.toSorted(byId);
  const parts = partsOf(input, infusions);
  const late = parts.find(({ met }) => met === 'met');
  const open = parts.find(({ met }) => met === 'unknown');
  const shown = late ?? open ?? parts.at(-1);
  const isAwaiting =
    late === undefined && open !== undefined && parts.every((part) => part.met !== 'unknown' || part.isAwaiting);
  return {
    step: {
      ruleId: rule.id,
      code: 'dose-withheld',
      met: anyOf(parts.map(({ met }) => met)),
      facts: {
        parts: condition.parts,
        given: infusions.length,
        dueOn: shown === undefined ? null : dateOfDayNumber(shown.dueDay),
        deadline: shown === undefined ? null : instantOf(shown.deadlineMs),
      },
      evidence: [...judged.evidence, ...infusions.map((row) => row.observationId)],
    },
    turningPointsMs: parts.filter((part) => part.isAwaiting).map(({ deadlineMs }) => deadlineMs),
    isAwaiting,
  };
}

function partsOf(input: Input, infusions: readonly Recorded<Infusion>[]): readonly Part[] {
  const { condition, view, context } = input;
  const { record, protocol, zone, placement } = context;
  if (placement === undefined) return [];
  const isWhole = doseReceivedClause(record, infusions, withWholeDose(protocol), placement).met === 'met';
  const given = inOrder(infusions.map(({ value }) => partialInterval(value.at, zone)));
  const firstDay = { early: dayOf(given[0]!.fromMs, zone), late: dayOf(given[0]!.toMs - 1, zone) };
  const parts: Part[] = [];
  for (let index = 1; index < condition.parts; index += 1) {
    const due = condition.daysApart * index;
    const lastDay = due + condition.moreThanDaysLate;
    const ends = {
      early: startOfDayMs(firstDay.early + lastDay + 1, zone),
      late: startOfDayMs(firstDay.late + lastDay + 1, zone),
    };
    const isOver = view.atMs >= ends.late;
    const met =
      isWhole && given[index] === undefined ? 'not-met' : partTruth(given[index], view.run.reached, ends, isOver);
    parts.push({
      met: met === 'awaited' ? 'unknown' : met,
      dueDay: firstDay.early + due,
      deadlineMs: ends.late,
      isAwaiting: met === 'awaited',
    });
  }
  return parts;
}

/** The first, second, … of moments that may change places: each lies between the bounds of that place. */
function inOrder(moments: readonly Interval[]): readonly Interval[] {
  const from = moments.map(({ fromMs }) => fromMs).sort((a, b) => a - b);
  const to = moments.map(({ toMs }) => toMs).sort((a, b) => a - b);
  return from.map((fromMs, place) => ({ fromMs, toMs: to[place]! }));
}

/** The event came before the part was late, and the part came too late or not at all. */
function partTruth(
  given: Interval | undefined,
  reached: Interval,
  ends: { readonly early: number; readonly late: number },
  isOver: boolean,
): Truth | 'awaited' {
  if (reached.fromMs >= ends.late) return 'not-met';
  if (given !== undefined && (given.toMs <= ends.early || given.toMs <= reached.fromMs)) return 'not-met';
  if (given === undefined && !isOver) return 'awaited';
  const isLate = given === undefined || given.fromMs >= ends.late;
  return isLate && reached.toMs <= ends.early ? 'met' : 'unknown';
}

/** The same protocol asking for all of the dose. */
function withWholeDose(protocol: Input['context']['protocol']) {
  return { ...protocol, evaluability: { ...protocol.evaluability, minDoseFraction: 1 } };
}

function dayOf(ms: number, zone: string): number {
  return dayNumberOf(localDateOfMs(ms, zone));
}
