import { findAnalyte } from '../labs/findAnalyte.ts';
import { foldUnit } from './foldUnit.ts';
import { QUANTITIES, type Quantity, type UnitCode } from './quantities.data.ts';
import { SPELLINGS } from './spellings.data.ts';
import type { UnitAnswer } from './unitAnswer.ts';

/**
 * The unit a text means for this analyte. What is missing, unknown or could be two units is asked back, never guessed;
 * `1` needs no text. Source: [GRADING §1].
 * @param analyteCode code, name or alias, as `findAnalyte` reads them
 * @example readUnit('PLAT', 'g/l') // { kind: 'known', unit: '10^9/L' }
 */
export function readUnit(analyteCode: string, text: string | null): UnitAnswer {
  const analyte = findAnalyte(analyteCode);
  return analyte ? readUnitOf(analyte.quantity, text) : { kind: 'unknown-analyte', candidates: [] };
}

/** The same for a quantity. */
export function readUnitOf(quantity: Quantity, text: string | null): UnitAnswer {
  const units = unitsOf(quantity);
  const folded = foldUnit(text ?? '');
  if (folded === '') return units[0] === '1' ? { kind: 'known', unit: '1' } : { kind: 'missing', candidates: units };
  const unit = units.find((one) => SPELLINGS[one].includes(folded));
  if (unit !== undefined) return { kind: 'known', unit };
  const near = units.filter((one) => SPELLINGS[one].some((spelling) => spelling.startsWith(folded)));
  if (near.length > 1) return { kind: 'ambiguous', candidates: near };
  return { kind: 'unknown', candidates: [...near, ...units.filter((one) => !near.includes(one))] };
}

/** Units a quantity may be given in, the base unit first. */
export function unitsOf(quantity: Quantity): readonly UnitCode[] {
  return Object.keys(QUANTITIES[quantity]) as UnitCode[];
}
