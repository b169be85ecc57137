import { formatDays } from '../../shared/format/formatDays.ts';
import { termName } from '../../shared/grading/ctcae/termName.ts';
import type { TraceStep } from '../../shared/model/assessment.ts';
import type { CohortFacts, GateStep, LevelGate, PendingItem, ReportingClock } from '../../shared/model/cohort.ts';
import type { PlanGap } from '../../shared/visits/planGaps.ts';
import { useLanguage, useWords, type WordKey } from '../i18n/useWords.ts';

/** Sentences about gates, what is missing and the long clock; the overview and the cohort page say them alike. */
export function useCohortText() {
  const say = useWords('cohort');
  const vocabulary = useWords('vocabulary');
  const language = useLanguage();

  function values(facts: CohortFacts): Readonly<Record<string, string | number>> {
    const filled = Object.entries(facts).map(([name, value]) => [name, value ?? '–'] as const);
    return {
      level: say('unnamed'),
      ...Object.fromEntries(filled),
      ...(facts.level == null ? { level: say('unnamed') } : {}),
    };
  }

  function missing({ code, facts, termCode, dueOn }: PendingItem): string {
    const what = say(`missing.${code}`, values(facts));
    const about = termCode === null ? what : say('aboutTerm', { what, term: termName(termCode, language) });
    return dueOn === null ? about : say('due', { what: about, date: dueOn });
  }

  /** What was planned and is not recorded; what still counts says until when. */
  function gap({ assessment, missedDays, dueDays, untilOn }: PlanGap): string {
    const what = vocabulary(`planned.${assessment}`);
    return [
      ...(missedDays.length === 0 ? [] : [say('gapOf', { what, days: formatDays(missedDays) })]),
      ...(untilOn === null ? [] : [say('gapDue', { what, days: formatDays(dueDays), date: untilOn })]),
    ].join('; ');
  }

  return {
    gap,
    /** What a condition asks. */
    condition: ({ code, facts }: GateStep): string => say(`gate.${code}`, values(facts)),
    /** "from 3 March", or what it waits for. */
    gate: ({ answer, from, steps }: LevelGate): string => {
      if (answer === 'open') return say('gate.open');
      if (answer === 'from') return say('gate.from', { date: from ?? '' });
      const waiting = steps.filter((step) => step.met !== 'met' && step.from === null);
      const what = [...new Set(waiting.map(({ code, facts }) => say(`short.${code}`, values(facts))))].join(' · ');
      return from === null ? say('gate.waitsFor', { what }) : say('gate.waitsAndFrom', { date: from, what });
    },
    missing,
    /** Why somebody cannot be evaluated, read off the trace of the assessment. */
    notEvaluable: (trace: readonly TraceStep[]): string | null => {
      const dose = trace.find(({ code, met }) => code === 'dose-received' && met === 'not-met');
      if (dose !== undefined) {
        const { fraction } = dose.facts;
        return say('underDosed', { percent: typeof fraction === 'number' ? Math.round(fraction * 100) : '?' });
      }
      const left = trace.find(({ code, met }) => code === 'left-before-window-end' && met === 'met');
      if (left === undefined) return null;
      return say('leftEarly', { event: say(`event.${left.facts.event}` as WordKey<'cohort'>) });
    },
    clock: ({ state, day, lastDay, events }: ReportingClock): string => {
      const where =
        state === 'running'
          ? say('clockDay', { day, last: lastDay })
          : state === 'complete'
            ? say('clockComplete')
            : say('clockEnded', { day });
      const what = events.map(({ event, at }) =>
        say('clockEvent', { event: say(`event.${event}`), on: at.slice(0, 10) }),
      );
      return [where, ...what].join(' · ');
    },
  };
}
