import { act, fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { socName } from '../../../shared/grading/ctcae/socName.ts';
import { BenchFigures, BenchFrame } from '../../bench/figures/page/BenchFigures.tsx';
import { type BenchEvent, benchEvents, DOSE_LEVELS, levelOf, numberOf } from '../../bench/figures/page/benchRows.ts';
import { figuresViewFor } from '../../bench/figures/page/figureDataFor.ts';

const EVENTS = benchEvents(1600);
const PATIENTS = 40;
const isRelated = ({ related }: BenchEvent) => related;

/** A count by sets over plain rows, that knows nothing of columns. */
function patientsWith(events: readonly BenchEvent[], soc: number, level?: string): number {
  const own = events.filter(
    ({ term, patient }) => term.soc === soc && (level === undefined || levelOf(patient) === level),
  );
  return new Set(own.map(({ patient }) => patient)).size;
}

beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1240 });
  Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { configurable: true, value: 30 });
  window.scrollTo = () => undefined;
});

/** So high that every line is in it. */
beforeEach(() => Object.assign(window, { innerHeight: 2000 }));

async function draw(figure: 'explorer' | 'timelines') {
  const sent = figuresViewFor(EVENTS);
  const drawn = render(<BenchFrame stage={() => <BenchFigures figure={figure} sent={sent} />} />);
  await screen.findByRole('heading', { name: figure === 'explorer' ? 'Incidence by dose level' : 'Swim lanes' });
  return drawn;
}

function expectCounts(events: readonly BenchEvent[]) {
  const socs = [...new Set(events.map(({ term }) => term.soc))];
  expect(socs.length).toBeGreaterThan(20);
  for (const soc of socs) {
    const row = screen.getByText(socName(soc, 'en')).closest('tr')!;
    const drawn = [...row.cells].map(({ textContent }) => textContent!.trim().split(/\s/)[0]);
    const perLevel = DOSE_LEVELS.map((level) => `${patientsWith(events, soc, level)}`);
    expect(drawn.slice(1, 5).map((text) => text!.split('/')[0])).toEqual(perLevel);
    expect(drawn[5]).toBe(`${patientsWith(events, soc)}/${PATIENTS}`);
    expect(drawn.at(-1)).toBe(String(events.filter(({ term }) => term.soc === soc).length));
  }
}

describe('what the drawing bench draws', () => {
  test('each organ class has the counts of the rows, before and after a filter', async () => {
    await draw('explorer');
    expectCounts(EVENTS);
    fireEvent.click(screen.getByLabelText('related to the product'));
    expectCounts(EVENTS.filter(isRelated));
  });

  test.each(['Incidence by dose level', 'Worst grade by toxicity'])(
    '%s of a large trial draws what the window shows, all of it on paper, and tells how many lines there are',
    async (name) => {
      Object.assign(window, { innerHeight: 300 });
      await draw('explorer');
      fireEvent.click(screen.getByRole('button', { name }));
      const table = screen.getByRole<HTMLTableElement>('table');
      const lines = () => table.querySelectorAll('tbody th').length;
      const all = Number(table.getAttribute('aria-rowcount')) - 1;
      expect(all).toBeGreaterThan(12);
      expect(lines()).toBeGreaterThan(9);
      expect(lines()).toBeLessThan(14);
      expect(
        [...table.querySelectorAll('tr[aria-rowindex]')].map((line) => line.getAttribute('aria-rowindex')),
      ).toEqual(Array.from({ length: lines() }, (_, at) => String(at + 2)));
      act(() => void window.dispatchEvent(new Event('beforeprint')));
      expect(lines()).toBe(all);
      act(() => void window.dispatchEvent(new Event('afterprint')));
      expect(lines()).toBeLessThan(14);
    },
  );

  test('the table beside the figure says the same, a page at a time', async () => {
    const { container } = await draw('explorer');
    const first = container.querySelector('button[aria-expanded]')!;
    const [name, total] = [first.textContent, first.closest('tr')!.cells[5]!.textContent!.trim().split(/\s/)[0]];
    fireEvent.click(screen.getByText('As table'));
    const rows = [...(screen.getByRole('table') as HTMLTableElement).rows];
    expect(rows).toHaveLength(201);
    const row = rows.find(({ cells }) => cells[0]!.textContent === name && cells[1]!.textContent === '')!;
    expect(row.cells[6]!.textContent).toBe(total);
    fireEvent.click(screen.getByText('Rows after'));
    expect(screen.getByText(/^Rows 201–/)).toBeInTheDocument();
  });

  test('lanes in view have a bar for each event of their patients', async () => {
    const { container } = await draw('timelines');
    const numbers = [...container.querySelectorAll('[data-lane-row]')].map(
      (lane) => lane.getAttribute('aria-label')!.split(',')[0],
    );
    expect(numbers.length).toBeGreaterThan(10);
    for (const grade of [1, 2, 3, 4, 5]) {
      const own = EVENTS.filter((event) => event.grade === grade && numbers.includes(numberOf(event.patient)));
      const path = container.querySelector(`path[data-grade="${grade}"]`)?.getAttribute('d') ?? '';
      expect(path.split('M').length - 1, `grade ${grade}`).toBe(own.length);
    }
  });
});
