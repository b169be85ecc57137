import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { GradeChoice } from '../../../client/ui/GradeChoice.tsx';
import { findTerm } from '../../../shared/grading/ctcae/findTerm.ts';
import type { TermCriteria } from '../../../shared/model/standards.ts';
import { drawn } from '../../support/withUi.tsx';

const ASYSTOLE = 10003586; // grades 1, 4, 5

function show(scale: 'CTCAE 5.0' | 'CTCAE 6.0' = 'CTCAE 5.0', criteria?: TermCriteria) {
  const onChange = vi.fn();
  const grades = findTerm(ASYSTOLE)!.grades;
  drawn(
    <GradeChoice
      label="Grade"
      termCode={ASYSTOLE}
      scale={scale}
      grades={grades}
      criteria={criteria}
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

test('the published words stand beside ours once they are loaded, and decide', () => {
  const grades = ['Words of the first', null, null, 'Words of the fourth', 'Death'];
  show('CTCAE 5.0', { grades, definition: null, note: null });
  expect(screen.getByText('Words of the first')).toHaveAttribute('lang', 'en');
  expect(screen.getByText('Words of the fourth')).toBeInTheDocument();
  expect(screen.getByText(/published words of CTCAE 5.0/)).toBeInTheDocument();
});
