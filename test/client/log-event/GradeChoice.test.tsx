import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { GradeChoice } from '../../../client/ui/GradeChoice.tsx';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import { drawn } from '../../support/withUi.tsx';

const ASYSTOLE = 10003586; // grades 1, 4, 5

function show(scale: 'CTCAE 5.0' | 'CTCAE 6.0' = 'CTCAE 5.0') {
  const onChange = vi.fn();
  const grades = findTerm(ASYSTOLE)!.grades;
  drawn(
    <GradeChoice
      label="Grade"
      termCode={ASYSTOLE}
      scale={scale}
      grades={grades}
      value={undefined}
      onChange={onChange}
    />,
  );
  return onChange;
}

test('offers exactly the grades that exist, and "not graded"; none is chosen beforehand', () => {
  show();
  const radios = screen.getAllByRole('radio');
  expect(radios.map((radio) => radio.closest('label')?.textContent?.match(/^\D*(\d|\?)/)?.[1])).toEqual([
    '1',
    '4',
    '5',
    '?',
  ]);
  for (const radio of radios) expect(radio).not.toBeChecked();
});

test('a digit chooses its grade, a digit of a grade that does not exist does nothing', async () => {
  const user = userEvent.setup();
  const onChange = show();
  await user.tab();
  await user.keyboard('3');
  expect(onChange).not.toHaveBeenCalled();
  await user.keyboard('4');
  expect(onChange).toHaveBeenCalledExactlyOnceWith(4);
});

test('summaries are marked as summaries', () => {
  show();
  expect(screen.getByText(/published criteria decide/)).toBeInTheDocument();
});
