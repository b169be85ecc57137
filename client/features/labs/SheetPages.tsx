import { useWords } from '../../i18n/useWords.ts';
import { Button } from '../../ui/inputs.ts';
import classes from './Labs.module.css';

interface SheetPagesProps {
  readonly page: number;
  readonly last: number;
  readonly size: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Which rows of a long sheet are on screen. */
export function SheetPages({ page, last, size, total, onPage }: SheetPagesProps) {
  const say = useWords('labs');
  if (last === 0) return null;
  const [from, to] = [page * size + 1, Math.min(total, (page + 1) * size)];
  return (
    <nav className={classes.pages} aria-label={say('pages')}>
      <Button size="compact-xs" variant="default" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {say('pageBefore')}
      </Button>
      <span>{say('pageRows', { from, to, total })}</span>
      <Button size="compact-xs" variant="default" disabled={page === last} onClick={() => onPage(page + 1)}>
        {say('pageNext')}
      </Button>
    </nav>
  );
}
