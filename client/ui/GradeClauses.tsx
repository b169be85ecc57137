import type { GradeStepTrace } from '../../shared/model/grading.ts';
import { useWords } from '../i18n/useWords.ts';
import classes from './GradeReasons.module.css';
import { Icon } from './Icon.tsx';

interface GradeClausesProps {
  readonly steps: readonly GradeStepTrace[];
  readonly sentence: (step: GradeStepTrace) => string;
}

const MARK = { met: 'check', 'not-met': 'cross', unknown: 'question' } as const;

/** Every clause a grade was weighed by, folded until somebody asks. */
export function GradeClauses({ steps, sentence }: GradeClausesProps) {
  const say = useWords('scales');
  const trace = useWords('trace');
  if (steps.length === 0) return null;
  return (
    <details className={classes.clauses}>
      <summary>{say('reasons')}</summary>
      <ul>
        {steps.map((step) => (
          <li key={JSON.stringify(step)} data-met={step.met}>
            <Icon name={MARK[step.met]} size={12} label={trace(`mark.${step.met}`)} />
            <span>{sentence(step)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
