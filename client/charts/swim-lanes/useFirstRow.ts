import { type RefObject, useEffect, useState } from 'react';
import { ROW_HEIGHT } from './swimMarks.ts';

/** The first row in view of what is scrolled. */
export function useFirstRow(scroller: RefObject<HTMLElement | null>, last: number): number {
  const [first, setFirst] = useState(0);
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return;
    const onScroll = () => setFirst(Math.round(box.scrollTop / ROW_HEIGHT));
    onScroll();
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => box.removeEventListener('scroll', onScroll);
  }, [scroller]);
  return Math.max(0, Math.min(first, last));
}
