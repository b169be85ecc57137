import { fireEvent, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { onPaper } from '../../../client/charts/onPaper.ts';
import { barAt, laneShapes } from '../../../client/charts/swim-lanes/laneShapes.ts';
import { SwimLanes } from '../../../client/charts/swim-lanes/SwimLanes.tsx';
import type { DrawnLane } from '../../../client/charts/swim-lanes/swimMarks.ts';
import { axisScale } from '../../../client/charts/timeline/axisScale.ts';

type Bar = DrawnLane['bars'][number];
const aBar = (change: Partial<Bar> = {}): Bar => ({
  event: 0,
  family: 'CRS',
  from: 2,
  to: 5,
  segments: [{ grade: change.grade ?? 2, from: change.from ?? 2, to: change.to ?? 5 }],
  grade: 2,
  fadeUntil: null,
  ending: 'known',
  isSerious: false,
  dlt: null,
  short: 'CRS',
  ...change,
});
const aLane = (number: string, bars: readonly Bar[]): DrawnLane => ({
  number,
  about: 'DL1 · 30 · F',
  worstText: '',
  standing: 'cleared',
  bars,
  ticks: [],
  death: null,
  followedTo: 28,
});
/** Ten pixels a day. */
const xOf = (day: number) => 10 * day;
const shapesOf = (...bars: readonly Bar[]) => laneShapes([{ lane: aLane('001-001', bars), y: 100 }], xOf);

describe('laneShapes', () => {
  test('an ongoing grade 4, a one-day grade 1, an unknown end and a missing grade all differ', () => {
    const ongoing = shapesOf(aBar({ grade: 4, ending: 'ongoing' }));
    expect(ongoing.grades[4]).toBe('M20 100h30v6h-30Z');
    expect(ongoing.arrows).not.toBe('');
    const oneDay = shapesOf(aBar({ grade: 1, to: 3 }));
    expect(oneDay.grades[1]).toBe('M20 100h10v6h-10Z');
    expect(oneDay.arrows).toBe('');
    expect(shapesOf(aBar({ ending: 'unknown' })).texts.map(({ text }) => text)).toContain('?');
    const notGraded = shapesOf(aBar({ grade: 0 }));
    expect(notGraded.grades.map((d) => d !== '')).toEqual([true, false, false, false, false, false]);
  });

  test('a bar changes colour where its grade does; serious, uncertain beginning and DLT have marks of their own', () => {
    const segments = [
      { grade: 2, from: 2, to: 4 },
      { grade: 3, from: 4, to: 5 },
    ];
    const shapes = shapesOf(
      aBar({ segments, isSerious: true, fadeUntil: 3, dlt: 'confirmed' }),
      aBar({ family: 'ICANS', dlt: 'possible' }),
    );
    expect(shapes.grades[2]).toContain('M20 100h20');
    expect(shapes.grades[3]).toContain('M40 100h10');
    expect([shapes.seriousEdges, shapes.fades, shapes.confirmed, shapes.possible].every((d) => d !== '')).toBe(true);
  });

  test('the worst grade has its numeral where it begins; a short name stands on one grade that is wide enough, or not at all', () => {
    const bar = (...segments: Bar['segments']) =>
      aBar({ segments, to: 20, grade: Math.max(...segments.map(({ grade }) => grade)) });
    const textsOf = (...segments: Bar['segments']) =>
      shapesOf(bar(...segments)).texts.map(({ text, x, grade }) => [text, x, grade]);
    expect(textsOf({ grade: 2, from: 2, to: 3 }, { grade: 4, from: 3, to: 20 })).toEqual([['4 CRS', 32, 4]]);
    expect(textsOf({ grade: 2, from: 2, to: 10 }, { grade: 4, from: 10, to: 11 })).toEqual([
      ['4', 102, 4],
      ['CRS', 22, 2],
    ]);
    expect(textsOf({ grade: 2, from: 2, to: 3 }, { grade: 4, from: 3, to: 3.5 })).toEqual([]);
    expect(textsOf({ grade: 0, from: 2, to: 3 })).toEqual([['?', 22, 0]]);
    const wide = { ...bar({ grade: 2, from: 2, to: 6 }), short: '丙氨酸氨基转移酶升高' };
    expect(shapesOf(wide).texts.map(({ text }) => text)).toEqual(['2']);
  });

  test('events of one family on the same days lie beside each other, and each is found where it lies', () => {
    const [first, second] = [aBar({ event: 1 }), aBar({ event: 2, grade: 3 })];
    const { boxes } = shapesOf(first, second);
    expect(boxes[0]!.bottom).toBeLessThanOrEqual(boxes[1]!.top);
    for (const box of boxes) expect(barAt(boxes, 30, (box.top + box.bottom) / 2)?.bar).toBe(box.bar);
    expect(barAt(boxes, 30, 140)).toBeNull();
  });
});

describe('SwimLanes', () => {
  beforeAll(() => {
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 });
  });

  function draw(count: number, chosen: number | null = null) {
    const onPress = vi.fn();
    const onOpen = vi.fn();
    const lanes = Array.from({ length: count }, (_, at) =>
      aLane(`001-${at + 1}`, [aBar({ event: 10 * at }), aBar({ event: 10 * at + 1, from: 8, to: 9, grade: 4 })]),
    );
    const drawn = render(
      <SwimLanes
        label="Lanes"
        insideLabel="Lanes: the figure"
        count={count}
        laneAt={(row) => lanes[row]!}
        titleOf={(bar) => `Event ${bar.event}`}
        scale={axisScale('all', { firstDay: 0, windowEndDay: 28, lastDay: 28 })}
        axisTitle="Study day"
        window={{ fromDay: 0, toDay: 28, label: 'Window' }}
        selected={new Set()}
        chosen={chosen}
        onPress={onPress}
        onOpen={onOpen}
      />,
    );
    return { ...drawn, onPress, onOpen };
  }

  test('a small trial is drawn whole, of a large one what is in view, on paper all of it', () => {
    const { unmount } = draw(60);
    expect(screen.getAllByRole('button')).toHaveLength(60);
    unmount();
    const { container } = draw(300);
    expect(screen.getAllByRole('button').length).toBeLessThan(20);
    expect(container.querySelectorAll('*').length).toBeLessThan(600);
    expect(onPaper(() => screen.getAllByRole('button').length)).toBe(300);
    expect(screen.getAllByRole('button').length).toBeLessThan(20);
  });

  test('a printer gets no wider drawing than a sheet bears; a picture keeps the width of the screen', () => {
    const { container } = draw(3);
    const width = () => container.querySelector('svg.recharts-surface')?.getAttribute('width');
    expect(width()).toBe('1200');
    expect(onPaper(width)).toBe('1200');
    fireEvent(window, new Event('beforeprint'));
    expect(width()).toBe('900');
    fireEvent(window, new Event('afterprint'));
    expect(width()).toBe('1200');
  });

  test('the one event that is selected has a ring, and without one there is none', () => {
    expect(draw(3).container.querySelectorAll('[data-chosen-event]')).toHaveLength(0);
    expect(draw(3, 11).container.querySelectorAll('[data-chosen-event]')).toHaveLength(1);
  });

  test('by keyboard: down and up the rows, right and left along the events, Enter to the record, Space to select', () => {
    const { onPress, onOpen } = draw(3);
    const [first, second] = screen.getAllByRole('button');
    first!.focus();
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    expect(second).toHaveFocus();
    fireEvent.keyDown(second!, { key: 'ArrowRight' });
    fireEvent.keyDown(second!, { key: 'ArrowRight' });
    expect(screen.getByText('Event 11')).toBeInTheDocument();
    fireEvent.keyDown(second!, { key: 'Enter' });
    expect(onOpen).toHaveBeenCalledWith('001-2', expect.objectContaining({ event: 11 }));
    expect(onPress).not.toHaveBeenCalled();
    fireEvent.keyDown(second!, { key: ' ' });
    expect(onPress).toHaveBeenCalledWith('001-2', false, expect.objectContaining({ event: 11 }));
    fireEvent.keyDown(first!, { key: ' ' });
    expect(onPress).toHaveBeenLastCalledWith('001-1', false, undefined);
  });
});
