import type { KeyboardEvent } from 'react';

/** Where an arrow key leads inside a strip; `undefined` for other keys. */
function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** Arrow keys walk the marks of one strip from left to right; Tab goes to the next strip. */
export function moveAmongMarks(event: KeyboardEvent): void {
  const focused = document.activeElement;
  const strip = focused?.closest('[data-strip]');
  if (focused === null || strip === null || strip === undefined) return;
  const marks = [...strip.querySelectorAll<SVGAElement>('[data-mark]')].sort(
    (a, b) => Number(a.dataset.mark) - Number(b.dataset.mark),
  );
  const at = marks.indexOf(focused as SVGAElement);
  const to = at === -1 ? undefined : targetOf(event.key, at, marks.length);
  if (to === undefined) return;
  event.preventDefault();
  marks[to]?.focus();
}
