import type { CrsForm, CrsPart } from './crsForm.ts';

/** What the fields of each part are given. A change of a part confirms what was copied into it. */
export interface CrsPartProps {
  readonly form: CrsForm;
  readonly set: (part: CrsPart, changed: Partial<CrsForm>) => void;
  readonly errorOf: (path: string) => string | undefined;
}
