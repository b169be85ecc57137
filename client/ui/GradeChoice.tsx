import { type KeyboardEvent, useId } from 'react';
import { gradeSummary } from '../../shared/grading/ctcae/gradeSummary.ts';
import type { Grade, GradingScale } from '../../shared/model/grade.ts';
import type { TermCriteria } from '../../shared/model/standards.ts';
import { useLanguage, useWords } from '../i18n/useWords.ts';
import { GradeBadge } from './GradeBadge.tsx';
import classes from './GradeChoice.module.css';

interface GradeChoiceProps {
  readonly label: string;
  readonly termCode: number;
  /** The scale in use; criteria of another one are never shown for it. */
  readonly scale: GradingScale;
  /** The grades that exist for the term; no others can be chosen. */
  readonly grades: readonly Grade[];
  /** The published words of the scale, where an administrator has loaded them. */
  readonly criteria?: TermCriteria | undefined;
  /** `undefined` = nothing chosen yet; `null` = "not graded" is the answer. */
  readonly value: Grade | null | undefined;
  readonly onChange: (grade: Grade | null) => void;
  readonly error?: string | undefined;
}

/** The grades of one term as cards with their criteria in view. Plain radio buttons: arrow keys choose, digits too. */
export function GradeChoice({ label, termCode, scale, grades, criteria, value, onChange, error }: GradeChoiceProps) {
  const say = useWords('observations');
  const language = useLanguage();
  const name = useId();
  const option = (grade: Grade | null) => ({
    name,
    checked: value === grade,
    onChange: () => onChange(grade),
  });
  function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
    const at = grades.findIndex((one) => String(one) === event.key);
    if (at === -1) return;
    onChange(grades[at]!);
    event.currentTarget.querySelectorAll('input')[at]?.focus();
  }
  return (
    <fieldset className={classes.field} data-invalid={error !== undefined} onKeyDown={chooseByDigit}>
      <legend className={classes.legend}>{label}</legend>
      <div className={classes.cards}>
        {grades.map((grade) => {
          const { text, kind } = gradeSummary(termCode, grade, language, scale);
          const verbatim = criteria?.grades[grade - 1] ?? null;
          return (
            <label key={grade} className={classes.card} data-checked={value === grade}>
              <input type="radio" className={classes.radio} {...option(grade)} />
              <GradeBadge grade={grade} size={26} />
              <span className={classes.text} data-kind={kind}>
                {text}
                {verbatim !== null && (
                  <q className={classes.verbatim} lang="en">
                    {verbatim}
                  </q>
                )}
              </span>
            </label>
          );
        })}
        <label className={classes.card} data-checked={value === null}>
          <input type="radio" className={classes.radio} {...option(null)} />
          <GradeBadge grade="not-graded" size={26} />
          <span className={classes.text}>{say('notGraded')}</span>
        </label>
      </div>
      {error !== undefined && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <p className={classes.note}>
        {criteria === undefined ? say('gradeSummaryNote') : say('gradeVerbatimNote', { scale })}
      </p>
    </fieldset>
  );
}
