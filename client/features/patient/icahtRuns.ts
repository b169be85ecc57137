import { formatStudyDay } from '../../../shared/format/formatNumber.ts';
import type { IcahtRun } from '../../../shared/grading/icaht/gradeEarlyIcaht.ts';
import { type IcahtScore, icahtOf } from '../../../shared/grading/scores/icahtOf.ts';
import { scoreContext } from '../../../shared/grading/scores/scoreContext.ts';
import type { Lane, RunMark } from '../../charts/timeline/timelineStrips.ts';
import type { LabStripInput } from './labStrips.ts';

/** Days at or under 500 and 100 neutrophils per microlitre up to day 30; the runs the grade rests on carry it. */
export function icahtRuns({ view, hrefOf, words }: LabStripInput): readonly Lane<RunMark>[] {
  const score = icahtOf(scoreContext(view.history, view.protocol, view.assessment.at));
  const { early } = score;
  if (early === null || early.grade === null || early.runs.length === 0) return [];
  const { grade } = early;
  const deciding = grade === 0 ? [] : decidingRuns(early.runs, early);
  const marks = early.runs.flatMap((run) => {
    const source = sourceOf(run, score);
    if (source === undefined) return [];
    const decides = grade > 0 && deciding.includes(run);
    const facts = { days: run.days, bound: run.boundPerUl };
    const label = decides ? words.labs('runGraded', { ...facts, grade }) : words.labs('run', facts);
    return [
      {
        from: run.fromDay,
        to: run.toDay + 1,
        grade: decides ? (grade as RunMark['grade']) : null,
        label,
        href: hrefOf(source),
        recordKey: String(source),
        lines: [label, ...runLines(run, words.labs)],
      },
    ];
  });
  return marks.length === 0 ? [] : [{ title: words.labs('icahtLane'), marks }];
}

type Early = NonNullable<IcahtScore['early']>;

/** The longest runs of the clauses that gave the grade; for "never recovered" the run that was open from the start. */
function decidingRuns(runs: readonly IcahtRun[], { grade, trace, maxDaysLe100, maxDaysLe500 }: Early) {
  const gave = trace.filter((step) => step.met === 'met' && step.grade === grade);
  const bounds = gave.filter(({ code }) => code === 'days-at-or-under').map(({ facts }) => facts.boundPerUl);
  const longest = runs.filter(
    ({ boundPerUl, days }) =>
      bounds.includes(boundPerUl) && days === (boundPerUl === 100 ? maxDaysLe100 : maxDaysLe500),
  );
  return longest.length > 0 ? longest : runs.filter(({ boundPerUl }) => boundPerUl === 500).slice(-1);
}

function runLines(run: IcahtRun, labs: LabStripInput['words']['labs']): readonly string[] {
  const lines = [labs('runDays', { from: formatStudyDay(run.fromDay), to: formatStudyDay(run.toDay) })];
  if (run.filledDays.length > 0)
    lines.push(labs('filledDays', { count: run.filledDays.length, days: run.filledDays.join(', ') }));
  if (run.bridgedDays.length > 0)
    lines.push(labs('bridgedDays', { count: run.bridgedDays.length, days: run.bridgedDays.join(', ') }));
  return lines;
}

/** The lowest count of the run. */
function sourceOf({ fromDay, toDay }: IcahtRun, { anc }: IcahtScore): number | undefined {
  return anc.filter(({ day }) => day >= fromDay && day <= toDay).toSorted((a, b) => a.perUl - b.perUl)[0]
    ?.observationId;
}
