import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { axisScale } from '../../../client/charts/timeline/axisScale.ts';
import { PatientTimeline } from '../../../client/charts/timeline/PatientTimeline.tsx';
import type { PlacedBar } from '../../../client/charts/timeline/placeEpisode.ts';
import type { Strip } from '../../../client/charts/timeline/timelineStrips.ts';
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

function show(onOpen = vi.fn()) {
  drawn(
    <PatientTimeline
      label="The course"
      strips={strips}
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
