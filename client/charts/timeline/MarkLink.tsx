import type { MouseEvent, ReactNode } from 'react';
import { useMarkTip } from './markTipContext.ts';
import classes from './timeline.module.css';
import type { Mark } from './timelineStrips.ts';

interface MarkLinkProps {
  readonly mark: Mark;
  /** Horizontal place, by which the arrow keys order the marks of a strip. */
  readonly at: number;
  readonly first: boolean;
  readonly selected: string | null;
  readonly onOpen: (href: string, recordKey: string) => void;
  readonly children: ReactNode;
}

/** Every mark is a link to its record; the first of a strip is a tab stop, arrow keys reach the others. */
export function MarkLink({ mark, at, first, selected, onOpen, children }: MarkLinkProps) {
  const showTip = useMarkTip();
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(mark.href, mark.recordKey);
  }
  return (
    <a
      href={mark.href}
      tabIndex={first ? 0 : -1}
      aria-label={mark.lines.join('. ')}
      className={classes.mark}
      data-mark={at}
      data-faded={selected !== null && selected !== mark.recordKey}
      data-new={mark.isNew === true}
      data-selected={selected === mark.recordKey}
      onClick={open}
      onPointerEnter={(event) => showTip(event.currentTarget, mark.lines)}
      onPointerLeave={() => showTip(null, [])}
      onFocus={(event) => showTip(event.currentTarget, mark.lines)}
      onBlur={() => showTip(null, [])}
    >
      {children}
    </a>
  );
}
