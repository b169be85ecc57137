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
    const { doseLevels, stagger, pauseRules, cohort } = protocol;
    const typed = revived({ rules, exclusions, dltWindow, reporting, evaluability, doseLevels, cohort });
    const optional = revived({ stagger, pauseRules });
    return { expectedVersion, protocol: { ...protocol, ...typed, ...optional, ...withNulls(protocol) } };
  } catch {
    return undefined;
  }
}

/** Where nothing is an answer of its own: nobody leads, a region has no such step. */
function withNulls({ caseHandling, expedited }: Protocol): Pick<Protocol, 'caseHandling' | 'expedited'> {
  const { trialLead } = caseHandling;
  const regions = expedited.regions.map((region) => {
    const { completionDays, relevantFollowUpDays } = region;
    return { ...revived(region), completionDays, relevantFollowUpDays };
  });
  return { caseHandling: { ...revived(caseHandling), trialLead }, expedited: { ...revived(expedited), regions } };
}

function revived<T>(part: T): T {
  return JSON.parse(JSON.stringify(part), (_key, value: unknown) => (value === null ? Number.NaN : value)) as T;
}
