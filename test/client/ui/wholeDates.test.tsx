import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { WholeDates } from '../../../client/ui/WholeDates.tsx';

test('dates and clock times stay in one piece, and the text is the same', () => {
  const text = 'day 21, until 2026-11-28; D3 2026-11-23 15:32 UTC+08:00';
  const { container } = render(<WholeDates>{text}</WholeDates>);
  expect(container.textContent).toBe(text);
  expect([...container.querySelectorAll('span')].map((span) => span.textContent)).toEqual([
    '2026-11-28',
    '2026-11-23 15:32',
  ]);
  for (const span of container.querySelectorAll('span')) expect(span).toHaveStyle({ whiteSpace: 'nowrap' });
});
