import { defaultParseSearch } from '@tanstack/react-router';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ByGradeFigure } from '../../../client/features/figures/ByGradeFigure.tsx';
import { countParts } from '../../../client/features/figures/countText.ts';
import { DotStrip } from '../../../client/features/figures/DotStrip.tsx';
import { FIGURES_SEARCH, type FiguresSearch } from '../../../client/features/figures/figureChoice.ts';
import { HeatmapFigure } from '../../../client/features/figures/HeatmapFigure.tsx';
import { IncidenceFigure } from '../../../client/features/figures/IncidenceFigure.tsx';
import { SwimFigure } from '../../../client/features/figures/SwimFigure.tsx';
import { SyndromeFigure } from '../../../client/features/figures/SyndromeFigure.tsx';
import { TimesFigure } from '../../../client/features/figures/TimesFigure.tsx';
import { checkedSearch } from '../../../client/lib/searchParams.ts';
import { GRADE_MARKS } from '../../../client/ui/gradeMarks.ts';
import { figureDataOf } from '../../../shared/figures/figureDataOf.ts';
import { ICANS } from '../../support/anEvent.ts';
import { aFigureEvent, aFigurePatient, FIVE_PROTOCOL, FIVE_TERMS } from '../../support/fivePatients.ts';
import { sayIn } from '../../support/sayIn.ts';
import { withFigure } from '../../support/withFigure.tsx';
import { drawn } from '../../support/withUi.tsx';

// jsdom lays nothing out; the drawings need a width.
beforeAll(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200));
afterAll(() => void vi.restoreAllMocks());

/** CRS in every awkward way, one patient each, and a patient without any. */
const fiveOfCrs = figureDataOf(
  [
    { patient: aFigurePatient('001-001', 'DL1'), events: [aFigureEvent(FIVE_TERMS.CRS, [[4, 5]])] },
    { patient: aFigurePatient('001-002', 'DL1'), events: [aFigureEvent(FIVE_TERMS.CRS, [[1, 2]], 3)] },
    { patient: aFigurePatient('001-003', 'DL1'), events: [aFigureEvent(FIVE_TERMS.CRS, [[2, Number.NaN]], null)] },
    { patient: aFigurePatient('001-004', 'DL2'), events: [aFigureEvent(FIVE_TERMS.CRS, [[0, 6]], 9)] },
    { patient: aFigurePatient('001-005', 'DL2'), events: [] },
  ],
  FIVE_PROTOCOL,
);

const unplaced = () => within(screen.getByRole('region', { name: 'Events that cannot be placed' }));
const cellsOf = (name: string | RegExp) => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')!;
  return [...row.querySelectorAll('td')].map((cell) =>
    cell.querySelector('svg') === null ? (cell.textContent ?? '').trim().replace(/\s+/g, ' ') : '',
  );
};
const tableRows = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? ''));

describe('swim lanes', () => {
  test('ongoing grade 4, one-day grade 1, missing grade and unknown onset are seen, each in its own way', async () => {
    const { container } = await withFigure((props) => <SwimFigure {...props} />);
    const path = (grade: number) => container.querySelector(`path[data-grade="${grade}"]`)?.getAttribute('d') ?? '';
    const width = (grade: number) => Number(/h([\d.]+)/.exec(path(grade))?.[1] ?? 0);
    expect(width(4)).toBeGreaterThan(20 * width(1));
    expect(width(1)).toBeGreaterThan(5);
    expect(container.querySelector('path[data-grade="0"]')).toHaveAttribute('fill', 'url(#swim-hatch)');
    expect(unplaced().getByRole('link')).toHaveTextContent('001-004 · Headache');
    expect(unplaced().getByRole('img', { name: /^grade 2/ })).toBeInTheDocument();
  });

  test('who has no event has a lane; in the table two events on the same days are two rows', async () => {
    await withFigure((props) => <SwimFigure {...props} />);
    expect(screen.getByRole('button', { name: /^001-002, DL1/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'As table' }));
    const rows = tableRows().map(([number, , , term, grade, from, to, ending]) => [
      number,
      term,
      grade,
      from,
      to,
      ending,
    ]);
    expect(rows).toEqual([
      ['001-001', 'Cytokine release syndrome', '1', '2', '2', 'ended'],
      ['001-001', 'Neutrophil count decreased', '4', '5', '', 'ongoing'],
      ['001-002', '', '', '', '', ''],
      ['001-003', 'Cytokine release syndrome', '3', '3', '7', 'ended'],
      ['001-003', 'Headache', '?', '6', '', 'ongoing'],
      ['001-004', 'Neutrophil count decreased', '3', '4', '8', 'ended'],
      ['001-004', 'Neutrophil count decreased', '?', '12', '12', 'ended'],
      ['001-004', 'Headache', '2', '?', '', 'ended, unknown when'],
    ]);
  });
});

describe('heatmap', () => {
  test('ongoing grade 4, one-day grade 1, missing grade and unknown onset are seen, each in its own way', async () => {
    const { container } = await withFigure((props) => <HeatmapFigure {...props} />);
    const cells = (grade: 1 | 4) => container.querySelectorAll(`rect[fill="${GRADE_MARKS[grade].fill}"]`).length;
    expect([cells(1), cells(4)]).toEqual([1, 26]);
    expect(container.querySelectorAll('rect[fill="url(#heat-hatch)"]').length).toBeGreaterThan(0);
    expect(screen.getByText('001-001 · 1 ongoing')).toBeInTheDocument();
    expect(screen.queryByText(/^001-004 · \d+ ongoing/)).not.toBeInTheDocument();
    expect(unplaced().getByRole('link')).toHaveTextContent('001-004 · Headache');
  });

  test('cells narrow with the screen, so that days at grade 3 and worse are seen; on a very narrow one it scrolls', async () => {
    const drawnWidth = async (room: number) => {
      vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(room);
      const { container, unmount } = await withFigure((props) => <HeatmapFigure {...props} />);
      const width = Number(container.querySelector('svg[data-drawing]')!.getAttribute('width'));
      unmount();
      return width;
    };
    const roomy = await drawnWidth(3000);
    expect(roomy).toBeLessThan(3000);
    expect(await drawnWidth(roomy - 80)).toBeCloseTo(roomy - 80, 5);
    expect(await drawnWidth(400)).toBeGreaterThan(400);
    vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1200);
  });

  test('who has no event has a row of days without one; who was not infused has none', async () => {
    await withFigure((props) => <HeatmapFigure {...props} />);
    expect(screen.getByRole('button', { name: 'Select patient 001-002' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Select patient 001-005' })).not.toBeInTheDocument();
  });
});

describe('incidence', () => {
  test('rows of fewer patients than asked for go, from figure and table, and the caption says so', async () => {
    await withFigure((props) => <IncidenceFigure {...props} />);
    const names = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent);
    expect(names()).toContain('Headache');
    await userEvent.click(screen.getByRole('radio', { name: '≥ 3 patients' }));
    expect(names()).toEqual(['Any event']);
    expect(screen.getByText(/rows with fewer than 3 patients not shown/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'As table' }));
    expect(tableRows().map(([group]) => group)).toEqual(['Any event']);
  });

  test('figure and table have the numbers counted by hand, missing grades in a column of their own', async () => {
    await withFigure((props) => <IncidenceFigure {...props} />);
    expect(cellsOf('Any event')).toEqual(['1/2 50 %', '2/2 100 %', '3/4 75 %', '', '0', '3', '1', '1', '7']);
    expect(cellsOf('CRS')).toEqual(['1/2 50 %', '1/2 50 %', '2/4 50 %', '', '0', '1', '1', '1', '2']);
    await userEvent.click(screen.getByRole('button', { name: 'As table' }));
    const [any, ...rest] = tableRows();
    expect(any).toEqual(['Any event', '', '1/2', '2/2', '3/4', '0', '3', '1', '1', '0', '7']);
    expect(rest.find(([, term]) => term === 'Headache')).toEqual([
      'Other',
      'Headache',
      '0/2',
      '2/2',
      '2/4',
      '1',
      '0',
      '0',
      '0',
      '0',
      '2',
    ]);
  });
});

describe('by grade', () => {
  test('each patient once at the worst; what is not graded is no mild grade', async () => {
    await withFigure((props) => <ByGradeFigure {...props} />);
    expect(cellsOf('Any event')).toEqual(['0', '0', '2', '1', '0', '0', '3']);
    expect(cellsOf('Headache').at(-2)).toBe('1');
    await userEvent.click(screen.getByRole('button', { name: 'As table' }));
    expect(tableRows()[0]).toEqual(['Any event', '0', '0', '2', '1', '0', '0', '3', '4']);
  });
});

describe('CRS and ICANS', () => {
  test('ongoing grade 4, one-day grade 1, missing grade and unknown onset are seen, each in its own way', async () => {
    const { container } = await withFigure((props) => <SyndromeFigure {...props} />, { data: fiveOfCrs });
    const links = within(screen.getByRole('group', { name: 'Episodes of CRS from the infusion' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      '001-002: Grade 1, day 2 to 2',
      '001-001: Grade 4, day 5 to ongoing',
      '001-004: not graded, day 6 to 8',
    ]);
    const bars = links.map((link) => link.querySelector('rect')!);
    expect(bars[0]).toHaveAttribute('fill', GRADE_MARKS[1].fill);
    expect(bars[2]!.getAttribute('fill')).toMatch(/^url\(#/);
    expect(links.map((link) => link.querySelectorAll('path').length)).toEqual([0, 1, 0]);
    expect(unplaced().getByRole('link')).toHaveTextContent('001-003 · Cytokine release syndrome');
    expect(container).toHaveTextContent('N = 5 dosed patients');
  });

  test('both syndromes share one axis; a bar it cuts off says on which day it ended', async () => {
    const rows = [
      {
        patient: aFigurePatient('001-001', 'DL1', { followedTo: 90 }),
        events: [aFigureEvent(FIVE_TERMS.CRS, [[2, 3]], 81)],
      },
      {
        patient: aFigurePatient('001-002', 'DL1'),
        events: [aFigureEvent({ ...FIVE_TERMS.CRS, family: 'ICANS', termCode: ICANS }, [[1, 3]], 6)],
      },
    ];
    await withFigure((props) => <SyndromeFigure {...props} />, { data: figureDataOf(rows, FIVE_PROTOCOL) });
    const drawing = (family: string) => screen.getByRole('group', { name: `Episodes of ${family} from the infusion` });
    expect(drawing('CRS').getAttribute('width')).toBe(drawing('ICANS').getAttribute('width'));
    expect(within(drawing('CRS')).getByRole('link')).toHaveTextContent('→ day 80');
    expect(within(drawing('ICANS')).getByRole('link')).not.toHaveTextContent('→');
  });

  test('who has none is in the denominator of both', async () => {
    await withFigure((props) => <SyndromeFigure {...props} />, { data: fiveOfCrs });
    const anyGrade = screen.getAllByRole('rowheader', { name: 'Any grade' }).map((head) => {
      const cells = [...head.closest('tr')!.querySelectorAll('td')];
      return cells.map(({ textContent }) => textContent);
    });
    expect(anyGrade).toEqual([
      ['3/3 (100 %)', '1/2 (50 %)', '4/5 (80 %)'],
      ['0/3 (≤ 71 %)', '0/2 (≤ 84 %)', '0/5 (≤ 52 %)'],
    ]);
  });
});

describe('onset and recovery', () => {
  test('an onset nobody knows is named beside the curves; the table steps where the events began', async () => {
    const search: FiguresSearch = { figure: 'times', family: 'CRS' };
    await withFigure((props) => <TimesFigure {...props} />, { data: fiveOfCrs, search });
    expect(unplaced().getByRole('link')).toHaveTextContent('001-003 · Cytokine release syndrome');
    expect(screen.getByText('CRS: 3 of 4 patients, 0 competing')).toBeInTheDocument();
    expect(screen.getByText(/in no curve/)).toHaveTextContent(
      '1 event cannot be placed: its onset is unknown · CRS: 1 patient in no curve, begin or follow-up not known',
    );
    expect(screen.queryByText('Nothing left out')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'As table' }));
    expect(tableRows().map(([, day, atRisk, events, , share]) => [day, atRisk, events, share])).toEqual([
      ['2', '4', '1', '25'],
      ['5', '3', '1', '50'],
      ['6', '2', '1', '75'],
      ['40', '1', '0', '75'],
    ]);
  });
});

describe('every figure', () => {
  const figures = [
    ['incidence', IncidenceFigure],
    ['grades', ByGradeFigure],
    ['lanes', SwimFigure],
    ['heatmap', HeatmapFigure],
    ['syndromes', SyndromeFigure],
    ['times', TimesFigure],
  ] as const;

  test.each(figures)(
    '%s: N and the moment are on it, and its link brings the same view back as of that moment',
    async (figure, Figure) => {
      const user = userEvent.setup();
      const search: FiguresSearch = { figure, levels: 'DL1|DL2', grade: 2, patients: '001-001|001-003' };
      const { container, unmount } = await withFigure((props) => <Figure {...props} />, { search });
      expect(container).toHaveTextContent(figure === 'times' ? /N = \d+ dosed patients/ : 'N = 4 dosed patients');
      expect(container).toHaveTextContent('Change 9, 2026-04-12');
      await user.click(screen.getByRole('button', { name: 'Copy link' }));
      const link = new URL(await navigator.clipboard.readText());
      const shown = textOf(container);
      unmount();

      const read = checkedSearch(FIGURES_SEARCH)(defaultParseSearch(link.search) as Record<string, unknown>);
      expect(read).toEqual({ ...search, asOf: 9, moment: '2026-04-12T04:00:00.000Z' });
      const again = await withFigure((props) => <Figure {...props} />, { search: read, past: true });
      expect(again.container).toHaveTextContent('As of change 9, 2026-04-12');
      expect(textOf(again.container)).toBe(shown);
    },
  );

  const textOf = (container: HTMLElement) => {
    const figure = container.querySelector('.vigil-figure')!;
    const said = [...figure.querySelectorAll('[data-faded], [aria-pressed], [d], rect')].map((mark) =>
      ['data-faded', 'aria-pressed', 'd', 'x', 'width'].map((name) => mark.getAttribute(name)).join(' '),
    );
    return [figure.textContent, ...said].join('\n');
  };
});

describe('very few patients', () => {
  test('0/0 has no share and no interval; 0/1, 1/1 and 3/3 have exact ones that say how little is known', async () => {
    const say = await sayIn('en', 'figures');
    expect(countParts(0, 0)).toEqual({ main: '0/0', small: '–' });
    expect(countParts(0, 20)).toEqual({ main: '0/20', small: '≤ 17 %' });
    expect(countParts(0, 4)).toEqual({ main: '0/4', small: '≤ 60 %' });
    expect(countParts(0, 400).small).toBe('≤ 0.92 %');
    expect(countParts(0, 25_000).small).toBe('≤ 0.015 %');
    expect(countParts(3, 3)).toEqual({ main: '3/3', small: '100 %' });
    const strip = { say, names: ['A', 'B', 'C', 'D'], counts: [0, 0, 1, 3], of: [0, 1, 1, 3] };
    drawn(<DotStrip {...strip} />);
    expect(screen.getByRole('img')).toHaveAccessibleName(
      [
        'B: 0 of 1, exact 95 % interval 0 to 98 %',
        'C: 1 of 1, exact 95 % interval 3 to 100 %',
        'D: 3 of 3, exact 95 % interval 29 to 100 %',
      ].join('; '),
    );
  });
});
