import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import type { FigureProps } from '../../../client/features/figures/figureProps.ts';
import { HeatmapFigure } from '../../../client/features/figures/HeatmapFigure.tsx';
import { CountsFigure } from '../../../client/features/figures/measured/CountsFigure.tsx';
import type { MeasuredProps } from '../../../client/features/figures/measured/measuredProps.ts';
import { PeaksFigure } from '../../../client/features/figures/measured/PeaksFigure.tsx';
import { ProductFigure } from '../../../client/features/figures/measured/ProductFigure.tsx';
import { TargetFigure } from '../../../client/features/figures/measured/TargetFigure.tsx';
import { SelectionBar } from '../../../client/features/figures/SelectionBar.tsx';
import { SwimFigure } from '../../../client/features/figures/SwimFigure.tsx';
import { fiveMeasured } from '../../support/fiveMeasured.ts';
import { withFigure } from '../../support/withFigure.tsx';

const measured = fiveMeasured();
const ofMeasured = (Figure: (props: MeasuredProps) => React.ReactNode) => (props: FigureProps) => (
  <>
    <SelectionBar {...props} />
    <Figure {...props} measured={measured} />
  </>
);
const ofEvents = (Figure: (props: FigureProps) => React.ReactNode) => ofMeasured((props) => <Figure {...props} />);

const selectedNumbers = () => {
  const bar = screen.queryByRole('region', { name: 'Selected patients, worst first' });
  return bar === null
    ? []
    : within(within(bar).getByRole('list'))
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
};
const chooser = (number: string) => within(screen.getByRole('table')).getAllByRole('button', { name: number })[0]!;
const rowOf = (number: string) => chooser(number).closest('tr');

describe('a table of patients shares the selection of the figures', () => {
  test.each([
    ['blood counts', ofMeasured(CountsFigure), {}],
    ['CAR copies', ofMeasured(ProductFigure), {}],
    ['CD7+ cells', ofMeasured(TargetFigure), {}],
    ['peaks of the liver', ofMeasured(PeaksFigure), { as: 'table' }],
    ['worst grade by day', ofEvents(HeatmapFigure), { as: 'table' }],
    ['swim lanes', ofEvents(SwimFigure), { as: 'table' }],
  ] as const)('%s: a press selects, Shift adds, Esc clears; others are faded', async (_name, figure, search) => {
    const user = userEvent.setup();
    await withFigure(figure, { search });
    await user.click(chooser('001-003'));
    expect(selectedNumbers()).toEqual(['001-003']);
    expect(chooser('001-003')).toHaveAttribute('aria-pressed', 'true');
    expect(rowOf('001-003')).toHaveAttribute('data-faded', 'false');
    expect(rowOf('001-002')).toHaveAttribute('data-faded', 'true');
    await user.keyboard('{Shift>}');
    await user.click(chooser('001-001'));
    await user.keyboard('{/Shift}');
    expect(selectedNumbers()).toEqual(['001-001', '001-003']);
    await user.keyboard('{Escape}');
    expect(selectedNumbers()).toEqual([]);
  });

  test('by keyboard: arrows go from patient to patient, Space selects', async () => {
    const user = userEvent.setup();
    await withFigure(ofMeasured(CountsFigure));
    chooser('001-001').focus();
    await user.keyboard('{ArrowDown}');
    expect(chooser('001-002')).toHaveFocus();
    await user.keyboard(' ');
    expect(selectedNumbers()).toEqual(['001-002']);
  });

  test('a sorted table still chooses whom its row names; a third press brings the first order back', async () => {
    const user = userEvent.setup();
    await withFigure(ofEvents(SwimFigure), { search: { as: 'table' } });
    const numbers = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.querySelector('td')?.textContent);
    const first = numbers();
    const head = () => screen.getByRole('columnheader', { name: /^Grade/ });
    await user.click(within(head()).getByRole('button'));
    expect(head()).toHaveAttribute('aria-sort', 'ascending');
    await user.click(within(head()).getByRole('button'));
    expect(head()).toHaveAttribute('aria-sort', 'descending');
    // Grade 4, two of grade 3, grade 2, grade 1; those without a grade and the patient without an event come last.
    expect(numbers().slice(0, 5)).toEqual(['001-001', '001-003', '001-004', '001-004', '001-001']);
    const row = screen.getAllByRole('row')[2]!;
    await user.click(within(row).getByRole('button', { name: '001-003' }));
    expect(selectedNumbers()).toEqual(['001-003']);
    expect(row).toHaveAttribute('data-faded', 'false');
    await user.click(within(head()).getByRole('button'));
    expect(head()).toHaveAttribute('aria-sort', 'none');
    expect(numbers()).toEqual(first);
  });
});
