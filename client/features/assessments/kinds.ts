import type { AssessmentKind } from '../../lib/assess.ts';
import type { SyndromeScale } from '../../ui/gradeSentence.ts';

export const SCALE_OF: Readonly<Record<AssessmentKind, SyndromeScale>> = {
  'crs-assessment': 'CRS',
  'icans-assessment': 'ICANS',
};
export const OTHER_KIND: Readonly<Record<AssessmentKind, AssessmentKind>> = {
  'crs-assessment': 'icans-assessment',
  'icans-assessment': 'crs-assessment',
};
