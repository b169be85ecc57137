import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { MomentAnswer } from '../../../client/lib/momentAnswer.ts';
import { MomentInput } from '../../../client/ui/MomentInput.tsx';
import type { CalendarDate } from '../../../shared/model/dates.ts';
import { drawn } from '../../support/withUi.tsx';

const clock = { today: '2026-03-20' as CalendarDate, time: '14:05', day0On: '2026-03-02' as CalendarDate };

function Held() {
  const [value, setValue] = useState<MomentAnswer>({ mode: 'at', text: '' });
  return <MomentInput label="End" value={value} onChange={setValue} clock={clock} answers={['ongoing', 'unknown']} />;
}

test('reads back in full what was typed short, with the study day', async () => {
  const user = userEvent.setup();
  drawn(<Held />);
  await user.type(screen.getByRole('textbox', { name: 'End' }), 'd3 8:30');
  expect(screen.getByText('2026-03-05 08:30 · day 3')).toBeInTheDocument();
});

test('says at once when it does not understand', async () => {
  const user = userEvent.setup();
  drawn(<Held />);
  await user.type(screen.getByRole('textbox', { name: 'End' }), '30 Feb');
  expect(screen.getByText(/Not understood/)).toBeInTheDocument();
});

test('"ongoing" and "unknown" are answers like a date, and need none', async () => {
  const user = userEvent.setup();
  drawn(<Held />);
  await user.click(screen.getByRole('radio', { name: 'ongoing' }));
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  expect(screen.getByRole('radio', { name: 'ongoing' })).toBeChecked();
});
