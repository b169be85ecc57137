import type { EndAnswer } from '../model/dates.ts';
import type { Episode } from '../model/episode.ts';
import type { AdverseEvent, GradeStep, Outcome } from '../model/observation.ts';

/** Steps one event may have. */
const MAX_STEPS = 60;
const DEATH = 5;

/**
 * The event as it would be with the derived grades and dates: a correction of the report, or a new report where there is
 * none. A proposal: cause, seriousness and symptoms stay as the site said them, or open, and death is never taken away.
 * `undefined` = nothing was derived.
 */
export function adoptedEvent(derived: readonly Episode[], reported: AdverseEvent | null): AdverseEvent | undefined {
  const ordered = derived.toSorted((a, b) => (a.onset < b.onset ? -1 : a.onset > b.onset ? 1 : 0));
  const [first] = ordered;
  if (first === undefined) return undefined;
  const died = reported?.gradeHistory.some(({ grade }) => grade === DEATH) === true;
  const steps: readonly GradeStep[] = ordered.flatMap(({ segments }) =>
    segments.map(({ grade, from }) => ({ grade, from })),
  );
  const deaths = reported?.gradeHistory.filter(({ grade }) => grade === DEATH) ?? [];
  const end = died ? reported!.end : ordered.at(-1)!.end;
  return {
    kind: 'adverse-event',
    termCode: reported?.termCode ?? first.termCode,
    verbatim: reported?.verbatim ?? '',
    scale: first.scale,
    gradeHistory: [...steps.slice(0, MAX_STEPS - deaths.length), ...deaths],
    end,
    outcome: died ? reported!.outcome : outcomeOf(end, reported?.outcome),
    seriousness: reported?.seriousness ?? null,
    attribution: reported?.attribution ?? [],
    signOf: reported?.signOf ?? null,
    symptomatic: reported?.symptomatic ?? null,
    narrative: reported?.narrative ?? '',
  };
}

function outcomeOf(end: EndAnswer, said: Outcome | undefined): Outcome {
  if (end === 'ongoing') return said === 'recovering' ? said : 'not-recovered';
  if (end === 'unknown') return 'unknown';
  return said === 'recovered-with-sequelae' ? said : 'recovered';
}
