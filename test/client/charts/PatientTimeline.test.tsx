import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axisScale } from '../../../client/charts/timeline/axisScale.ts';
import { PatientTimeline } from '../../../client/charts/timeline/PatientTimeline.tsx';
import type { PlacedBar } from '../../../client/charts/timeline/placeEpisode.ts';
import type { CurveStrip, Strip } from '../../../client/charts/timeline/timelineStrips.ts';
import { drawn } from '../../support/withUi.tsx';

// jsdom lays nothing out; the drawing needs a width.
beforeAll(() => void vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(1000));
afterAll(() => void vi.restoreAllMocks());

const bar = (from: number, to: number): PlacedBar => ({
  kind: 'bar',
  key: 'r1',
  from,
  to,
  segments: [{ grade: 4, from, to, changeUnknown: false }],
  worstSegment: 0,
  fadeUntil: null,
  ending: 'known',
  fadeFrom: null,
  endBeforeStart: false,
});
const toxicity = (id: string, label: string, from: number) => ({
  href: `?selected=${id}`,
  recordKey: id,
  lines: [label],
  bar: bar(from, from + 2),
  label,
  serious: true,
  derived: false,
  flag: 'open' as const,
  signature: null,
});

const strips: readonly Strip[] = [
  {
    kind: 'toxicity',
    key: 'toxicity',
    title: 'Toxicities',
    none: 'none recorded',
    lanes: [
      { title: 'CRS', marks: [toxicity('1', 'First', 3), toxicity('2', 'Second', 8)] },
      { title: 'ICANS', marks: [] },
    ],
  },
  { kind: 'spans', key: 'treatments', title: 'Treatments', lanes: [], empty: 'No treatment recorded.' },
];

const mark = (id: string, label: string) => ({ href: `?selected=${id}`, recordKey: id, lines: [label] });
const counts: CurveStrip = {
  kind: 'curves',
  key: 'lab-ANC',
  title: 'Neutrophils',
  scale: 'log',
  domain: [0.01, 10],
  ticks: [0.5, 0.52, 0.01, 10],
  series: [
    {
      key: 'ANC',
      title: 'ANC',
      unit: '10⁹/L',
      shape: 'circle',
      points: [{ ...mark('11', 'ANC 0.4'), observationId: 11, x: 4, y: 0.4, mark: 'value' }],
    },
  ],
  threshold: null,
  bands: [
    { grade: 4, low: null, high: 0.5, from: null, to: null },
    { grade: 3, low: 0.5, high: 1, from: null, to: 6 },
    { grade: 2, low: 20, high: 30, from: null, to: null },
  ],
  standard: 'CTCAE 5.0',
  status: [],
  beside: [
    { title: 'G-CSF', marks: [{ ...mark('12', 'filgrastim'), from: 5, to: 8, ongoing: false, endBeforeStart: false }] },
  ],
  runs: [
    { title: 'ICAHT', marks: [{ ...mark('11', 'nine days'), from: 4, to: 13, grade: 2, label: '9 d · grade 2' }] },
  ],
  unusable: { title: '1 result without a unit:', marks: [{ ...mark('13', '7 spoons'), label: '7 spoons', x: null }] },
  height: 90,
  empty: 'No neutrophils recorded.',
};

function show(onOpen = vi.fn(), shown: readonly Strip[] = strips) {
  drawn(
    <PatientTimeline
      label="The course"
      strips={shown}
      scale={axisScale('all', { firstDay: -5, windowEndDay: 28, lastDay: 12 })}
      frame={{
        infusions: [{ x: 0.4, label: 'infusion' }],
        window: { from: 0, to: 29, fromLabel: 'window: day 0', toLabel: 'day 28', clearedLabel: null },
        cut: { x: 12, label: 'now' },
      }}
      axisTitle="days"
      tickLabel={String}
      crossLabel={String}
      selected={null}
      onOpen={onOpen}
    />,
  );
  return onOpen;
}

test('every mark is a link with its numeral, its S and its words', () => {
  show();
  const links = within(screen.getByRole('group', { name: 'Toxicities' })).getAllByRole('link');
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['?selected=1', '?selected=2']);
  expect(links[0]).toHaveTextContent('S');
  expect(links[0]).toHaveTextContent('4');
});

test('infusion, both ends of the window and the cut are labelled', () => {
  show();
  for (const label of ['infusion', 'window: day 0', 'day 28', 'now'])
    expect(screen.getByText(label)).toBeInTheDocument();
});

test('an empty lane and an empty strip say so', () => {
  show();
  expect(screen.getByText('none recorded')).toBeInTheDocument();
  expect(screen.getByText('No treatment recorded.')).toBeInTheDocument();
});

test('by keyboard: Tab reaches the strip, the arrow the next mark, Enter opens it; hovering opens nothing', async () => {
  const user = userEvent.setup();
  const onOpen = show();
  await user.tab();
  expect(screen.getByRole('link', { name: 'First' })).toHaveFocus();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('link', { name: 'Second' })).toHaveFocus();
  await user.hover(screen.getByRole('link', { name: 'First' }));
  expect(onOpen).not.toHaveBeenCalled();
  await user.click(screen.getByRole('link', { name: 'Second' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('?selected=2', '2');
});

test('a curve stands on the bands of its standard, clipped to the axis, with numerals at the right edge', () => {
  show(vi.fn(), [counts]);
  const strip = screen.getByRole('group', { name: 'Neutrophils' });
  const bands = [...strip.querySelectorAll('g[aria-hidden] rect')];
  expect(bands.map((band) => band.getAttribute('fill'))).toEqual(['#A50F3C', '#E5602D']);
  expect(Number(bands[1]?.getAttribute('width'))).toBeLessThan(Number(bands[0]?.getAttribute('width')));
  expect([...strip.querySelectorAll('g[aria-hidden] text')].map((text) => text.textContent)).toEqual(['4']);
  expect(within(strip).getByText('CTCAE 5.0')).toBeInTheDocument();
});

test('numbers of the scale that would touch an earlier one are left out', () => {
  show(vi.fn(), [counts]);
  const strip = screen.getByRole('group', { name: 'Neutrophils' });
  expect(within(strip).getByText('0.5')).toBeInTheDocument();
  expect(within(strip).queryByText('0.52')).not.toBeInTheDocument();
});

test('under a curve: treatments, the run with its grade, and what could not be drawn; arrows reach all of it', async () => {
  const user = userEvent.setup();
  const onOpen = show(vi.fn(), [counts]);
  await user.tab();
  expect(screen.getByRole('link', { name: 'ANC 0.4' })).toHaveFocus();
  const names: string[] = [];
  for (let i = 0; i < 3; i += 1) {
    await user.keyboard('{ArrowRight}');
    names.push(document.activeElement?.getAttribute('aria-label') ?? '');
  }
  expect(names.toSorted()).toEqual(['7 spoons', 'filgrastim', 'nine days']);
  expect(screen.getByText('1 result without a unit:')).toBeInTheDocument();
  await user.click(screen.getByRole('link', { name: '7 spoons' }));
  expect(onOpen).toHaveBeenCalledExactlyOnceWith('?selected=13', '13');
});

test('a strip with nothing but unusable results lists them and does not say that it is empty', () => {
  show(vi.fn(), [{ ...counts, series: [], beside: [], runs: [], bands: [] }]);
  expect(screen.getByRole('link', { name: '7 spoons' })).toBeInTheDocument();
  expect(screen.queryByText('No neutrophils recorded.')).not.toBeInTheDocument();
});
