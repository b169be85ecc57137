import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ByGradeFigure } from '../../../client/features/figures/ByGradeFigure.tsx';
import type { FigureProps } from '../../../client/features/figures/figureProps.ts';
import { NoEvents } from '../../../client/features/figures/NoEvents.tsx';
import { TimesFigure } from '../../../client/features/figures/TimesFigure.tsx';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { aFigurePatient, FIVE_PROTOCOL } from '../../support/fivePatients.ts';
import { withFigure } from '../../support/withFigure.tsx';

beforeAll(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200));
afterAll(() => void vi.restoreAllMocks());

const page = (props: FigureProps) => (
  <>
    <NoEvents {...props} />
    <ByGradeFigure {...props} />
  </>
);

describe('a figure without events', () => {
  test('filtered away: it says so, keeps its patients and offers the way back', async () => {
    await withFigure(page, { search: { figure: 'grades', days: '-300~-299' } });
    expect(screen.getByText(/^No event matches the filter/)).toBeInTheDocument();
    expect(screen.getByText(/^N = 4 dosed patients/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(screen.queryByText(/^No event matches the filter/)).not.toBeInTheDocument();
  });

  test('nothing recorded: it says so, and by whom it is expected', async () => {
    const data = figureDataOf([{ patient: aFigurePatient('001-001', 'DL1'), events: [] }], FIVE_PROTOCOL);
    await withFigure(page, { data, search: { figure: 'grades' } });
    expect(screen.getByText('No adverse event is recorded yet')).toBeInTheDocument();
    expect(screen.getByText(/^Sites log them/)).toBeInTheDocument();
  });

  test('where nobody is left, or values are drawn and not events, it says nothing of events', async () => {
    const { unmount } = await withFigure(page, { search: { figure: 'grades', levels: 'DL9' } });
    expect(screen.queryByText(/^No event/)).not.toBeInTheDocument();
    unmount();
    await withFigure((props) => <NoEvents {...props} />, { search: { figure: 'counts', days: '-300~-299' } });
    expect(screen.queryByText(/^No event/)).not.toBeInTheDocument();
  });

  test('a curve of onset says that it takes no filter of days', async () => {
    await withFigure((props) => <TimesFigure {...props} />, { search: { figure: 'times', days: '0~1' } });
    expect(screen.getByText(/takes no filter of days/)).toBeInTheDocument();
  });
});
