import { useId } from 'react';
import type { Grade } from '../../shared/model/grade.ts';
import { useWords } from '../i18n/useWords.ts';
import classes from './GradeBadge.module.css';
import { GRADE_MARKS } from './gradeMarks.ts';

/** `not-graded` is an event without a grade, `no-event` an assessment that found none, `not-assessed` neither. */
export type GradeShown = Grade | 'not-graded' | 'no-event' | 'not-assessed';

function useGradeLabel(grade: GradeShown): string {
  const say = useWords('vocabulary');
  return typeof grade === 'number'
    ? say('grade.named', { grade, meaning: say(`grade.${grade}`) })
    : say(`grade.${grade}`);
}

function NumeralMark({ grade }: { readonly grade: Grade }) {
  const mark = GRADE_MARKS[grade];
  return (
    <>
      <path d={mark.path} fill={mark.fill} stroke={mark.edge} strokeWidth="1" />
      <text x="10" y={mark.textY} fill={mark.text} className={classes.numeral}>
        {grade}
      </text>
    </>
  );
}

/** White with a hatch and a question mark: an event nobody has graded must not look like a mild one. */
function HatchedMark() {
  const hatch = useId();
  return (
    <>
      <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="4" height="4" fill="#fff" />
        <rect width="1" height="4" fill="#9aa5a8" />
      </pattern>
      <rect x="1.5" y="1.5" width="17" height="17" rx="4" fill={`url(#${hatch})`} stroke="#4a5659" />
      <text x="10" y="10.3" fill="#000" className={classes.question}>
        ?
      </text>
    </>
  );
}

function Mark({ grade }: { readonly grade: GradeShown }) {
  switch (grade) {
    case 'not-graded':
      return <HatchedMark />;
    case 'no-event':
      return <circle cx="10" cy="10" r="5.5" className={classes.noEvent} />;
    case 'not-assessed':
      return <circle cx="10" cy="10" r="5.5" className={classes.notAssessed} />;
    case 1:
    case 2:
    case 3:
    case 4:
    case 5:
      return <NumeralMark grade={grade} />;
  }
}

/** A grade is colour and shape and numeral at once. Source: [FIGURES §1]. */
export function GradeBadge({ grade, size = 20 }: { readonly grade: GradeShown; readonly size?: number }) {
  const label = useGradeLabel(grade);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox="0 0 20 20" className={classes.badge}>
      <title>{label}</title>
      <Mark grade={grade} />
    </svg>
  );
}
