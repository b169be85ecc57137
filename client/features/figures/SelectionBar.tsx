import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import { useHotkeys } from '../../ui/layout.ts';
import classes from './Figures.module.css';
import type { FigureProps } from './figureProps.ts';
import { worstFirst } from './worstFirst.ts';

/** The selection all figures share, walked through worst first. Source: [FIGURES §1, Linked selection]. */
export function SelectionBar({ view, selected, onSelect }: FigureProps) {
  const say = useWords('figures');
  useHotkeys([['Escape', () => onSelect([])]]);
  if (selected.size === 0) return <p className={classes.selectionHint}>{say('selectHint')}</p>;
  const ordered = worstFirst(view.data).filter((number) => selected.has(number));
  return (
    <section className={classes.selection} aria-label={say('selection')}>
      <strong>{say('selected', { n: ordered.length })}</strong>
      <ol className={classes.selectionList}>
        {ordered.map((number) => (
          <li key={number}>
            <Link
              to="/trials/$trialId/patients/$subjectNumber"
              params={{ trialId: view.trial.trialId, subjectNumber: number }}
              search={view.asOf.past ? { asOf: view.asOf.seq } : {}}
            >
              {number}
            </Link>
          </li>
        ))}
      </ol>
      <Button variant="subtle" size="compact-sm" onClick={() => onSelect([])}>
        {say('clearSelection')}
      </Button>
    </section>
  );
}
