import type { CohortRow, GateStep, LevelCounts } from '../model/cohort.ts';
import type { CalendarDate, Instant } from '../model/dates.ts';
import { addDays } from '../time/addDays.ts';
import { localDateOf } from '../time/localDateOf.ts';
import { cohortStanding } from './cohortStanding.ts';
import { designTable } from './designTable.ts';
import type { GateInput } from './gateInput.ts';
import { latest } from './pauseStanding.ts';
import { pendingCount } from './pendingCount.ts';

/** What must hold inside a dose level: it is not closed, not too toxic, has room, and the patient before was watched. */
export function groupSteps(input: GateInput): readonly GateStep[] {
  const treated = treatedAt(input, input.levels[input.index]!.doseLevel);
  return [...closedStep(input), ...toxicStep(input), ...roomStep(input), ...staggerSteps(input, treated)];
}

export function treatedAt({ rows }: GateInput, doseLevel: string | null): readonly CohortRow[] {
  return rows.filter(
    ({ subject, summary }) => subject.doseLevel === doseLevel && cohortStanding(summary) !== 'not-treated',
  );
}

/** Lower levels, and this one, that people have closed: going down closes where it comes from and everything above. */
function closedStep({ decisions, levels, index }: GateInput): readonly GateStep[] {
  const closing = levels
    .slice(0, index + 1)
    .map(({ doseLevel }) => latest(decisions.filter((one) => one.doseLevel === doseLevel)))
    .find((last) => last?.decision === 'de-escalate');
  if (closing === undefined || closing === null) return [];
  const facts = { level: closing.doseLevel, decision: closing.decision, by: closing.by };
  return [{ code: 'not-closed', met: 'not-met', from: null, facts, subjects: [] }];
}

/** Has this level, or one below, so many DLTs that the design would go down even if everybody else had none? */
function toxicStep(input: GateInput): readonly GateStep[] {
  const worst = input.levels
    .slice(0, input.index + 1)
    .map((level) => ({ level, met: isTolerable(level, input) }))
    .sort((a, b) => WEIGHT[b.met] - WEIGHT[a.met])[0]!;
  const { level, met } = worst;
  const concerned = treatedAt(input, level.doseLevel).filter(({ summary }) =>
    ['dlt', 'committee', 'possible-dlt'].includes(cohortStanding(summary)),
  );
  return [
    {
      code: 'not-too-toxic',
      met,
      from: null,
      facts: {
        level: level.doseLevel,
        dlts: level.dlt + level.committee,
        possible: level.possibleDlt,
        evaluable: level.evaluable,
      },
      subjects: met === 'met' ? [] : concerned.map(({ subject }) => subject.subjectId).sort((a, b) => a - b),
    },
  ];
}

const WEIGHT = { met: 0, unknown: 1, 'not-met': 2 } as const;

/** People who saw these DLTs and went on have the last word. */
function isTolerable(level: LevelCounts, { protocol, decisions }: GateInput): GateStep['met'] {
  const table = designTable(protocol.cohort);
  if (table === null) return 'met';
  const known = level.dlt + level.committee;
  const accepted = latest(decisions.filter((one) => one.doseLevel === level.doseLevel));
  const acceptedDlts = accepted === null || accepted.decision === 'de-escalate' ? -1 : accepted.counts.dlt;
  const everybody = level.evaluable + level.committee + pendingCount(level);
  // Beyond the design, as in an expansion, the boundary of the whole trial decides.
  if (everybody > table.length) return 'met';
  const { groupSize } = protocol.cohort;
  const full = Math.min(table.length, Math.max(groupSize, Math.ceil(everybody / groupSize) * groupSize));
  const isDown = (dlts: number) => {
    const decision = table[full - 1]![Math.min(dlts, full)]!;
    return dlts > acceptedDlts && (decision === 'de-escalate' || decision === 'eliminate');
  };
  if (isDown(known)) return 'not-met';
  return level.possibleDlt > 0 && isDown(known + level.possibleDlt) ? 'unknown' : 'met';
}

/** A group is filled, then people look; a decision to stay adds a group, one to expand takes the limit away. */
function roomStep({ protocol, levels, index, decisions }: GateInput): readonly GateStep[] {
  const { design, groupSize, maximumPerLevel } = protocol.cohort;
  const level = levels[index]!;
  const isNamed = protocol.doseLevels.some(({ name }) => name === level.doseLevel);
  if (design === 'none' || !isNamed || protocol.doseLevels.length < 2) return [];
  const own = decisions.filter((one) => one.doseLevel === level.doseLevel);
  if (own.some(({ decision }) => decision === 'expand')) return [];
  const stays = own.filter(({ decision }) => decision === 'stay').length;
  const fromAbove = decisions.filter(
    (one) => one.decision === 'de-escalate' && one.doseLevel === levels[index + 1]?.doseLevel,
  ).length;
  const needsPeople = protocol.stagger?.needsCommittee ?? true;
  const groups = needsPeople ? groupSize * (1 + stays + fromAbove) : maximumPerLevel;
  const capacity = Math.min(maximumPerLevel, groups);
  const counted = level.treated - level.notEvaluable;
  const met = counted < capacity ? 'met' : 'not-met';
  return [{ code: 'room', met, from: null, facts: { counted, capacity }, subjects: [] }];
}

/** The patient before was infused long enough ago, and somebody has looked at the patient since. Source: [DOMAIN §3] S1. */
function staggerSteps({ protocol, at }: GateInput, treated: readonly CohortRow[]): readonly GateStep[] {
  const days = protocol.stagger?.daysBetweenPatients;
  if (days === undefined || treated.length === 0) return [];
  const undated = treated.filter(({ summary }) => summary.window === null);
  if (undated.length > 0) {
    const subjects = undated.map(({ subject }) => subject.subjectId).sort((a, b) => a - b);
    return [{ code: 'previous-patient', met: 'unknown', from: null, facts: { day: days, day0On: null }, subjects }];
  }
  return worstOf(treated.flatMap((row) => stepsOf(row, days, at)));
}

function stepsOf(row: CohortRow, days: number, at: Instant): readonly GateStep[] {
  const { day0On } = row.summary.window!;
  const dueOn = addDays(day0On, days);
  const subjects = [row.subject.subjectId];
  const facts = { day: days, day0On };
  if (!hasCome(dueOn, row, at)) {
    return [{ code: 'previous-patient', met: 'not-met', from: dueOn, facts, subjects }];
  }
  const observedOn = row.summary.lastObservedOn;
  const isSeen = (observedOn !== null && observedOn >= dueOn) || hasLeft(row);
  if (isSeen) return [{ code: 'previous-patient', met: 'met', from: null, facts, subjects }];
  return [{ code: 'previous-observed', met: 'unknown', from: null, facts: { day: days, observedOn }, subjects }];
}

export function hasCome(date: CalendarDate, { zone }: CohortRow, at: Instant): boolean {
  return localDateOf(at, zone) >= date;
}

/** Died or left: nobody will look again. */
function hasLeft({ summary }: CohortRow): boolean {
  return summary.evaluability.trace.some(({ code, met }) => code === 'left-before-window-end' && met === 'met');
}

/** Of patients who no longer hold anybody up, one line is enough. */
function worstOf(steps: readonly GateStep[]): readonly GateStep[] {
  const open = steps.filter(({ met }) => met !== 'met');
  return open.length > 0 || steps.length === 0
    ? open
    : [steps.reduce((last, one) => (isLater(one, last) ? one : last))];
}

function isLater({ facts, subjects }: GateStep, than: GateStep): boolean {
  const [on, lastOn] = [String(facts.day0On), String(than.facts.day0On)];
  return on === lastOn ? subjects[0]! > than.subjects[0]! : on > lastOn;
}
