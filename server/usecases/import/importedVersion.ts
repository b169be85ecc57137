import type { CtcaeVersion } from '../../../shared/model/grade.ts';

/** Files do not say by which version their trial grades. */
export const IMPORTED_CTCAE_VERSION: CtcaeVersion = '5.0';
