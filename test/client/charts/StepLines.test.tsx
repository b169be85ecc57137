import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, expect, test, vi } from 'vitest';
import { StepLines } from '../../../client/charts/step-lines/StepLines.tsx';
import { computeCumulativeIncidence } from '../../../shared/stats/time-to-event/cumulativeIncidence.ts';

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
});

test('every step and every tick that is drawn is a button to its patients, by mouse and by keyboard', () => {
  const onPress = vi.fn();
  const followUps = [
    { time: 2, cause: 1 },
    { time: 5, cause: 0 },
    { time: 5, cause: 2 },
    { time: 9, cause: 1 },
    { time: 60, cause: 1 },
  ] as const;
  render(
    <StepLines
      title="Onset"
      rows={computeCumulativeIncidence(followUps, 0.95)}
      toDay={28}
      withBand={false}
      axisTitle="Day"
      atRiskTitle="At risk"
      markOf={(time, kind) => ({
        label: `${kind} ${time}`,
        isChosen: time === 2,
        isFaded: time !== 2,
        onPress: (isAdding) => onPress(time, kind, isAdding),
      })}
    />,
  );
  const names = screen.getAllByRole('button').map((mark) => mark.getAttribute('aria-label'));
  expect(names).toEqual(['event 2', 'censored 5', 'event 9']);
  expect(screen.getByRole('button', { pressed: true })).toHaveAccessibleName('event 2');
  fireEvent.click(screen.getByRole('button', { name: 'censored 5' }));
  fireEvent.keyDown(screen.getByRole('button', { name: 'event 9' }), { key: 'Enter', shiftKey: true });
  expect(onPress.mock.calls).toEqual([
    [5, 'censored', false],
    [9, 'event', true],
  ]);
});

test('who was at risk stands in the drawing itself: a picture and a sheet of paper have it too', () => {
  const { container } = render(
    <StepLines
      title="Onset"
      rows={computeCumulativeIncidence(
        [
          { time: 2, cause: 1 },
          { time: 9, cause: 0 },
          { time: 30, cause: 0 },
        ],
        0.95,
      )}
      toDay={14}
      withBand={false}
      axisTitle="Day"
      atRiskTitle="At risk"
      markOf={() => null}
    />,
  );
  const drawn = [...container.querySelectorAll('svg.recharts-surface [data-at-risk] text')];
  expect(drawn.map(({ textContent }) => textContent)).toEqual(['At risk', '3', '3', '2', '2', '2', '1', '1', '1']);
});
