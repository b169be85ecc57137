import { findAnalyte } from '../labs/findAnalyte.ts';
import { QUANTITIES, type Quantity, type UnitCode } from './quantities.data.ts';
import { readUnit } from './readUnit.ts';

/**
 * A value of this analyte in another unit, at 15 significant digits (three more than grading compares); `null` when either unit is missing, unknown or
 * ambiguous. Source: [GRADING §1].
 * @example convertUnit('BILI', 1.2, 'mg/dL', 'umol/L') // 20.5248
 */
export function convertUnit(analyteCode: string, value: number, from: string | null, to: string): number | null {
  const analyte = findAnalyte(analyteCode);
  const [before, after] = [readUnit(analyteCode, from), readUnit(analyteCode, to)];
  if (!analyte || before.kind !== 'known' || after.kind !== 'known') return null;
  return Number((value * factorBetween(analyte.quantity, before.unit, after.unit)).toPrecision(15));
}

/** How many `to` one `from` is; both are units of the quantity. */
export function factorBetween(quantity: Quantity, from: UnitCode, to: UnitCode): number {
  const factors: Readonly<Partial<Record<UnitCode, number>>> = QUANTITIES[quantity];
  return factors[from]! / factors[to]!;
}
