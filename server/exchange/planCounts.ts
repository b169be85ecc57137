import type { ImportInclude, ImportPlanCounts } from '../../shared/model/importReport.ts';
import type { ObservationKind } from '../../shared/model/observation.ts';
import type { ImportPlan } from '../usecases/import/importPlan.ts';
import { selectPlanned } from '../usecases/import/selectPlanned.ts';

const NONE: Readonly<Record<ObservationKind, number>> = {
  'adverse-event': 0,
  infusion: 0,
  treatment: 0,
  lab: 0,
  vital: 0,
  sample: 0,
  'study-event': 0,
  'crs-assessment': 0,
  'icans-assessment': 0,
};

/** How many records of each kind a commit would write. */
export function planCounts(plan: ImportPlan, include: ImportInclude): ImportPlanCounts {
  const { sites, subjects, observations } = selectPlanned(plan, include);
  const byKind = { ...NONE };
  for (const { value } of observations) byKind[value.kind] += 1;
  const total = sites.length + subjects.length + observations.length;
  return { sites: sites.length, subjects: subjects.length, observations: byKind, total };
}
