import type { GradeAnswer } from '../../shared/model/grading.ts';
import { useWords } from '../i18n/useWords.ts';
import { GradeBadge } from './GradeBadge.tsx';
import { GradeClauses } from './GradeClauses.tsx';
import classes from './GradeReasons.module.css';
import { gradeReason, gradeSentence, needText, type SyndromeScale } from './gradeSentence.ts';

interface GradeReasonsProps {
  readonly scale: SyndromeScale;
  readonly answer: GradeAnswer;
  /** It forms while somebody types: said aloud as it changes. */
  readonly live?: boolean;
}

/** A derived grade with the version of its scale, the sentence that explains it, what is missing, and every clause. */
export function GradeReasons({ scale, answer, live = false }: GradeReasonsProps) {
  const say = useWords('scales');
  const needs = needsOf(answer);
  return (
    <section className={classes.panel} data-grade={answer.grade ?? 'none'}>
      <DerivedMark answer={answer} size={34} />
      <div className={classes.text}>
        <p className={classes.title} role={live ? 'status' : undefined}>
          {answer.grade === null ? say('titleOpen', { scale }) : say('title', { scale, grade: answer.grade })}
          <span className={classes.standard}>{say('standard')}</span>
        </p>
        <p className={classes.reason}>{gradeReason(answer, scale, say)}</p>
        {needs.length > 0 && (
          <p className={classes.needs}>
            <strong>{say('missing')}</strong> {needText(needs, say)}
          </p>
        )}
        <GradeClauses steps={answer.trace} sentence={(step) => gradeSentence(step, scale, say)} />
      </div>
    </section>
  );
}

/** Looked at and normal is a mark of its own, and so is "cannot be graded". */
export function DerivedMark({ answer, size }: { readonly answer: GradeAnswer; readonly size?: number }) {
  if (answer.grade === null) return <GradeBadge grade="not-graded" {...(size === undefined ? {} : { size })} />;
  return (
    <GradeBadge grade={answer.grade === 0 ? 'no-event' : answer.grade} {...(size === undefined ? {} : { size })} />
  );
}

/** An answer without a grade names what nobody looked at; one with a grade what could still raise it. */
function needsOf(answer: GradeAnswer): readonly string[] {
  if (answer.grade !== null) return answer.needs;
  return answer.trace
    .filter(({ code, met }) => met === 'unknown' && NEEDED.has(code))
    .map(({ code }) => NEEDED.get(code)!);
}

const NEEDED = new Map([
  ['fever', 'temperature'],
  ['hypotension', 'hypotension'],
  ['oxygen', 'oxygen'],
  ['cognition', 'cognition'],
  ['capd', 'capd'],
  ['arousal', 'arousal'],
  ['seizure', 'seizure'],
  ['motor-weakness', 'motor-weakness'],
]);
