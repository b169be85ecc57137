import type { GradeTexts } from './gradeTexts.ts';

/**
 * What CTCAE 6.0 says otherwise than 5.0, in a few English words of our own: only grades whose criteria differ in meaning;
 * the others read as in 5.0. Reminders, not criteria: the published text decides. `a to b` reads as CTCAE does: the milder
 * grade owns the bound.
 * Source: [CTCAE-6]; numbers checked against the published list in test/shared/grading/ctcae.
 */
export const SUMMARIES_V6_EN: Readonly<Record<number, GradeTexts>> = {
  // Aplastic anemia
  10002969: {
    2: 'Growth factor or transfusion needed',
    3: 'Severe, not immediately life-threatening; hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Lymphopenia
  10025327: { 1: 'Present; no count is graded' },
  // Thrombocytopenia
  10043554: {
    1: 'Platelets <LLN to 75 ×10⁹/L',
    2: 'Platelets <75 to 50 ×10⁹/L',
    3: 'Platelets <50 to 10 ×10⁹/L, or transfusion needed',
    4: 'Platelets <10 ×10⁹/L; life-threatening',
    5: 'Death',
  },
  // Thrombotic microangiopathy
  10043645: {
    2: 'Outpatient treatment, such as less immunosuppression',
    3: 'Transfusion or IV treatment needed',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Atrial fibrillation
  10003658: { 2: 'Treatment not urgent, or electrical cardioversion', 4: 'Life-threatening' },
  // Atrial flutter
  10003662: { 4: 'Life-threatening' },
  // Heart failure
  10019279: {
    1: 'Mild symptoms; treatment neither begun nor stepped up',
    2: 'Treatment begun or stepped up as an outpatient',
    3: 'Hospital care needed',
    4: 'Inotropes, mechanical support, or transplant considered',
  },
  // Left ventricular dysfunction
  10049694: {
    1: 'LVEF ≥50% with strain down by >15%, or new rise of cardiac markers',
    2: 'LVEF 40 to 49% with a fall ≥10%, strain down by >15%, or new rise of markers',
    3: 'LVEF newly <40%',
  },
  // Myocardial infarction
  10028596: {
    2: 'No symptoms; imaging or ECG fits an infarct, perhaps an old one',
    3: 'Stable circulation; troponin rise with symptoms, ECG, imaging or clot as proof',
    4: 'Unstable circulation; troponin rise with symptoms, ECG, imaging or clot as proof',
  },
  // Myocarditis
  10028606: {
    1: 'No symptoms; laboratory or ECG signs only',
    4: 'Life-threatening: IV drugs, support or ventilation, high AV block, ventricular arrhythmia',
  },
  // Pericardial effusion
  10034474: { 4: 'Life-threatening; hospital care' },
  // Photophobia
  10034960: { 1: 'Present' },
  // Ascites
  10003445: { 2: 'Symptoms; drugs or puncture', 3: 'Severe symptoms; catheter drainage' },
  // Diarrhea
  10012727: {
    1: 'Stools softer or more often',
    2: 'Up by 4 to 6 stools a day, or change that limits daily tasks',
    3: 'Up by ≥7 stools a day; hospital care or IV treatment; limits self-care',
  },
  // Hematochezia
  10060544: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate symptoms; treatment needed',
    3: 'Hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Upper gastrointestinal hemorrhage
  10055356: { 3: 'Hospital care' },
  // Nausea
  10028813: { 2: 'Eats less, without marked weight loss or dehydration, or IV treatment' },
  // Pancreatitis
  10033645: { 2: 'Imaging findings only' },
  // Vomiting
  10047700: { 2: 'Outpatient IV fluids begun, or drug treatment', 3: 'Tube or IV feeding begun, or hospital care' },
  // Peripheral edema
  10034570: {
    1: 'Swelling seen on close look',
    2: 'Plainly visible; skin folds gone; limits daily tasks',
    3: 'Contour grossly changed; limits self-care',
  },
  // Hepatic hemorrhage
  10019678: { 3: 'Hospital care' },
  // Serum sickness
  10040400: { 1: 'Seen on examination or tests; no treatment' },
  // Candidiasis
  10007152: {
    1: 'No symptoms; local care',
    2: 'Oral antifungal or similar needed',
    3: 'IV antifungal needed',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Encephalitis
  10014581: {
    3: 'IV antimicrobial or steroids; severe mental change, brief seizure or other deficit',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Meningitis
  10027199: { 3: 'IV antimicrobial or steroids; severe mental change, brief seizure or other deficit' },
  // Meningoencephalitis
  10027282: {
    3: 'IV antimicrobial or steroids; severe mental change, brief seizure or other deficit',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Pneumonia
  10035664: {
    2: 'Moderate symptoms; oral antimicrobial',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Sepsis
  10040047: { 3: 'IV treatment needed', 4: 'Life-threatening' },
  // Alanine aminotransferase increased
  10001551: {
    1: 'ALT >ULN to 3 × ULN (1.0 to 1.5 × baseline if baseline was >ULN)',
    2: 'ALT >3 to 5 × ULN (>1.5 to 2.0 × baseline if baseline was >ULN)',
    3: 'ALT >5 to 20 × ULN (>2.0 to 4.0 × baseline if baseline was >ULN)',
    4: 'ALT >20 × ULN (>4.0 × baseline if baseline was >ULN)',
  },
  // Alkaline phosphatase increased
  10001675: { 1: 'ALP above baseline and above ULN' },
  // Aspartate aminotransferase increased
  10003481: {
    1: 'AST >ULN to 3 × ULN (1.0 to 1.5 × baseline if baseline was >ULN)',
    2: 'AST >3 to 5 × ULN (>1.5 to 2.0 × baseline if baseline was >ULN)',
    3: 'AST >5 to 20 × ULN (>2.0 to 4.0 × baseline if baseline was >ULN)',
    4: 'AST >20 × ULN (>4.0 × baseline if baseline was >ULN)',
  },
  // Blood bilirubin increased
  10005364: {
    1: 'Bilirubin >ULN to 1.5 × ULN (1.0 to 1.5 × baseline if baseline was >ULN)',
    2: 'Bilirubin >1.5 to 3 × ULN (>1.5 to 2.5 × baseline if baseline was >ULN)',
    3: 'Bilirubin >3 to 10 × ULN (>2.5 to 10 × baseline if baseline was >ULN)',
    4: 'Bilirubin >10 × ULN (× baseline if baseline was >ULN)',
  },
  // Creatinine increased
  10011368: {
    2: 'Creatinine >1.5 to 3.0 × ULN (× baseline if baseline was <LLN)',
    3: 'Creatinine >3.0 to 6.0 × ULN (>3.0 × baseline if baseline was <LLN)',
  },
  // Electrocardiogram QT corrected interval prolonged
  10014383: {
    3: 'QTc >500 ms, or >60 ms above baseline',
    4: 'Life-threatening: torsade or polymorphic VT',
  },
  // GGT increased
  10056910: {
    1: 'GGT >ULN to 2.5 × ULN (1.0 to 1.5 × baseline if baseline was >ULN)',
    2: 'GGT >2.5 to 5 × ULN (>1.5 to 3.0 × baseline if baseline was >ULN)',
    3: 'GGT >5 to 20 × ULN (>3.0 to 10 × baseline if baseline was >ULN)',
    4: 'GGT >20 × ULN (>10 × baseline if baseline was >ULN)',
  },
  // Lipase increased
  10024574: {
    2: 'Lipase >1.5 to 3.0 × ULN, or >3.0 to 5.0 × ULN without symptoms',
    3: 'Lipase >3.0 to 5.0 × ULN with symptoms, or >5.0 × ULN without',
  },
  // Neutrophil count decreased
  10029366: {
    1: 'ANC <1.5 to 1.0 ×10⁹/L',
    2: 'ANC <1.0 to 0.5 ×10⁹/L',
    3: 'ANC <0.5 to 0.1 ×10⁹/L',
    4: 'ANC <0.1 ×10⁹/L',
  },
  // Serum amylase increased
  10040139: {
    2: 'Amylase >1.5 to 2.0 × ULN, or >2.0 to 5.0 × ULN with no or mild symptoms',
    3: 'Amylase >2.0 to 5.0 × ULN, moderate or severe symptoms, or >5.0 × ULN without',
  },
  // Urinary protein increased
  10046553: {
    1: 'Adult: 1+, or ≥ULN to <1.0 g in 24 h, or P/C ratio <1; child: 1+',
    2: 'Adult: 2+ or 3+, or 1.0 to <3.5 g in 24 h; child: P/C ratio 0.5 to 1.9',
    3: 'Adult: 4+, or ≥3.5 g in 24 h, or P/C ratio >3.5; child: P/C ratio >1.9',
  },
  // Hyperglycemia
  10020639: {
    1: 'Fasting glucose >ULN to 8.9 mmol/L',
    2: 'Fasting glucose >8.9 to 13.9 mmol/L',
    3: 'Glucose >13.9 to 27.8 mmol/L, or hospital care',
    4: 'Glucose >27.8 mmol/L; life-threatening',
  },
  // Hyponatremia
  10021038: {
    2: 'Na 125 to <130 mmol/L without symptoms',
    3: 'Na 125 to <130 mmol/L with symptoms, or 120 to <125 mmol/L',
  },
  // Tumor lysis syndrome
  10045152: {
    1: 'Laboratory lysis with creatinine >ULN to 1.5 × ULN',
    2: 'Laboratory lysis; creatinine >1.5 to 3.0 × ULN, arrhythmia on drugs, or a mild seizure',
    3: 'Laboratory lysis; creatinine >3.0 to 6.0 × ULN, arrhythmia device, or hard seizures',
    4: 'Laboratory lysis; creatinine >6.0 × ULN, or life-threatening arrhythmia or seizure',
  },
  // Ataxia
  10003591: { 1: 'Mild symptoms; observation only' },
  // Dysphasia
  10013951: { 4: 'Reading, writing and intelligible speech all lost' },
  // Edema cerebral
  10014217: { 1: 'Seen on imaging only; no treatment begun', 3: 'New or worse than at baseline; steroids begun' },
  // Facial nerve disorder
  10061457: { 1: 'Mild symptoms; observation only' },
  // Hemiparesis
  10019465: {
    1: 'Felt by the patient, not seen on examination',
    2: 'Seen on examination; limits daily tasks',
    3: 'Limits self-care',
  },
  // Intracranial hemorrhage
  10022763: { 1: 'Mild symptoms; observation only' },
  // Peripheral motor neuropathy
  10034580: { 1: 'Mild symptoms; observation only' },
  // Peripheral sensory neuropathy
  10034620: { 1: 'Mild symptoms' },
  // Seizure
  10039906: {
    2: 'Brief generalized seizure, controlled by drugs, or rare focal motor seizures',
    4: 'Life-threatening; prolonged repeated generalized seizures',
  },
  // Delirium
  10012218: { 3: 'Severe or new acute confusion; hospital or urgent treatment; limits self-care' },
  // Chronic kidney disease
  10064848: { 2: 'eGFR <60 to 30 mL/min/1.73 m²', 3: 'eGFR <30 to 15 mL/min/1.73 m²' },
  // Urine output decreased
  10059895: { 3: 'Adult: <80 mL in 8 h; infant: <1 mL/kg/h; child: <0.5 mL/kg/h' },
  // Hypoxia
  10021143: {
    1: 'Saturation below LLN without symptoms',
    3: 'Low saturation at rest (such as SpO₂ <88% or PaO₂ ≤55 mmHg); oxygen all the time',
  },
  // Erythema multiforme
  10015218: {
    1: 'Skin not tender',
    2: 'Skin tender',
    3: 'Oral or genital erosions',
    4: 'Fluid or salt imbalance; intensive or burn care',
  },
  // Purpura
  10037549: { 2: 'Lesions on 10 to 30% of skin', 3: 'Lesions on >30% of skin' },
  // Rash maculo-papular
  10037868: {
    1: 'No symptoms',
    2: 'Mild symptoms',
    3: 'Rash on >50% of skin, or moderate or severe symptoms',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Stevens-Johnson syndrome
  10042033: { 4: 'Skin sloughing on ≥10% of skin; life-threatening' },
  // Toxic epidermal necrolysis
  10044223: { 4: 'Skin sloughing on ≥30% of skin; life-threatening' },
  // Urticaria
  10046735: { 1: 'Topical treatment', 2: 'Oral treatment', 3: 'IV treatment' },
  // Capillary leak syndrome
  10007196: { 3: 'Severe symptoms', 4: 'Life-threatening' },
  // Hypertension
  10020772: {
    2: 'Adult: 140–159 systolic or 90–99 diastolic mmHg, again or lasting',
    3: 'Adult: 160–179 systolic or 100–109 diastolic mmHg, over 1 hour',
    4: 'Adult: ≥180 systolic or ≥110 diastolic mmHg over 1 hour, or organ damage',
  },
  // Venous thromboembolism
  10066899: {
    1: 'No treatment, such as a superficial clot',
    2: 'Treatment needed',
    3: 'Urgent treatment needed',
    4: 'Life-threatening; circulation or nervous system unstable',
    5: 'Death',
  },
};
