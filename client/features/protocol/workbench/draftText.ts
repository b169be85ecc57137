import type { Protocol } from '../../../../shared/model/protocol.ts';

/** What is typed into the workbench, and the version of the draft it was begun on. */
export interface DraftForm {
  readonly expectedVersion: number;
  readonly protocol: Protocol;
}

export function draftText(form: DraftForm): string {
  return JSON.stringify(form);
}

/** Reads it back; `undefined` when it is no such form. A field without a number was written as `null`. */
export function readDraftText(text: string): DraftForm | undefined {
  try {
    const form = JSON.parse(text) as DraftForm;
    const { protocol, expectedVersion } = form;
    if (typeof expectedVersion !== 'number' || !Array.isArray(protocol.rules)) return undefined;
    const { rules, exclusions, dltWindow, reporting, evaluability } = protocol;
    const typed = revived({ rules, exclusions, dltWindow, reporting, evaluability });
    return { expectedVersion, protocol: { ...protocol, ...typed } };
  } catch {
    return undefined;
  }
}

function revived<T>(part: T): T {
  return JSON.parse(JSON.stringify(part), (_key, value: unknown) => (value === null ? Number.NaN : value)) as T;
}
