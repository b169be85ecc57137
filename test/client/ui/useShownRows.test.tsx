import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { SHOWN_ROWS, useShownChosen } from '../../../client/ui/useShownRows.ts';

const rows = Array.from({ length: 250 }, (_, at) => at);

test('of a long list a hundred are drawn, more at a press, and each row is either drawn or counted', () => {
  const { result } = renderHook(() => useShownChosen(rows, () => false));
  expect(result.current.shown).toEqual(rows.slice(0, SHOWN_ROWS));
  act(() => result.current.more());
  expect([...result.current.shown, ...result.current.rest]).toEqual(rows);
  expect(result.current.shown).toHaveLength(2 * SHOWN_ROWS);
});

test('who is chosen is drawn wherever in the list, once', () => {
  const { result } = renderHook(() => useShownChosen(rows, (row) => row === 3 || row === 240));
  expect(result.current.shown).toEqual([...rows.slice(0, SHOWN_ROWS), 240]);
  expect(result.current.rest).not.toContain(240);
  expect(result.current.rest).toHaveLength(rows.length - SHOWN_ROWS - 1);
});
