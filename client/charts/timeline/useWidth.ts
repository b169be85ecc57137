import { type RefObject, useLayoutEffect, useState } from 'react';
import { useIsPrinting } from '../onPaper.ts';

/** Widest drawing on paper: made smaller to fit a portrait sheet of some 720 pixels, its 11-pixel words are still read. */
const PAPER_WIDTH = 900;

/** Width to draw in, in whole pixels: that of an element, 0 until measured, and on paper no wider than a sheet bears. */
export function useWidth(box: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  const isPrinting = useIsPrinting();
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return isPrinting ? Math.min(width, PAPER_WIDTH) : width;
}
