import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type ReactElement, type Ref, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useOnPaper } from '../../charts/onPaper.ts';

/** What a line is told of where it stands, to be put on its `tr`. */
export interface LinePlace {
  readonly ref?: Ref<HTMLTableRowElement>;
  readonly 'data-index'?: number;
  /** From 1, the header line counted. */
  readonly 'aria-rowindex'?: number;
}

interface TableLinesProps {
  readonly count: number;
  /** Of a large trial: only what is near the window is drawn, on paper all of it. */
  readonly large: boolean;
  readonly keyOf: (at: number) => string;
  /** Draws a `tr`. */
  readonly draw: (at: number, place: LinePlace) => ReactElement;
}

/** The lines of a table that may be hundreds. */
export function TableLines({ large, ...lines }: TableLinesProps) {
  const onPaper = useOnPaper();
  return large && !onPaper ? <SeenLines {...lines} /> : <tbody>{each(lines.count, (at) => lines.draw(at, {}))}</tbody>;
}

const each = (count: number, draw: (at: number) => ReactElement) => Array.from({ length: count }, (_, at) => draw(at));

const LINE_PX = 30;
/** Drawn above and below the window, so that the keyboard finds a next line. */
const BEYOND = 2;

function SeenLines({ count, keyOf, draw }: Omit<TableLinesProps, 'large'>) {
  const start = useRef<HTMLTableSectionElement>(null);
  // Below the window until it is known: what is drawn for nothing is drawn slowly.
  const [top, setTop] = useState(() => window.innerHeight);
  const lines = useWindowVirtualizer({
    count,
    estimateSize: () => LINE_PX,
    overscan: BEYOND,
    scrollMargin: top,
    getItemKey: keyOf,
  });
  useLayoutEffect(() => setTop(Math.round(start.current!.getBoundingClientRect().top + window.scrollY)));
  const seen = lines.getVirtualItems();
  const { measureElement } = lines;
  // The same line while only the window moves.
  const lineAt = useMemo(() => {
    const drawn = new Map<number, ReactElement>();
    return (index: number): ReactElement => {
      const line =
        drawn.get(index) ?? draw(index, { ref: measureElement, 'data-index': index, 'aria-rowindex': index + 2 });
      drawn.set(index, line);
      return line;
    };
  }, [draw, measureElement]);
  const before = (seen[0]?.start ?? top) - top;
  const after = lines.getTotalSize() - ((seen.at(-1)?.end ?? top) - top);
  return (
    <>
      <tbody ref={start} aria-hidden>
        <tr style={{ height: before }} />
      </tbody>
      <tbody>{seen.map(({ index }) => lineAt(index))}</tbody>
      <tbody aria-hidden>
        <tr style={{ height: after }} />
      </tbody>
    </>
  );
}
