/** A form that was kept, and the version of the record it was begun on. */
export interface KeptForm<F> {
  readonly form: F;
  /** 0 = a new record; `undefined` = kept by an earlier build, which did not say. */
  readonly version: number | undefined;
}

/** The version goes along: a draft put back after somebody else saved must meet the conflict, not overwrite it. */
export const writeDraft = (form: unknown, version: number): string => JSON.stringify({ form, version });

/** `undefined` for what is not a draft of this form. */
export function readDraft<F>(body: string, isForm: (value: unknown) => value is F): KeptForm<F> | undefined {
  const kept = parsed(body);
  if (isForm(kept)) return { form: kept, version: undefined };
  if (typeof kept !== 'object' || kept === null || !('form' in kept) || !isForm(kept.form)) return undefined;
  return { form: kept.form, version: 'version' in kept && typeof kept.version === 'number' ? kept.version : undefined };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
