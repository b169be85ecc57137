import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ScoreTrend } from '../../../client/charts/score-trend/ScoreTrend.tsx';
import { drawn } from '../../support/withUi.tsx';

const HOUR_MS = 3_600_000;
const point = (key: number, hours: number, score: number) => ({
  key,
  atMs: hours * HOUR_MS,
  when: `hour ${hours}`,
  score,
  grade: `grade of ${score}`,
});

test('every score is in the list behind the figure, oldest first', () => {
  drawn(<ScoreTrend title="ICE" label="scores" max={10} points={[point(1, 0, 10), point(2, 24, 5)]} />);
  const lines = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(lines).toEqual(['hour 0: 10 / 10, grade of 10', 'hour 24: 5 / 10, grade of 5']);
});

test('where scores lie on each other the latest is the one that is told', () => {
  const close = [point(1, 0, 10), point(2, 99, 8), point(3, 100, 3)];
  const { container } = drawn(<ScoreTrend title="ICE" label="scores" max={10} points={close} />);
  expect(container.querySelectorAll('circle')).toHaveLength(3);
  const told = [...container.querySelectorAll('g > text')].map(({ textContent }) => textContent);
  expect(told).toEqual(['10', '3']);
});

test('nothing is drawn where there is nothing to tell', () => {
  const { container } = drawn(<ScoreTrend title="ICE" label="scores" max={10} points={[]} />);
  expect(container.querySelector('figure')).toBeNull();
});
