import { fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { LabLines } from '../../../client/charts/lab-lines/LabLines.tsx';
import type { LabLine } from '../../../client/charts/lab-lines/labLine.ts';
import { moveAmongPoints } from '../../../client/charts/lab-lines/moveAmongPoints.ts';
import { linePath, nearestPoint, placeLines } from '../../../client/charts/lab-lines/placeLines.ts';
import { valueAxis } from '../../../client/charts/lab-lines/valueAxis.ts';

const aLine = (id: string, days: readonly number[], values: readonly number[]): LabLine => ({
  id,
  label: `Patient ${id}`,
  days: Float64Array.from(days),
  values: Float64Array.from(values),
});
const A = aLine('001-001', [0, 3, 7], [4, 0.2, 1.5]);
const B = aLine('001-002', [0, 4, 8, 9], [3, Number.NaN, 0, 2]);
const identity = (value: number) => value;

describe('valueAxis', () => {
  test.each([
    ['a logarithmic axis has whole decades', [A], 'log', 0.1, 10],
    ['zero does not pull a logarithmic axis down', [B], 'log', 1, 10],
    ['a linear axis begins at zero', [A], 'linear', 0, 4],
    ['without a value there is still an axis', [], 'log', 0.1, 10],
  ] as const)('%s', (_claim, lines, scale, low, high) => {
    expect(valueAxis(lines, [], scale)).toMatchObject({ low, high });
  });

  test('holds every value and every limit of a grade, with at least two ticks', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(values, fc.constantFrom('log', 'linear'), (some, scale) => {
        const line = aLine(
          'x',
          some.map((_, at) => at),
          some,
        );
        const { low, high, ticks } = valueAxis([line], [{ grade: 4, low: null, high: 500 }], scale);
        for (const value of [...some, 500]) expect(value >= low && value <= high * (1 + 1e-9)).toBe(true);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks).toEqual(ticks.toSorted((a, b) => a - b));
      }),
    );
  });
});

describe('placed lines', () => {
  test('break where nothing was measured; a value without neighbours is a stroke', () => {
    const placed = placeLines([A, B], identity, identity);
    expect(linePath(placed, 0)).toBe('M0.0 4.0L3.0 0.2L7.0 1.5');
    expect(linePath(placed, 1)).toBe('M-1.5 3.0L1.5 3.0M8.0 0.0L9.0 2.0');
  });

  test('the nearest point is the one a plain search over all of them finds', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 }));
    const line = fc.array(point, { maxLength: 20 }).map((points) => points.toSorted((a, b) => a[0] - b[0]));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), point, fc.integer({ min: 1, max: 60 }), (all, [x, y], reach) => {
        const lines = all.map((points, at) =>
          aLine(
            `${at}`,
            points.map(([day]) => day),
            points.map(([, value]) => value),
          ),
        );
        const found = nearestPoint(placeLines(lines, identity, identity), { x, y }, reach, () => false);
        const distances = all.flat().map(([px, py]) => (px - x) ** 2 + (py - y) ** 2);
        const shortest = Math.min(...distances);
        if (!(shortest < reach ** 2)) expect(found).toBeNull();
        else {
          const [px, py] = all[found!.line]![found!.point]!;
          expect((px - x) ** 2 + (py - y) ** 2).toBe(shortest);
        }
      }),
    );
  });
});

test('arrow keys walk along a patient and to the next one, over what was not measured', () => {
  const start = moveAmongPoints('ArrowRight', null, [A, B]);
  expect(start).toEqual({ line: 0, point: 0 });
  expect(moveAmongPoints('ArrowLeft', start, [A, B])).toEqual({ line: 0, point: 0 });
  expect(moveAmongPoints('ArrowDown', { line: 0, point: 1 }, [A, B])).toEqual({ line: 1, point: 0 });
  expect(moveAmongPoints('ArrowRight', { line: 1, point: 0 }, [A, B])).toEqual({ line: 1, point: 2 });
  expect(moveAmongPoints('ArrowDown', { line: 1, point: 0 }, [A, B])).toEqual({ line: 1, point: 0 });
  expect(moveAmongPoints('x', null, [A, B])).toBeNull();
});

describe('LabLines', () => {
  beforeAll(() => {
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        unobserve() {}
        disconnect() {}
      },
    );
    Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 900 });
  });

  const draw = (onChoose: (id: string, isAdding: boolean) => void = () => {}) =>
    render(
      <LabLines
        label="ANC"
        lines={[A, B]}
        chosen={new Set(['001-002'])}
        bands={[{ grade: 4, low: null, high: 0.5 }]}
        scale="log"
        unit="10⁹/L"
        axisTitle="Study day"
        cutDay={28}
        ticks={[{ day: 2, sign: 'P', title: 'Platelets' }]}
        onChoose={onChoose}
      />,
    );

  test('the chosen patient is drawn over the others, a value under the axis is open', () => {
    const { container } = draw();
    expect(container.querySelectorAll('[class*=dark]')).toHaveLength(1);
    expect(container.querySelector('[class*=pointOpen]')!.getAttribute('d')).not.toBe('');
    expect(screen.getByText('Platelets')).toBeInTheDocument();
    expect(screen.getByText('10⁹/L')).toBeInTheDocument();
  });

  test('by keyboard each value is said, and Enter chooses its patient', () => {
    const chosen: unknown[] = [];
    draw((...choice) => chosen.push(choice));
    const plot = screen.getByRole('slider', { name: /^ANC/ });
    fireEvent.keyDown(plot, { key: 'ArrowRight' });
    fireEvent.keyDown(plot, { key: 'ArrowRight' });
    expect(plot).toHaveAttribute('aria-valuetext', 'Patient 001-001 · day 3 · 0.2 10⁹/L');
    fireEvent.keyDown(plot, { key: 'Enter', shiftKey: true });
    expect(chosen).toEqual([['001-001', true]]);
  });
});
