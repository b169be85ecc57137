import { DEFAULT_CASE_HANDLING } from '../../shared/cases/defaultCaseHandling.ts';
import { DEFAULT_COHORT_SETTINGS } from '../../shared/cohort/defaultCohortSettings.ts';
import { DEFAULT_DISCREPANCY_SETTINGS } from '../../shared/discrepancies/defaultDiscrepancySettings.ts';
import { DEFAULT_EXPEDITED_SETTINGS } from '../../shared/expedited/defaultExpeditedSettings.ts';
import { DEFAULT_KINETICS_SETTINGS } from '../../shared/figures/measured/defaultKineticsSettings.ts';
import { DEFAULT_GRADING_SETTINGS } from '../../shared/grading/defaultGradingSettings.ts';
import type { Protocol } from '../../shared/model/protocol.ts';
import type { ProtocolVersion } from '../../shared/model/protocolVersion.ts';
import { DEFAULT_SIGNAL_SETTINGS } from '../../shared/signals/defaultSignalSettings.ts';
import { DEFAULT_VISIT_SCHEDULE } from '../../shared/visits/defaultVisitSchedule.ts';

/** Protocols of the first builds do not say how grading standards are read, what a discrepancy is, nor how cohorts are led. */
export function completeProtocol(body: unknown): Protocol {
  const protocol = body as Protocol;
  return {
    ...{
      grading: DEFAULT_GRADING_SETTINGS,
      discrepancies: DEFAULT_DISCREPANCY_SETTINGS,
      caseHandling: DEFAULT_CASE_HANDLING,
      cohort: DEFAULT_COHORT_SETTINGS,
      signals: DEFAULT_SIGNAL_SETTINGS,
      kinetics: DEFAULT_KINETICS_SETTINGS,
      visitSchedule: DEFAULT_VISIT_SCHEDULE,
    },
    ...protocol,
    // Those that name due times may still name no timetable of letters.
    expedited: { ...DEFAULT_EXPEDITED_SETTINGS, ...(protocol.expedited as Partial<Protocol['expedited']> | undefined) },
  };
}

/** A version that was signed remembers what it was signed without: filling it in must not undo the signature. */
export function completeVersion(body: unknown): ProtocolVersion {
  const version = body as ProtocolVersion;
  const protocol = completeProtocol(version.protocol);
  if (version.signatureId === null) return { ...version, protocol };
  const unsigned = [...(version.unsigned ?? []), ...fieldsAdded(version.protocol, protocol)];
  return { ...version, protocol, ...(unsigned.length > 0 && { unsigned }) };
}

/** `name` or `name.inner` of everything `after` has and `before` has not. */
function fieldsAdded(before: Protocol, after: Protocol): readonly string[] {
  return Object.entries(after).flatMap(([name, value]) => {
    const was: unknown = before[name as keyof Protocol];
    if (was === undefined) return [name];
    if (typeof value !== 'object' || Array.isArray(value)) return [];
    const added = Object.keys(value as object).filter((inner) => !Object.hasOwn(was as object, inner));
    return added.map((inner) => `${name}.${inner}`);
  });
}
