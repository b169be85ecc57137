import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { IceTaps } from '../../../client/features/assessments/IceTaps.tsx';
import { type IceTap, OPEN_TAPS } from '../../../client/features/assessments/icansForm.ts';
import { startWords } from '../../../client/i18n/i18n.ts';
import { drawn } from '../../support/withUi.tsx';

let latest: readonly IceTap[] = OPEN_TAPS;

function Held() {
  const [taps, setTaps] = useState<readonly IceTap[]>(OPEN_TAPS);
  latest = taps;
  return <IceTaps taps={taps} onChange={setTaps} />;
}
const short = () => latest.map((tap) => tap[0]).join('');

beforeAll(() => startWords('en'));
beforeEach(() => {
  drawn(<Held />);
});

test('ten taps with a finger make a score', async () => {
  const user = userEvent.setup();
  for (const right of screen.getAllByRole('radio', { name: /: right$/ }).slice(0, 9)) await user.click(right);
  expect(screen.getByText('9 right so far, 1 still to do')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Counts back from 100 by ten: wrong' }));
  expect(screen.getByText('ICE 9 of 10')).toBeTruthy();
  expect(short()).toBe('rrrrrrrrrw');
});

test('digits mark an item right, pressed again wrong, and 0 is the tenth', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'Year: right' }));
  await user.keyboard('2345567890');
  expect(short()).toBe('rrrrwrrrrr');
  await user.keyboard('5');
  expect(short()).toBe('rrrrrrrrrr');
});

test('arrows walk from item to item, space marks', async () => {
  const user = userEvent.setup();
  screen.getByRole('radio', { name: 'Year: right' }).focus();
  await user.keyboard(' {ArrowDown} {ArrowDown}{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Month: right' }));
  expect(short()).toBe('rroooooooo');
});

test('all ten at once, and back to nothing', async () => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'All ten right' }));
  expect(screen.getByText('ICE 10 of 10')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Clear' }));
  expect(latest).toEqual(OPEN_TAPS);
});
