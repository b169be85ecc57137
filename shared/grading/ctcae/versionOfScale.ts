import type { CtcaeVersion, GradingScale } from '../../model/grade.ts';

/** The CTCAE version a scale is; `undefined` = it is another standard. */
export function versionOfScale(scale: GradingScale): CtcaeVersion | undefined {
  if (scale === 'CTCAE 5.0') return '5.0';
  return scale === 'CTCAE 6.0' ? '6.0' : undefined;
}
