import type { TermRow } from './termRow.ts';

/** CTCAE 6.0 is written as what it changed in 5.0, so that a screen which knows one carries the other for little. */

/** Terms of 6.0 that 5.0 does not have: code, SOC number, grades that exist, name. Source: [CTCAE-6]. */
export const NEW_IN_V6: readonly TermRow[] = [
  [10002969, 1, '2345', 'Aplastic anemia'],
  [10019493, 1, '12345', 'Hemolytic anemia'],
  [10025327, 1, '1', 'Lymphopenia'],
  [10043554, 1, '12345', 'Thrombocytopenia'],
  [10043563, 1, '1', 'Thrombocytosis'],
  [10043645, 1, '2345', 'Thrombotic microangiopathy'],
  [10049694, 2, '123', 'Left ventricular dysfunction'],
  [10058359, 5, '12345', 'Hypogonadism'],
  [10043778, 5, '12345', 'Thyroiditis'],
  [10011974, 6, '1234', 'Decreased night vision'],
  [10019418, 7, '12345', 'Hematemesis'],
  [10060544, 7, '12345', 'Hematochezia'],
  [10027162, 7, '12345', 'Melena'],
  [10033628, 7, '123', 'Pancreatic insufficiency'],
  [10034570, 8, '123', 'Peripheral edema'],
  [10051986, 8, '12345', 'Pneumatosis'],
  [10084247, 9, '12345', 'Biliary obstruction'],
  [10019717, 9, '2345', 'Hepatitis'],
  [10018651, 10, '2345', 'Graft versus host disease'],
  [10081409, 10, '12345', 'Secondary hemophagocytic lymphohistiocytosis'],
  [10003458, 11, '345', 'Aseptic meningitis'],
  [10007152, 11, '12345', 'Candidiasis'],
  [10014581, 11, '345', 'Encephalitis'],
  [10014619, 11, '345', 'Encephalomyelitis'],
  [10027282, 11, '345', 'Meningoencephalitis'],
  [10035664, 11, '2345', 'Pneumonia'],
  [10054322, 12, '2345', 'Anesthetic complication'],
  [10052897, 12, '2345', 'Nerve injury'],
  [10054113, 12, '2345', 'Post biopsy bleeding'],
  [10089920, 12, '1234', 'Systemic post-immunization reaction'],
  [10080903, 12, '2345', 'Tissue injury'],
  [10011363, 13, '23', 'Creatinine clearance decreased'],
  [10019186, 13, '1', 'HDL decreased'],
  [10024057, 13, '1', 'LDL increased'],
  [10029368, 13, '1', 'Neutrophil count increased'],
  [10046553, 13, '123', 'Urinary protein increased'],
  [10062189, 13, '1', 'Vitamin D decreased'],
  [10012601, 14, '12345', 'Diabetes mellitus'],
  [10016165, 14, '23', 'Failure to thrive'],
  [10080638, 16, '12345', 'Differentiation syndrome'],
  [10023347, 16, '2', 'Keratoacanthoma'],
  [10061666, 17, '12345', 'Autonomic neuropathy'],
  [10088940, 17, '12', 'Brain fog'],
  [10083037, 17, '2345', 'Cerebral venous sinus thrombosis'],
  [10019465, 17, '123', 'Hemiparesis'],
  [10083347, 17, '12345', 'Immune effector cell-associated neurotoxicity syndrome'],
  [10030942, 17, '1234', 'Optic neuritis'],
  [10091322, 17, '12345', 'Tumor inflammation-associated neurotoxicity'],
  [10018364, 20, '12345', 'Glomerulonephritis'],
  [10029446, 20, '1', 'Nocturia'],
  [10048302, 20, '12345', 'Tubulointerstitial nephritis'],
  [10033169, 21, '12', 'Ovarian function insufficiency'],
  [10058675, 23, '123', 'Dermatitis psoriasiform'],
  [10012519, 23, '12345', 'Dermatosis bullous'],
  [10014206, 23, '123', 'Eczematous dermatitis'],
  [10015665, 23, '12345', 'Exfoliative dermatitis'],
  [10024441, 23, '123', 'Lichenoid dermatitis'],
  [10033740, 23, '12345', 'Papulovesicular rash'],
  [10082061, 23, '12345', 'Pustular drug eruption'],
  [10066899, 26, '12345', 'Venous thromboembolism'],
];

/** Terms of both versions that 6.0 has in another organ class or with other grades, as 6.0 has them. Source: [CTCAE-6]. */
export const CHANGED_IN_V6: readonly TermRow[] = [
  [10003586, 2, '345', 'Asystole'], // 5.0: 145
  [10028606, 2, '12345', 'Myocarditis'], // 5.0: 2345
  [10001675, 13, '1', 'Alkaline phosphatase increased'], // 5.0: 1234
  [10005561, 13, '12', 'Blood gonadotrophin abnormal'], // 5.0: 123
  [10016987, 13, '123', 'Forced expiratory volume decreased'], // 5.0: 1234
  [10020639, 14, '1234', 'Hyperglycemia'], // 5.0: 12345
  [10045152, 14, '12345', 'Tumor lysis syndrome'], // 5.0: 345
  [10018746, 15, '2', 'Growth accelerated'], // 5.0: SOC 5
  [10038921, 16, '12345', 'Retinoic acid syndrome'], // 5.0: SOC 22
  [10013951, 17, '1234', 'Dysphasia'], // 5.0: 123
  [10014217, 17, '1345', 'Edema cerebral'], // 5.0: 345
  [10041549, 17, '12345', 'Spinal cord compression'], // 5.0: 345
  [10047166, 17, '2345', 'Vasovagal reaction'], // 5.0: 345
  [10002953, 22, '3', 'Aphonia'], // 5.0: SOC 17
  [10021143, 22, '12345', 'Hypoxia'], // 5.0: 2345
  [10013786, 23, '12', 'Dry skin'], // 5.0: 123
  [10037868, 23, '12345', 'Rash maculo-papular'], // 5.0: 123
  [10011703, 26, '2', 'Cyanosis'], // 5.0: SOC 2
  [10020772, 26, '2345', 'Hypertension'], // 5.0: 12345
];

/**
 * Terms 6.0 reports under other ones: 5.0 code -> 6.0 codes. A 5.0 code that 6.0 still has keeps most of its meaning; what
 * it lost is reported under the named term. Under "Other, specify" the words to give are the 5.0 name.
 * Source: [CTCAE-6], mapping of 5.0 to 6.0.
 */
export const REPORTED_IN_V6_AS: Readonly<Record<number, readonly number[]>> = {
  10003586: [10040741], // Asystole (kept) -> Sinus bradycardia
  10010276: [10007541], // Conduction disorder -> Cardiac disorders - Other, specify
  10069501: [10019279], // Left ventricular systolic dysfunction -> Heart failure
  10038748: [10019279, 10007541], // Restrictive cardiomyopathy -> Heart failure; Cardiac disorders - Other, specify
  10058597: [10019279], // Right ventricular dysfunction -> Heart failure
  10029404: [10011974], // Night blindness -> Decreased night vision
  10055226: [10060544], // Anal hemorrhage -> Hematochezia
  10009998: [10060544], // Colonic hemorrhage -> Hematochezia
  10051746: [10060544], // Lower gastrointestinal hemorrhage -> Hematochezia
  10038064: [10060544], // Rectal hemorrhage -> Hematochezia
  10050068: [10034570], // Edema limbs -> Peripheral edema
  10058720: [10062466], // Edema trunk -> Localized edema
  10054482: [10014222, 10018065], // Neck edema -> Edema face; General disorders and administration site conditions - Other, specify
  10014594: [10014581], // Encephalitis infection -> Encephalitis
  10014621: [10014619], // Encephalomyelitis infection -> Encephalomyelitis
  10061229: [10035664], // Lung infection -> Pneumonia
  10069138: [10037868], // Papulopustular rash -> Rash maculo-papular
  10043649: [10007152], // Thrush -> Candidiasis
  10002544: [10017076], // Ankle fracture -> Fracture
  10020100: [10017076], // Hip fracture -> Fracture
  10041569: [10017076], // Spinal fracture -> Fracture
  10046861: [10089920], // Vaccination complication -> Systemic post-immunization reaction
  10048049: [10017076], // Wrist fracture -> Fracture
  10011268: [10022891], // CPK increased -> Investigations - Other, specify
  10007612: [10022891, 10028596], // Cardiac troponin I increased -> Investigations - Other, specify; Myocardial infarction
  10007613: [10022891, 10028596], // Cardiac troponin T increased -> Investigations - Other, specify; Myocardial infarction
  10050528: [10049694], // Ejection fraction decreased -> Left ventricular dysfunction
  10050380: [10022891], // Electrocardiogram T wave abnormal -> Investigations - Other, specify
  10016987: [10013963], // Forced expiratory volume decreased (kept) -> Dyspnea
  10025256: [10025327], // Lymphocyte count decreased -> Lymphopenia
  10062646: [10033628], // Pancreatic enzymes decreased -> Pancreatic insufficiency
  10035528: [10043554], // Platelet count decreased -> Thrombocytopenia
  10052426: [10020639, 10027433], // Glucose intolerance -> Hyperglycemia; Metabolism and nutrition disorders - Other, specify
  10020639: [10027433], // Hyperglycemia (kept) -> Metabolism and nutrition disorders - Other, specify
  10029883: [10027433], // Obesity -> Metabolism and nutrition disorders - Other, specify
  10066480: [10031264], // Avascular necrosis -> Osteonecrosis
  10023030: [10042244], // Ischemia cerebrovascular -> Stroke
  10065780: [10019465], // Muscle weakness left-sided -> Hemiparesis
  10065794: [10019465], // Muscle weakness right-sided -> Hemiparesis
  10037032: [10046553], // Proteinuria -> Urinary protein increased
  10006179: [10038604], // Breast atrophy -> Reproductive system and breast disorders - Other, specify
  10018146: [10062466], // Genital edema -> Localized edema
  10036601: [10033169], // Premature menopause -> Ovarian function insufficiency
  10047924: [10006482], // Wheezing -> Bronchospasm
  10006556: [10012519], // Bullous dermatitis -> Dermatosis bullous
  10014184: [10014206], // Eczema -> Eczematous dermatitis
  10016241: [10040785], // Fat atrophy -> Skin and subcutaneous tissue disorders - Other, specify
  10062315: [10040785], // Lipohypertrophy -> Skin and subcutaneous tissue disorders - Other, specify
  10037847: [10037868], // Rash acneiform -> Rash maculo-papular
  10020772: [10047065], // Hypertension (kept) -> Vascular disorders - Other, specify
  10043565: [10066899], // Thromboembolic event -> Venous thromboembolism
};
