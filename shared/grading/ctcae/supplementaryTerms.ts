import type { GradingScale } from '../../model/grade.ts';
import type { TermRow } from './termRow.ts';

/**
 * Toxicities of cell therapy that CTCAE 5.0 has no term for. Code, name and SOC are those CTCAE 6.0 gives them, so that
 * the code is the same in a trial of either version; the scale is the consensus paper's. Grade 5 is death in each of
 * them; MAGIC itself ends at IV.
 * Source: [CTCAE-6]; scales [ASTCT-2019], [MAGIC-2016], [IEC-HS-2023].
 */
export const SUPPLEMENTARY_TERMS: readonly { readonly row: TermRow; readonly scale: GradingScale }[] = [
  {
    row: [10083347, 17, '12345', 'Immune effector cell-associated neurotoxicity syndrome'],
    scale: 'ASTCT 2019',
  },
  { row: [10018651, 10, '12345', 'Graft versus host disease'], scale: 'MAGIC 2016' },
  { row: [10081409, 10, '12345', 'Secondary hemophagocytic lymphohistiocytosis'], scale: 'IEC-HS 2023' },
];
