import type { ProtocolItem, ProtocolItemGroup } from '../dlt/protocolItem.ts';
import type { Origin } from '../model/origin.ts';
import type { Protocol } from '../model/protocol.ts';
import { SETTING_WORDS, type SettingWords } from './settingWords.ts';
import { watchItems } from './watchItems.ts';

/** How cohorts, cases, reports, signals, measured courses and grading are set, in sentences with the origin of each. */
export function settingItems(protocol: Protocol): readonly ProtocolItem[] {
  return [
    ...cohortItems(protocol),
    ...caseItems(protocol),
    ...reportItems(protocol),
    ...watchItems(protocol),
    ...measuredItems(protocol),
    ...gradingItems(protocol),
  ];
}

function item(
  id: string,
  group: ProtocolItemGroup,
  origin: Origin,
  say: (words: SettingWords) => string,
): ProtocolItem {
  return { id, group, sentence: { en: say(SETTING_WORDS.en), zh: say(SETTING_WORDS.zh) }, wording: null, origin };
}

function cohortItems({ cohort }: Protocol): readonly ProtocolItem[] {
  return [
    item('C1', 'cohort', cohort.designOrigin, (words) => words.design(cohort.design)),
    item('C2', 'cohort', cohort.groupOrigin, (words) => words.group(cohort)),
    item('C3', 'cohort', cohort.targetOrigin, (words) => words.target(cohort)),
    item('C4', 'cohort', cohort.boundary.origin, (words) => words.boundary(cohort.boundary)),
  ];
}

function caseItems({ caseHandling }: Protocol): readonly ProtocolItem[] {
  const { origin } = caseHandling;
  return [
    item('H1', 'cases', origin, (words) => words.timetable(caseHandling)),
    item('H2', 'cases', origin, (words) => words.lead(caseHandling)),
    item('H3', 'cases', origin, (words) => words.quiet(caseHandling)),
  ];
}

function reportItems({ expedited }: Protocol): readonly ProtocolItem[] {
  return [
    item('R1', 'reports', expedited.regionsOrigin, (words) => words.regions(expedited.regions)),
    item('R2', 'reports', expedited.day0Origin, (words) => words.day0(expedited)),
    item('R3', 'reports', expedited.suspicionOrigin, (words) => words.suspicion(expedited)),
    item('R4', 'reports', expedited.siteOrigin, (words) => words.site(expedited.siteToSponsorHours)),
    item('R5', 'reports', expedited.dueSoonOrigin, (words) => words.dueSoon(expedited.dueSoonHours)),
    item('R6', 'reports', expedited.remindersOrigin, (words) => words.reminders(expedited.reminders)),
  ];
}

/** Conventions of ours, and what the product is made of. Source: [GRADING §11] for the expected terms. */
function measuredItems({ donorDerived, discrepancies }: Protocol): readonly ProtocolItem[] {
  const product: Origin = { kind: 'registry', basis: 'NCT04785833, intervention: autologous CD7 CAR-T cells.' };
  const convention: Origin = { kind: 'assumption', basis: 'GRADING §11' };
  return [
    item('A2', 'attribution', product, (words) => words.donor(donorDerived)),
    item('Q1', 'discrepancies', convention, (words) => words.discrepancies(discrepancies)),
  ];
}

/** Readings of standards where they are silent. Sources: [GRADING §2, §4, §6], [ICAHT-CODE]. */
function gradingItems({ grading }: Protocol): readonly ProtocolItem[] {
  const reading = (basis: string): Origin => ({ kind: 'assumption', basis });
  return [
    item('G1', 'grading', reading('GRADING §2'), (words) => words.baseline(grading)),
    item('G2', 'grading', reading('GRADING §4'), (words) => words.crs(grading)),
    item('G3', 'grading', reading('ICAHT-CODE'), (words) => words.icaht(grading.icaht)),
    item('G4', 'grading', reading('GRADING §4'), (words) => words.gap(grading.assessmentGapHours)),
  ];
}
