import { versionOfScale } from '../../../shared/grading/ctcae/versionOfScale.ts';
import type { CtcaeVersion, GradingScale } from '../../../shared/model/grade.ts';

/** Files do not say by which version their trial grades: the scale their grades were read on does, where it is CTCAE. */
export function importedVersion(scale: GradingScale): CtcaeVersion {
  return versionOfScale(scale) ?? '5.0';
}
