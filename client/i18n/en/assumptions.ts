/** Points where a grading standard is silent: one sentence each by its id, and the words of settings, marks and scopes. */
export const assumptions = {
  'graded-versions':
    'The registry entry of the trial names no grading standard: CTCAE in the trial’s version and ASTCT 2019 are used.',
  'clinical-input-unknown':
    'Where a grade needs symptoms, treatment or intervention and nobody has stated them, the grade of the number alone is proposed and marked.',
  'baseline-sample': 'Baseline is the last valid sample {{value}}.',
  'unknown-baseline': 'A baseline that is not known: {{value}}.',
  'half-open-bands':
    'Bands of whole numbers leave no gap between them: “125–129” is 125 and more, less than 130; creatinine clearance “26–49” is more than 25, less than 50.',
  'hemoglobin-above-uln':
    'Haemoglobin increased: CTCAE 5.0 does not say above what the increase counts; the upper limit of normal is taken.',
  'alt-ast-baseline-clause':
    'ALT and AST, CTCAE 6.0, grade 3: the added clause on a baseline up to 5 × the upper limit is not used.',
  'fibrinogen-if-abnormal':
    'Fibrinogen: “if abnormal” is read as “if the value is below the lower limit”; then the worse of both rules counts.',
  'qtc-half-open': 'QTc: grade 1 from 450 ms, grade 2 above 480 ms, grade 3 above 500 ms, without gaps between.',
  'zero-needs-a-look':
    'CRS, ICANS and GVHD: grade 0 is answered only if everything was looked at that could be worse at the bedside; otherwise there is no grade.',
  'vasopressin-alone': 'Vasopressin as the only vasopressor is {{value}}.',
  'high-flow-at-low-flow': 'An oxygen device labelled high-flow but run at 6 L/min or less counts {{value}}.',
  'vasopressor-is-hypotension':
    'A running vasopressor is hypotension, whatever the pressure under it. Two names of one drug are one vasopressor.',
  'crs-late-onset':
    'A first CRS later than day {{value}} after the infusion asks for other causes to be considered first.',
  'assessment-gap':
    'Looks at a CRS or ICANS that lie more than {{value}} hours apart are not taken to be of one and the same episode.',
  'arousal-alone': 'ICANS: waking by oneself is no sign of it and gives no grade 1 by itself.',
  'ice-under-12': 'ICANS: an ICE score of a child under 12 is shown and not counted; CAPD is asked for.',
  'icaht-fill':
    'Early ICAHT: up to {{value}} missing days in a row are filled by a straight line between their neighbours.',
  'icaht-join': 'Early ICAHT: runs of low days parted by up to {{value}} higher days are one run.',
  'icaht-not-rounded': 'ICAHT: measured counts are not rounded; the published program rounds to tens.',
  'icaht-open-window':
    'Early ICAHT: while the patient is still followed, days to come are not filled in, and “never recovered” waits until the window is over.',
  'icaht-gcsf': 'ICAHT grades depth and duration whether or not G-CSF is given; G-CSF is shown beside it.',
  't-icaht-exploratory':
    'Thrombocytopenia after CAR-T: exploratory. Bounds are read as “below”; each late grade needs two days with such a count.',
  'platelet-recovery':
    'Platelet recovery: the first of three measured days in a row at 20 × 10⁹/L or more, no transfusion in the 7 days before; days without a count are passed over.',
  'car-hematotox-table':
    'CAR-HEMATOTOX: points as generally known. Made for CD19 products in large B-cell lymphoma: exploratory here.',
  'car-hematotox-bounds':
    'CAR-HEMATOTOX: ANC of exactly 1200/µL and haemoglobin of exactly 9.0 g/dL give no point, CRP of exactly 3.0 mg/dL gives one.',
  'iec-hs-table':
    'IEC-HS: components and meaning of the grades as generally known. Components are listed, a physician gives the grade.',
  'infection-words':
    'Infections: mild, moderate, severe, life-threatening and fatal in other reports line up with grade 1 to 5.',
  'tls-inclusive': 'Tumour lysis: the bounds themselves count as met, as in the original; reprints use strict signs.',
  'tls-without-baseline':
    'Tumour lysis: without a baseline only the fixed bounds are read, and the answer asks for the baseline.',
  'magic-overall': 'Acute GVHD: the overall grade from the stages of the organs as generally known.',
  'magic-gaps':
    'Acute GVHD: the gaps between the printed stages are closed (3.0 and 3.1 mg/dL, 999 and 1000 mL); each unit of bilirubin has its own bounds.',

  'mark.convention': 'Convention of ours',
  'mark.recalled': 'To be confirmed by a physician',
  fixed: 'fixed',
  setting: 'set in the protocol',

  'scope.all': 'All scales',
  'scope.ctcae-lab': 'CTCAE',
  'scope.CRS': 'CRS',
  'scope.ICANS': 'ICANS',
  'scope.ICAHT': 'ICAHT',
  'scope.T-ICAHT': 'Platelets after CAR-T',
  'scope.CAR-HEMATOTOX': 'CAR-HEMATOTOX',
  'scope.IEC-HS': 'IEC-HS',
  'scope.infection': 'Infection',
  'scope.TLS': 'Tumour lysis',
  'scope.MAGIC': 'Acute GVHD',

  'value.before-lymphodepletion': 'before lymphodepletion begins',
  'value.before-infusion': 'before the infusion',
  'value.as-normal': 'graded as if it had been normal, and marked',
  'value.not-gradable': 'not graded',
  'value.grade-3': 'grade 3',
  'value.grade-2': 'grade 2',
  'value.by-flow': 'by its flow, as low flow',
  'value.by-device': 'by the device, as high flow',
} as const;
