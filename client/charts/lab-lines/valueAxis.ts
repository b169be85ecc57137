import type { LabBand, LabLine, ValueScale } from './labLine.ts';

export interface ValueAxis {
  readonly scale: ValueScale;
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const MOST_TICKS = 7;

/** The axis that holds every value and the inner limits of the grades. On a logarithmic one, zero lies at its foot. */
export function valueAxis(lines: readonly LabLine[], bands: readonly LabBand[], scale: ValueScale): ValueAxis {
  const limits = bands.flatMap(({ low, high }) => [low, high]).filter((limit) => limit !== null);
  const floor = scale === 'log' ? Number.MIN_VALUE : Number.NEGATIVE_INFINITY;
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (value < floor) return;
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { values } of lines) for (let at = 0; at < values.length; at += 1) take(values[at]!);
  for (const limit of limits) take(limit);
  if (low > high) [low, high] = scale === 'log' ? [0.1, 10] : [0, 1];
  return scale === 'log' ? logAxis(low, high) : linearAxis(low, high);
}

function logAxis(low: number, high: number): ValueAxis {
  const from = 10 ** Math.floor(Math.log10(low));
  const to = Math.max(10 ** Math.ceil(Math.log10(high)), from * 10);
  const decades = Math.round(Math.log10(to / from));
  const within = decades <= 2 ? [1, 2, 5] : [1];
  const step = Math.max(1, Math.ceil((decades + 1) / MOST_TICKS));
  const first = Math.round(Math.log10(from));
  const ticks: number[] = [];
  for (let power = 0; power <= decades; power += step) {
    for (const digit of within) {
      // Through text, since 10 ** -3 * 5 is not 0.005.
      const tick = Number(`${digit}e${first + power}`);
      if (tick <= to * (1 + 1e-9)) ticks.push(tick);
    }
  }
  return { scale: 'log', low: from, high: to, ticks };
}

function linearAxis(low: number, high: number): ValueAxis {
  const bottom = Math.min(0, low);
  const rough = Math.max((high - bottom) / (MOST_TICKS - 2), Number.MIN_VALUE);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((digit) => digit * power >= rough) ?? 10) * power;
  const from = Math.floor(bottom / step) * step;
  const count = Math.max(1, Math.ceil((high - from) / step - 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, at) => Number((from + at * step).toPrecision(12)));
  return { scale: 'linear', low: ticks[0]!, high: ticks.at(-1)!, ticks };
}
