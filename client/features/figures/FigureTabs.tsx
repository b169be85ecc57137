import { useWords } from '../../i18n/useWords.ts';
import classes from './Figures.module.css';
import { FIGURE_NAMES, type FiguresSearch } from './figureChoice.ts';

/** Which figure; the filters and the selection stay. A single arm has no two levels to compare. */
export function FigureTabs(props: {
  /** Dose levels with a dosed patient; `null` = none assigned. */
  readonly levels: readonly (string | null)[];
  readonly search: FiguresSearch;
  readonly onSearch: (search: FiguresSearch) => void;
}) {
  const { levels, search, onSearch } = props;
  const say = useWords('figures');
  const shown = search.figure ?? 'incidence';
  const hasLevels = levels.filter((level) => level !== null).length > 1;
  const offered = FIGURE_NAMES.filter((figure) => figure !== 'differences' || hasLevels || figure === shown);
  return (
    <nav className={classes.tabs} aria-label={say('which')}>
      {offered.map((figure) => (
        <button
          key={figure}
          type="button"
          className={classes.tab}
          aria-current={figure === shown ? 'page' : undefined}
          onClick={() => onSearch({ ...search, figure })}
        >
          {say(`name.${figure}`)}
        </button>
      ))}
    </nav>
  );
}
