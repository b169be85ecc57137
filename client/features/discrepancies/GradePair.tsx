import type { Discrepancy } from '../../../shared/model/discrepancy.ts';
import { useWords } from '../../i18n/useWords.ts';
import { GradeBadge } from '../../ui/GradeBadge.tsx';
import classes from './Discrepancies.module.css';

/** Both numerals with "≠" between them: the reported one first. Source: [FIGURES §2.6]. */
export function GradePair({ discrepancy: { reported, derived, kind } }: { readonly discrepancy: Discrepancy }) {
  const say = useWords('discrepancies');
  if (kind === 'several-open') return <GradeBadge grade={reported?.worstGrade ?? 'not-graded'} />;
  return (
    <span className={classes.pair}>
      {reported === null ? <span>{say('nothing')}</span> : <GradeBadge grade={reported.worstGrade ?? 'not-graded'} />}
      <span aria-hidden>{kind === 'dates-differ' ? '↔' : '≠'}</span>
      {derived === null ? <span>0</span> : <GradeBadge grade={derived.worstGrade ?? 'not-graded'} />}
    </span>
  );
}
