/**
 * One sentence per clause and answer: `<code>.<met>`. `resolved-in-time` is met when the event was NOT down in time, and
 * `excluded` when the exclusion applies, as the clauses themselves are.
 */
export const trace = {
  'selected.met': '{{term}} is the kind of event this rule is about.',
  'selected.not-met': '{{term}} is not the kind of event this rule is about.',
  'selected.unknown': 'It is not known whether {{term}} is the kind of event this rule is about.',
  'grade-reached.met': 'Grade {{grade}} was reached {{from}}; the rule asks for grade {{range}}.',
  'grade-reached.not-met': 'Grade {{range}}, which the rule asks for, was not reached; the grade is {{grade}}.',
  'grade-reached.unknown':
    'It is not known whether grade {{range}}, which the rule asks for, was reached; the grade is {{grade}}.',
  'in-window.met':
    'Reached {{from}}: inside the window, day {{fromDay}} to {{toDay}} ({{windowStart}} to {{windowEnd}}), both days included.',
  'in-window.not-met':
    'Reached {{from}}: outside the window, day {{fromDay}} to {{toDay}} ({{windowStart}} to {{windowEnd}}), both days included.',
  'in-window.unknown':
    'Reached {{from}}: that may be inside or outside the window, day {{fromDay}} to {{toDay}} ({{windowStart}} to {{windowEnd}}).',
  'attributed.met': 'Relation to {{agent}}: {{relatedness}}. “{{atLeast}}” or stronger counts.',
  'attributed.not-met': 'Relation to {{agent}}: {{relatedness}}. Only “{{atLeast}}” or stronger counts.',
  'attributed.unknown':
    'Relation to {{agent}}: {{relatedness}}. Somebody must say whether it is “{{atLeast}}” or stronger.',
  'resolved-in-time.met':
    'It was not down to grade {{toGradeAtMost}} or less within {{within}} of {{reachedFrom}} (by {{deadline}}).',
  'resolved-in-time.not-met':
    'It was down to grade {{toGradeAtMost}} or less within {{within}}: {{resolvedAt}}, before {{deadline}}.',
  'resolved-in-time.unknown':
    'It is not known to be down to grade {{toGradeAtMost}} or less; {{within}} from {{reachedFrom}} end {{deadline}}.',
  'death-not-by-progression.met': 'The patient died, and not clearly of leukaemia; recorded cause: {{cause}}.',
  'death-not-by-progression.not-met': 'The death is clearly due to leukaemia; recorded cause: {{cause}}.',
  'death-not-by-progression.unknown': 'The cause of death is not settled; recorded cause: {{cause}}.',
  'excluded.met': 'Exclusion {{ruleId}} applies: {{wording}}',
  'excluded.not-met': 'Exclusion {{ruleId}} does not apply: {{wording}}',
  'excluded.unknown': 'It is not known whether exclusion {{ruleId}} applies: {{wording}}',
  'exclusion-grade.met': 'The exclusion covers grades up to {{gradeAtMost}}; the grade is {{grade}}.',
  'exclusion-grade.not-met': 'The exclusion covers grades up to {{gradeAtMost}} only; the grade is {{grade}}.',
  'exclusion-grade.unknown': 'The exclusion covers grades up to {{gradeAtMost}}; the grade is {{grade}}.',
  'exclusion-resolved.met':
    'It was down to grade {{toGradeAtMost}} or less within {{within}}: {{resolvedAt}}, before {{deadline}}.',
  'exclusion-resolved.not-met':
    'It was not down to grade {{toGradeAtMost}} or less within {{within}}, by {{deadline}}.',
  'exclusion-resolved.unknown':
    'It is not known to be down to grade {{toGradeAtMost}} or less; the {{within}} end {{deadline}}.',
  'exclusion-asymptomatic.met': 'It is a laboratory finding without symptoms.',
  'exclusion-asymptomatic.not-met': 'It had symptoms, or is no laboratory finding.',
  'exclusion-asymptomatic.unknown': 'Nobody has said whether there were symptoms.',
  'exclusion-baseline.met':
    'It was there before lymphodepletion at grade {{baselineGrade}}; grade {{atLeast}} or worse excludes it.',
  'exclusion-baseline.not-met':
    'It was not there before lymphodepletion at grade {{atLeast}} or worse; grade then: {{baselineGrade}}.',
  'exclusion-baseline.unknown':
    'Its grade before lymphodepletion is not known for sure ({{baselineGrade}}); grade {{atLeast}} or worse excludes it.',
  'dose-received.met':
    '{{percent}} of the assigned dose was infused ({{infused}} of {{planned}} ×10⁶/kg); at least {{minPercent}} is needed.',
  'dose-received.not-met':
    'Only {{percent}} of the assigned dose was infused ({{infused}} of {{planned}} ×10⁶/kg); at least {{minPercent}} is needed.',
  'dose-received.unknown':
    'The share of the dose that was infused is not known ({{infused}} of {{planned}} ×10⁶/kg); at least {{minPercent}} is needed.',
  'observed-to.met': 'Observed to {{observedOn}}, the end of the window ({{windowEnd}}) or later.',
  'observed-to.not-met': 'Observed only to {{observedOn}}; the window ends {{windowEnd}}.',
  'observed-to.unknown': 'Observed to {{observedOn}} so far; the window ends {{windowEnd}}.',
  'window-over.met': 'The window ended {{windowEnd}}.',
  'window-over.not-met': 'The window is open until {{windowEnd}}.',
  'window-over.unknown': 'When the window ends is not known ({{windowEnd}}).',
  'left-before-window-end.met': '{{event}} ({{on}}) came before the end of the window.',
  'left-before-window-end.not-met': 'Nothing took the patient out before the end of the window.',
  'left-before-window-end.unknown': 'It is not known whether {{event}} ({{on}}) came before the end of the window.',
  'has-dlt.met': 'The patient has a DLT ({{count}}).',
  'has-dlt.not-met': 'The patient has no DLT.',
  'has-dlt.unknown': 'Whether the patient has a DLT is not decided.',
  'infused.met': 'The product was infused: {{on}}.',
  'infused.not-met': 'The product was not infused.',
  'infused.unknown': 'The day of infusion is not known.',
  'still-present.met':
    'It was there on day {{onDay}} and still on day {{toDay}}; reached {{reachedFrom}}, down or ended: {{resolvedAt}}.',
  'still-present.not-met':
    'It was not there from day {{onDay}} to day {{toDay}} without a break; reached {{reachedFrom}}, down or ended: {{resolvedAt}}.',
  'still-present.unknown':
    'Whether it is there on day {{onDay}} and still on day {{toDay}} is not known yet; reached {{reachedFrom}}, down or ended: {{resolvedAt}}. Day {{toDay}} begins {{deadline}}.',
  'together-with.met': 'At the same time: {{term}} of grade {{gradeAtLeast}} or worse.',
  'together-with.not-met':
    'Nothing of the kind the rule names was reported at the same time at grade {{gradeAtLeast}} or worse.',
  'together-with.unknown':
    'It is not known whether {{term}} was there at the same time at grade {{gradeAtLeast}} or worse.',
  'patient-state.met': 'The rule is for a patient {{patientState}}: that is so.',
  'patient-state.not-met': 'The rule is for a patient {{patientState}}: that is not so.',
  'patient-state.unknown': 'The rule is for a patient {{patientState}}: somebody must record whether that is so.',
  'after-infusion.met': 'Reached {{from}}: within {{within}} of an infusion.',
  'after-infusion.not-met': 'Reached {{from}}: not within {{within}} of an infusion.',
  'after-infusion.unknown': 'Reached {{from}}: that may or may not be within {{within}} of an infusion.',
  'scale-named.met': 'Graded on the scale the rule names: {{scale}}.',
  'scale-named.not-met': 'Graded on {{scale}}; the rule names {{scales}}.',
  'scale-named.unknown': 'Graded on {{scale}}; the rule names {{scales}}, so a person must compare.',
  'stratum.met': 'The rule is for such patients (age {{ageYears}}, dose level {{doseLevel}}).',
  'stratum.not-met': 'The rule is not for such patients (age {{ageYears}}, dose level {{doseLevel}}).',
  'stratum.unknown': 'Whether the rule is for this patient is not known (age {{ageYears}}, dose level {{doseLevel}}).',
  'judgement.met': '{{by}} has judged that it is so.',
  'judgement.not-met': '{{by}} has judged that it is not so.',
  'judgement.unknown': 'The rule cannot answer this by itself: it needs the judgement of the {{decider}}.',
  'values.met': 'The values on record ({{analyte}}) are as the rule asks: {{found}} of {{count}} beyond {{limitText}}.',
  'values.not-met':
    'The values on record ({{analyte}}) are not as the rule asks: {{found}} of {{count}} beyond {{limitText}}.',
  'values.unknown':
    'The values on record ({{analyte}}) do not settle it: {{found}} of {{count}} beyond {{limitText}}. The days the rule names end {{deadline}}.',
  'support.met': 'Dependent on {{treatmentNames}} through day {{throughDay}}.',
  'support.not-met':
    'Not dependent on {{treatmentNames}} through day {{throughDay}}: more than {{gapDays}} days are on record without.',
  'support.unknown':
    'Whether the patient depends on {{treatmentNames}} through day {{throughDay}} is not known yet; that day begins {{deadline}}.',
  'despite-treatment.met': 'It was there despite treatment with {{treatmentNames}}.',
  'despite-treatment.not-met': '{{by}} has judged that it was not there despite treatment with {{treatmentNames}}.',
  'despite-treatment.unknown':
    'No treatment with {{treatmentNames}} is on record while it was there: a person must say whether it was treated as well as can be.',
  'dose-withheld.met':
    'A later part of the dose, due {{dueOn}}, was withheld or given too late (after {{deadline}}); parts given: {{given}} of {{parts}}.',
  'dose-withheld.not-met':
    'No later part of the dose was withheld or late after it; parts given: {{given}} of {{parts}}.',
  'dose-withheld.unknown':
    'A later part of the dose is due {{dueOn}}; it counts as withheld from {{deadline}}. Parts given: {{given}} of {{parts}}.',
  'event-count.met': 'It is event number {{found}} of its kind at grade {{gradeAtLeast}} or worse; {{count}} count.',
  'event-count.not-met':
    'It is event number {{found}} of its kind at grade {{gradeAtLeast}} or worse; only {{count}} count.',
  'event-count.unknown':
    'Whether it is event number {{count}} of its kind at grade {{gradeAtLeast}} or worse is not known; surely it is number {{found}}.',
  'exclusion-cause.met': 'It is due to {{agent}} ({{relatedness}}), and nobody holds it due to the product.',
  'exclusion-cause.not-met':
    'Nobody holds it due to {{agent}} at least as “{{atLeast}}”: the exclusion needs a cause that is clear.',
  'exclusion-cause.unknown':
    'It is held due to {{agent}} ({{relatedness}}) and to the product as well: a person must say which.',
  'referred.met': '{{by}} has referred it to the committee.',
  'referred.not-met': 'Nobody has referred it to the committee.',
  'referred.unknown': 'Whether it was referred to the committee is not known.',
  'declared.met': 'The committee has declared it a DLT ({{by}}).',
  'declared.not-met': 'The committee has declared that it is not a DLT ({{by}}).',
  'declared.unknown': 'The committee has not decided yet.',
  'not-graded.met': '{{term}} has not been graded; a missing grade is never taken for a mild one.',
  'not-graded.not-met': '{{term}} has been graded.',
  'not-graded.unknown': '{{term}} has not been graded throughout; a missing grade is never taken for a mild one.',
  'derived-not-reported.met': 'Assessments or results give grade {{grade}} ({{scale}}); reported: {{reportedGrade}}.',
  'derived-not-reported.not-met': 'What assessments and results give was reported: {{reportedGrade}}.',
  'derived-not-reported.unknown':
    'Assessments or results give grade {{grade}} ({{scale}}); reported: {{reportedGrade}}. The reported grade counts, so a person must look.',
  'adjudicated.met': '{{by}} decided: {{decision}}.',
  'adjudicated.not-met': '{{by}} decided: {{decision}}.',
  'adjudicated.unknown': 'Nobody has decided yet.',
  'mark.met': 'met',
  'mark.not-met': 'not met',
  'mark.unknown': 'not known',
  'fact.unknown': 'unknown',
  'fact.noGrade': 'not graded',
  'fact.or': ' or ',
  'fact.with-donor-derived-cells': 'given donor-derived cells',
  'fact.with-prior-allo-transplant': 'with an earlier allogeneic transplant',
  'fact.with-marrow-leukaemia': 'with leukaemia in the marrow',
  'fact.without-donor-derived-cells': 'not given donor-derived cells',
  'fact.without-prior-allo-transplant': 'without an earlier allogeneic transplant',
  'fact.without-marrow-leukaemia': 'without leukaemia in the marrow',
  'fact.by-medical-monitor': 'medical monitor',
  'fact.by-committee': 'committee',
  'fact.limit-absolute': '{{value}} {{unit}}',
  'fact.limit-times-baseline': '{{factor}} times the baseline',
  'fact.limit-times-upper-limit': '{{factor}} times the upper limit of normal',
  'fact.notReported': 'none',
  'fact.on': 'on {{date}}',
  'fact.dateUnknown': 'at an unknown date',
  'fact.withinDays_one': '{{count}} day',
  'fact.withinDays_other': '{{count}} days',
  'fact.withinHours_one': '{{count}} hour',
  'fact.withinHours_other': '{{count}} hours',
  asData: 'As the system reads it: {{sentence}}',
  evidence: 'Record {{id}}',
  evidenceMany: '{{n}} records',
  illustrative: 'Illustrative rule, to be replaced by the approved protocol: {{basis}}',
  'outcome.dlt': 'meets the rule',
  'outcome.not-dlt': 'does not meet the rule',
  'outcome.undecided': 'undecided',
  ripens: 'Becomes a DLT {{at}} unless down to grade {{grade}} before.',
  ripensPlain: 'Time decides {{at}}.',
  needsPerson: 'Time will not decide this: a person must.',
} as const;
