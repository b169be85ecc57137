import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, test } from 'vitest';
import { DifferencesFigure } from '../../../client/features/figures/DifferencesFigure.tsx';
import { IncidenceFigure } from '../../../client/features/figures/IncidenceFigure.tsx';
import { SyndromeFigure } from '../../../client/features/figures/SyndromeFigure.tsx';
import { startWords } from '../../../client/i18n/i18n.ts';
import { withFigure } from '../../support/withFigure.tsx';

beforeAll(() => startWords('en'));

test('two levels are compared whichever level the filter names, and the caption says those two', async () => {
  await withFigure((props) => <DifferencesFigure {...props} />, { search: { levels: 'DL2' } });
  expect(screen.getByText('Filter: DL1, DL2')).toBeVisible();
});

test('CRS and ICANS are both there whichever family the filter names, and the caption names none', async () => {
  await withFigure((props) => <SyndromeFigure {...props} />, { search: { family: 'infection', grade: 2 } });
  expect(screen.getByText('Filter: grade 2 or worse')).toBeVisible();
});

test('terms hidden by the search are said to be hidden', async () => {
  await withFigure((props) => <IncidenceFigure {...props} />);
  expect(screen.getByText('Nothing left out')).toBeVisible();
  await userEvent.type(screen.getByRole('textbox', { name: 'Find a term' }), 'head');
  expect(screen.getByText(/^terms without “head” hidden on this screen/)).toBeVisible();
});
