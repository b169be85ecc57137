import type { IcansForm, IcansPart } from './icansForm.ts';

/** What the fields of each part are given. A change of a part confirms what was copied into it. */
export interface IcansPartProps {
  readonly form: IcansForm;
  readonly set: (part: IcansPart, changed: Partial<IcansForm>) => void;
  readonly errorOf: (path: string) => string | undefined;
}
