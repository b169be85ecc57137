import type { CtcaeVersion } from '../../model/grade.ts';
import type { GradingSettings } from '../../model/grading.ts';
import { factorBetween } from '../units/convertUnit.ts';
import type { Quantity } from '../units/quantities.data.ts';
import { readUnitOf } from '../units/readUnit.ts';
import { type CompiledRule, compileRule } from './compiledRule.ts';
import { type FastWay, fastWay } from './fastWay.ts';
import { findAnalyte } from './findAnalyte.ts';
import type { LabGroup } from './labColumns.ts';
import type { Direction, LabRule } from './labRule.ts';
import { LAB_TERMS, type LabTermEntry } from './labTerms.data.ts';
import { labTermsOf } from './labTermsOf.ts';

/** How the rows of one group are graded; `null` = no grade in that direction. */
export interface GroupPlan {
  readonly low: PlacedRule | null;
  readonly high: PlacedRule | null;
  /** Unit total calcium is corrected in; `null` = another analyte. */
  readonly calciumUnit: 'mmol/L' | 'mg/dL' | null;
}

/** A rule, the factor that brings a row to its unit, and what of it needs only comparing. */
export interface PlacedRule {
  readonly rule: CompiledRule;
  readonly factor: number;
  readonly way: FastWay | null;
}

/** Ranges one process meets are few; past this many the plans are made anew. */
const REMEMBERED = 4096;
const remembered = new Map<string, GroupPlan>();

/** The plan of a group, remembered: many small sets of rows ask for the same ones. */
export function groupPlan(group: LabGroup, version: CtcaeVersion, settings: GradingSettings): GroupPlan {
  const { analyte, unit, lln, uln } = group;
  const key = JSON.stringify([analyte, unit, lln, uln, version, settings.unknownBaseline]);
  let plan = remembered.get(key);
  if (plan === undefined) {
    if (remembered.size >= REMEMBERED) remembered.clear();
    plan = planOf(group, version, settings);
    remembered.set(key, plan);
  }
  return plan;
}

function planOf(group: LabGroup, version: CtcaeVersion, settings: GradingSettings): GroupPlan {
  const analyte = findAnalyte(group.analyte);
  const terms: readonly LabTermEntry[] = labTermsOf(group.analyte, version).map((term) => LAB_TERMS[term]);
  const placed = (direction: Direction) => {
    const rule = terms.find((term) => term.direction === direction)?.rules[version];
    return typeof rule === 'object' ? placeRule(rule, analyte!.quantity, group, settings) : null;
  };
  const read = readUnitOf('calcium', group.unit);
  const isCorrected = analyte?.code === 'CA' && read.kind === 'known';
  return {
    low: placed('low'),
    high: placed('high'),
    calciumUnit: isCorrected ? (read.unit as 'mmol/L' | 'mg/dL') : null,
  };
}

function placeRule(rule: LabRule, quantity: Quantity, group: LabGroup, settings: GradingSettings): PlacedRule | null {
  const read = readUnitOf(quantity, group.unit);
  if (rule.units.length > 0 && read.kind !== 'known') return null;
  const given = read.kind === 'known' && rule.units.length > 0 ? read.unit : null;
  const unit = given === null || rule.units.includes(given) ? given : rule.units[0]!;
  const factor = given === null ? 1 : factorBetween(quantity, given, unit!);
  const compiled = compileRule(rule, unit, settings);
  const times = (limit: number | null) => (limit ?? Number.NaN) * factor;
  return { rule: compiled, factor, way: fastWay(compiled, { lln: times(group.lln), uln: times(group.uln), factor }) };
}
