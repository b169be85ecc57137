import { formatNumber, formatStudyDay } from '../../../shared/format/formatNumber.ts';
import type { EarlyIcahtAnswer, IcahtRun } from '../../../shared/grading/icaht/gradeEarlyIcaht.ts';
import type { LateIcahtAnswer } from '../../../shared/grading/icaht/gradeLateIcaht.ts';
import type { IcahtScore } from '../../../shared/grading/scores/icahtOf.ts';
import type { GradeAnswer } from '../../../shared/model/grading.ts';
import { useWords, type WordKey } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import { type CardProps, RecordLinks, Result, ScoreCard } from './ScoreCard.tsx';
import classes from './Scores.module.css';

/** Neutrophils after the infusion by depth and length, with the runs, the filled days and G-CSF beside them. */
export function IcahtCard({ score, settings }: CardProps<IcahtScore>) {
  const say = useWords('scores');
  const { early, late, lateUntil, leftOut } = score;
  return (
    <ScoreCard
      title={say('icaht.title')}
      standard={say('icaht.standard')}
      scope="ICAHT"
      settings={settings}
      ours={[say('icaht.ours')]}
    >
      {early === null ? (
        <p className={classes.line}>{say('icaht.notInfused')}</p>
      ) : (
        <>
          <Early early={early} score={score} />
          <Late late={late} until={lateUntil} score={score} />
          <GCsf score={score} />
        </>
      )}
      {early !== null && leftOut.length > 0 && (
        <p className={classes.line}>
          {say('icaht.leftOut', { count: leftOut.length })} <RecordLinks ids={leftOut} />
        </p>
      )}
    </ScoreCard>
  );
}

function Early({ early, score }: { readonly early: EarlyIcahtAnswer; readonly score: IcahtScore }) {
  const say = useWords('scores');
  return (
    <>
      <h4 className={classes.part}>{say('icaht.early')}</h4>
      <GradeLine answer={early} />
      <p className={classes.line}>{say('icaht.runs', { le500: early.maxDaysLe500, le100: early.maxDaysLe100 })}</p>
      {early.neverRecovered && <p className={classes.line}>{say('icaht.neverRecovered')}</p>}
      <Needs answer={early} />
      <ul className={classes.list}>
        {early.runs.map((run) => (
          <Run key={`${run.boundPerUl} ${run.fromDay}`} run={run} score={score} />
        ))}
      </ul>
    </>
  );
}

function Run({ run, score }: { readonly run: IcahtRun; readonly score: IcahtScore }) {
  const say = useWords('scores');
  const { boundPerUl: bound, fromDay, toDay, days, filledDays, bridgedDays } = run;
  const parts = [say('icaht.run', { bound, from: formatStudyDay(fromDay), to: formatStudyDay(toDay), days })];
  if (filledDays.length > 0) parts.push(say('icaht.filled', { days: dayRanges(filledDays) }));
  if (bridgedDays.length > 0) parts.push(say('icaht.bridged', { days: dayRanges(bridgedDays) }));
  const sources = score.anc.filter(({ day }) => day >= fromDay && day <= toDay);
  return (
    <li>
      {parts.join(' · ')} <RecordLinks ids={sources.map(({ observationId }) => observationId)} />
    </li>
  );
}

interface LateProps {
  readonly late: LateIcahtAnswer | null;
  readonly until: number | null;
  readonly score: IcahtScore;
}

function Late({ late, until, score }: LateProps) {
  const say = useWords('scores');
  if (late === null) return <p className={classes.line}>{say('icaht.lateNotYet')}</p>;
  const recordsOn = (day: number, perUl: number) =>
    score.anc.filter((one) => one.day === day && one.perUl === perUl).map(({ observationId }) => observationId);
  return (
    <>
      <h4 className={classes.part}>{say('icaht.late', { until: until ?? '' })}</h4>
      <GradeLine answer={late} />
      {isPassingDip(late) && <p className={classes.line}>{say('icaht.transient')}</p>}
      <Needs answer={late} />
      <ul className={classes.list}>
        {late.lowestDays.map(({ day, perUl }) => (
          <li key={day}>
            {say('icaht.lowest', { perUl: formatNumber(perUl), day })} <RecordLinks ids={recordsOn(day, perUl)} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Low once and not again; two days that were never low are no dip. */
function isPassingDip({ trace }: LateIcahtAnswer): boolean {
  const dip = trace.find(({ code }) => code === 'transient');
  return dip !== undefined && Number(dip.facts.perUl) <= Number(dip.facts.boundPerUl);
}

function GCsf({ score: { gCsf } }: { readonly score: IcahtScore }) {
  const say = useWords('scores');
  if (gCsf.length === 0) return <p className={classes.line}>{say('icaht.noGcsf')}</p>;
  return (
    <p className={classes.line}>
      {gCsf.map(({ observationId, fromDay, toDay }) => (
        <span key={observationId}>
          {say('icaht.gcsf', { from: formatStudyDay(fromDay), to: formatStudyDay(toDay) })}{' '}
          <RecordLinks ids={[observationId]} />{' '}
        </span>
      ))}
      <span className={classes.quiet}>{say('icaht.gcsfBeside')}</span>
    </p>
  );
}

function GradeLine({ answer }: { readonly answer: GradeAnswer }) {
  const say = useWords('scores');
  const reasons = useWords('labStrips');
  if (answer.grade === null) {
    return (
      <Result badge={<GradeBadge grade="not-graded" />}>
        {say('cannot')} · {reasons(`reason.${answer.reason}`)}
      </Result>
    );
  }
  return (
    <Result badge={<GradeBadge grade={answer.grade === 0 ? 'no-event' : answer.grade} />}>
      {say('icaht.grade', { grade: answer.grade, standard: say('icaht.standard') })}
    </Result>
  );
}

const NEED_WORD: Readonly<Record<string, WordKey<'scores'>>> = {
  'window-open': 'icaht.windowOpen',
  'anc-days-missing': 'icaht.daysMissing',
  'second-value': 'icaht.secondValue',
};

function Needs({ answer }: { readonly answer: GradeAnswer }) {
  const say = useWords('scores');
  if (answer.grade === null || answer.needs.length === 0) return null;
  return <p className={classes.line}>{answer.needs.map((need) => say(NEED_WORD[need]!)).join(' · ')}</p>;
}

/** `3, 4, 5, 9` as `3–5, 9`. */
export function dayRanges(days: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const day of days) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else ranges.push([day, day]);
  }
  const text = ([from, to]: [number, number]) =>
    from === to ? formatStudyDay(from) : `${formatStudyDay(from)}–${formatStudyDay(to)}`;
  return ranges.map(text).join(', ');
}
