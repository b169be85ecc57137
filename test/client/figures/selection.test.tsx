import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ByGradeFigure } from '../../../client/features/figures/ByGradeFigure.tsx';
import type { FigureProps } from '../../../client/features/figures/figureProps.ts';
import { HeatmapFigure } from '../../../client/features/figures/HeatmapFigure.tsx';
import { SelectionBar } from '../../../client/features/figures/SelectionBar.tsx';
import { SyndromeFigure } from '../../../client/features/figures/SyndromeFigure.tsx';
import { worstFirst } from '../../../client/features/figures/worstFirst.ts';
import { NO_FILTER } from '../../../shared/figures/figureFilter.ts';
import { fivePatients } from '../../support/fivePatients.ts';
import { withFigure } from '../../support/withFigure.tsx';

// jsdom lays nothing out; the drawings need a width.
beforeAll(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200));
afterAll(() => void vi.restoreAllMocks());

const bar = () => screen.getByRole('region', { name: 'Selected patients, worst first' });
const selectedNumbers = () =>
  within(within(bar()).getByRole('list'))
    .getAllByRole('link')
    .map(({ textContent }) => textContent);
const withBar = (Figure: (props: FigureProps) => React.ReactNode) => (props: FigureProps) => (
  <>
    <SelectionBar {...props} />
    <Figure {...props} />
  </>
);
const cellAt = (container: HTMLElement, number: string, day: number) =>
  [...container.querySelectorAll('title')]
    .find(({ textContent }) => textContent?.startsWith(`${number} · day ${day} ·`))!
    .closest('g')!;

describe('worst first', () => {
  test('by the worst grade the filter leaves, without a grade last but one, without an event last', () => {
    const all = new Set(['001-001', '001-002', '001-003', '001-004']);
    const order = (family: 'CRS' | 'other' | null) =>
      worstFirst(fivePatients(), { ...NO_FILTER, family }, all).map(({ number }) => number);
    expect(order(null)).toEqual(['001-001', '001-003', '001-004', '001-002']);
    expect(order('CRS')).toEqual(['001-003', '001-001', '001-002', '001-004']);
    expect(order('other')).toEqual(['001-004', '001-003', '001-001', '001-002']);
  });
});

describe('one selection', () => {
  test('a press on a cell selects its patient and its event, Shift adds, Esc clears; hovering does nothing', async () => {
    const user = userEvent.setup();
    const { container } = await withFigure(withBar(HeatmapFigure));
    await user.hover(cellAt(container, '001-003', 5));
    expect(screen.queryByRole('region', { name: /^Selected/ })).not.toBeInTheDocument();
    await user.click(cellAt(container, '001-003', 5));
    expect(selectedNumbers()).toEqual(['001-003']);
    expect(bar()).toHaveTextContent('Cytokine release syndrome · Grade 3 · day 3 to 7');
    fireEvent.click(cellAt(container, '001-001', 20), { shiftKey: true });
    expect(selectedNumbers()).toEqual(['001-001', '001-003']);
    expect(bar()).toHaveTextContent('1 of 2: 001-001 · Neutrophil count decreased · Grade 4 · day 5 to ongoing');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: /^Selected/ })).not.toBeInTheDocument();
  });

  test('who is selected keeps its colour, everybody else is faded', async () => {
    await withFigure(withBar(HeatmapFigure), { search: { patients: '001-003' } });
    const faded = (number: string) =>
      screen.getByRole('button', { name: `Select patient ${number}` }).closest('[data-faded]');
    expect(faded('001-003')).toHaveAttribute('data-faded', 'false');
    expect(faded('001-002')).toHaveAttribute('data-faded', 'true');
  });

  test('the stepper walks worst first and leads to each record; a patient without events is a step too', async () => {
    const user = userEvent.setup();
    await withFigure(withBar(ByGradeFigure), { search: { patients: '001-002|001-003|001-001' } });
    const seen: string[] = [];
    for (let step = 0; step < 3; step += 1) {
      await user.click(within(bar()).getByRole('button', { name: 'Next →' }));
      seen.push(within(bar()).getByRole('status').textContent ?? '');
    }
    expect(seen).toEqual([
      '1 of 3: 001-001 · Neutrophil count decreased · Grade 4 · day 5 to ongoing · Open the record',
      '2 of 3: 001-003 · Cytokine release syndrome · Grade 3 · day 3 to 7 · Open the record',
      '3 of 3: 001-002 · no event',
    ]);
    expect(within(bar()).getByRole('button', { name: 'Next →' })).toBeDisabled();
  });

  test('by keyboard: along the days, Space selects the event, Enter opens its record', async () => {
    const user = userEvent.setup();
    const { opened } = await withFigure(withBar(HeatmapFigure));
    screen.getByRole('button', { name: 'Select patient 001-003' }).focus();
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(screen.getByText(/^001-003 · day 3 · Cytokine release syndrome/)).toBeInTheDocument();
    await user.keyboard(' ');
    expect(selectedNumbers()).toEqual(['001-003']);
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Select patient 001-004' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(opened()).toBe('/trials/1/patients/001-004'));
  });

  test('an episode is selected by a press and opened by Enter', async () => {
    const user = userEvent.setup();
    const { opened } = await withFigure(withBar(SyndromeFigure));
    const [first, second] = screen.getAllByRole('link', { name: /^001-00\d: / });
    await user.click(second!);
    expect(selectedNumbers()).toEqual(['001-003']);
    expect(first).toHaveAttribute('data-faded', 'true');
    second!.focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(opened()).toBe('/trials/1/patients/001-003?selected=12'));
  });

  test('each number by grade leads to its patients', async () => {
    const user = userEvent.setup();
    await withFigure(withBar(ByGradeFigure));
    await user.click(screen.getByRole('button', { name: 'Any event, Grade 3: 2 of 4. Select these patients' }));
    expect(selectedNumbers()).toEqual(['001-003', '001-004']);
    await user.click(screen.getByRole('button', { name: 'Headache, Not graded: 1 of 4. Select these patients' }));
    expect(selectedNumbers()).toEqual(['001-003']);
  });
});
