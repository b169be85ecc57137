import type { UnitCode } from './quantities.data.ts';

/**
 * How a unit is written on lab sheets, after folding (see `foldUnit`): lower case, no spaces, powers without a sign,
 * µ as u. `g/l` stands under grams and under giga: the analyte decides which of the two it has.
 * Source: [GRADING §1].
 */
export const SPELLINGS: Readonly<Record<UnitCode, readonly string[]>> = {
  '10^9/L': ['109/l', 'g/l', 'giga/l', 'gpt/l', 'bil/l', 'e9/l'],
  '10^3/uL': ['103/ul', '103/mm3', 'k/ul', 'k/mm3', 'thou/ul', 'thou/mm3', 'tsd/ul', '1000/ul', '千/ul', 'e3/ul'],
  '10^6/mL': ['106/ml', 'mio/ml'],
  '/uL': ['/ul', '1/ul', '/mm3', '1/mm3', '个/ul', '个/mm3'],
  '10^6/L': ['106/l', 'mio/l', 'e6/l'],
  '10^3/mL': ['103/ml', 'k/ml'],
  '10^4/uL': ['104/ul', '万/ul', '万/mm3', '104/mm3'],
  'g/L': ['g/l', 'gm/l', '克/升'],
  'g/dL': ['g/dl', 'gm/dl', 'g/100ml', 'g%', 'gm%'],
  'mg/dL': ['mg/dl', 'mg/100ml', 'mg%'],
  'mg/L': ['mg/l', '毫克/升'],
  'mg/mL': ['mg/ml'],
  'mmol/L': ['mmol/l', 'mm', '毫摩尔/升'],
  'umol/L': ['umol/l', 'um', '微摩尔/升'],
  'mEq/L': ['meq/l', 'mval/l'],
  'U/L': ['u/l', 'iu/l', '单位/升'],
  'ukat/L': ['ukat/l'],
  'nkat/L': ['nkat/l'],
  'ug/mL': ['ug/ml'],
  'ug/L': ['ug/l', '微克/升'],
  'ng/mL': ['ng/ml'],
  'ng/L': ['ng/l'],
  'pg/mL': ['pg/ml'],
  s: ['s', 'sec', 'secs', 'second', 'seconds', '秒'],
  'mL/min': ['ml/min', '毫升/分钟', '毫升/分'],
  'mL/s': ['ml/s', 'ml/sec'],
  '1': ['1', 'ratio', 'r', 'inr', '比值', 'ph', 'unity'],
};
