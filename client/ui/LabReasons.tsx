import { termName } from '../../shared/grading/ctcae/termName.ts';
import type { CtcaeVersion } from '../../shared/model/grade.ts';
import type { GradeAnswer } from '../../shared/model/grading.ts';
import { useLanguage, useWords, type WordKey } from '../i18n/useWords.ts';
import { GradeClauses } from './GradeClauses.tsx';
import classes from './GradeReasons.module.css';
import { DerivedMark } from './GradeReasons.tsx';
import { labReason, labSentence } from './labSentence.ts';

interface LabReasonsProps {
  readonly termCode: number;
  readonly answer: GradeAnswer;
  readonly version: CtcaeVersion;
}

/** The grade of a laboratory result under one CTCAE term, the clause that gives it, and every other one. */
export function LabReasons({ termCode, answer, version }: LabReasonsProps) {
  const say = useWords('labReasons');
  const labs = useWords('labStrips');
  const term = termName(termCode, useLanguage());
  const needs = answer.grade === null ? [] : answer.needs;
  return (
    <section className={classes.panel} data-grade={answer.grade ?? 'none'}>
      <DerivedMark answer={answer} size={26} />
      <div className={classes.text}>
        <p className={classes.title}>
          {answer.grade === null
            ? say('titleOpen', { term, reason: labs(`reason.${answer.reason}`) })
            : say('title', { term, grade: answer.grade })}
          <span className={classes.standard}>CTCAE {version}</span>
        </p>
        <p className={classes.reason}>{labReason(answer, say)}</p>
        {needs.length > 0 && (
          <p className={classes.needs}>
            <strong>{say('missing')}</strong>{' '}
            {needs.map((need) => say(`need.${need}` as WordKey<'labReasons'>)).join(say('listComma'))}
          </p>
        )}
        <GradeClauses steps={answer.trace} sentence={(step) => labSentence(step, say)} />
      </div>
    </section>
  );
}
