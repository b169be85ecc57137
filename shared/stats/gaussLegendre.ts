import { requireCount } from './inputChecks.ts';

export interface QuadratureNode {
  readonly x: number;
  readonly weight: number;
}

/** Nodes and weights of Gauss–Legendre quadrature on (0, 1), `count` of them, rising. Source: [PRESS-2007 §4.6]. */
export function gaussLegendreNodes(count: number): readonly QuadratureNode[] {
  requireCount('The number of nodes', count);
  return Array.from({ length: count }, (_, index) => {
    let z = Math.cos((Math.PI * (count - index - 0.25)) / (count + 0.5));
    let slope = 0;
    for (let round = 0; round < 100; round += 1) {
      const { value, derivative } = legendre(count, z);
      slope = derivative;
      const step = value / derivative;
      z -= step;
      if (Math.abs(step) < 1e-15) break;
    }
    return { x: (1 + z) / 2, weight: 1 / ((1 - z * z) * slope * slope) };
  });
}

/** The Legendre polynomial of a degree and its derivative, by recurrence. */
function legendre(degree: number, z: number): { value: number; derivative: number } {
  let [value, before] = [1, 0];
  for (let n = 1; n <= degree; n += 1) [value, before] = [((2 * n - 1) * z * value - (n - 1) * before) / n, value];
  return { value, derivative: (degree * (z * value - before)) / (z * z - 1) };
}
