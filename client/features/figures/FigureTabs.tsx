import { useWords } from '../../i18n/useWords.ts';
import classes from './Figures.module.css';
import { FIGURE_NAMES, type FiguresSearch } from './figureChoice.ts';

/** Which figure; the filters and the selection stay. */
export function FigureTabs(props: {
  readonly search: FiguresSearch;
  readonly onSearch: (search: FiguresSearch) => void;
}) {
  const { search, onSearch } = props;
  const say = useWords('figures');
  const shown = search.figure ?? 'incidence';
  return (
    <nav className={classes.tabs} aria-label={say('which')}>
      {FIGURE_NAMES.map((figure) => (
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
