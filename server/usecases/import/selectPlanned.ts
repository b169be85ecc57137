import type { ImportInclude } from '../../../shared/model/importReport.ts';
import type { ImportPlan } from './importPlan.ts';

/** The part of a plan that a person chose. A patient left out takes the patient's records along, and an empty site. */
export function selectPlanned(
  plan: ImportPlan,
  include: ImportInclude,
): Pick<ImportPlan, 'sites' | 'subjects' | 'observations'> {
  if (include === 'accepted-and-decisions') return plan;
  const subjects = plan.subjects.filter((subject) => !subject.decision);
  const numbers = new Set(subjects.map(({ subject }) => subject.subjectNumber));
  const codes = new Set(subjects.map((subject) => subject.siteCode));
  return {
    sites: plan.sites.filter((site) => codes.has(site.code)),
    subjects,
    observations: plan.observations.filter((item) => !item.decision && numbers.has(item.subjectNumber)),
  };
}
