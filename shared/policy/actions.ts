/** Everything that can be permitted or refused. One procedure names exactly one of them. */
export const ACTIONS = [
  'session.read', // who am I
  'trial.read', // overview, board, protocol
  'signals.read', // events of interest of the whole trial against their background
  'subject.read', // one patient
  'subject.enrol', // new patient
  'observation.write', // record, correct, void
  'case.read',
  'case.acknowledge',
  'case.adjudicate',
  'case.answer', // what a rule asks a person
  'case.declare', // the committee's word on what the monitor referred
  'case.raise', // take up an event no rule speaks for
  'case.see', // open a case as one of those it waits for
  'cohort.acknowledge', // take on a pause of the trial
  'cohort.report', // report that a pause rule is met
  'cohort.decide', // decide about a dose level or the trial, signed
  'discrepancy.answer', // the site says how it comes
  'discrepancy.close', // the monitor needs nothing more
  'expedited.write', // the sponsor's knowledge, causality and reports
  'reference-safety.write', // a version of what is expected
  'audit.read',
  'import.run',
  'standards.read', // dictionary, official criteria, words of the installation
  'standards.load', // official criteria from a file
  'synonyms.manage',
  'ranges.read', // normal ranges of a site's laboratory
  'ranges.write',
  'protocol.edit', // drafts
  'protocol.bench', // what a draft would change, patient by patient
  'protocol.approve', // signs a draft
  'protocol.withdraw',
  'people.read',
  'people.manage',
] as const;
export type Action = (typeof ACTIONS)[number];
