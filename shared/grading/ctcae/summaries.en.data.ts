import type { GradeTexts } from './gradeTexts.ts';

/**
 * What each grade means, in a few English words of our own, to choose a grade by at the bedside. Reminders, not criteria:
 * the published text decides. Bounds are those of CTCAE 5.0; CRS and ICANS follow ASTCT 2019, GvHD MAGIC 2016, IEC-HS its
 * 2023 consensus. `a to b` reads as CTCAE does: the milder grade owns the bound.
 * Source: [GRADING §2-§5, §8, §10]; numbers checked against the published list in test/shared/grading/ctcae.
 */
export const SUMMARIES_EN: Readonly<Record<number, GradeTexts>> = {
  // Anemia
  10002272: {
    1: 'Hb <LLN to 100 g/L',
    2: 'Hb <100 to 80 g/L',
    3: 'Hb <80 g/L, or transfusion needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Bone marrow hypocellular
  10048580: {
    1: 'Mildly hypocellular, or cellularity down by ≤25%',
    2: 'Moderately hypocellular, or cellularity down by >25 to <50%',
    3: 'Severely hypocellular, or cellularity down by >50 to ≤75%',
    4: 'Aplastic for longer than 2 weeks',
    5: 'Death',
  },
  // Disseminated intravascular coagulation
  10013442: {
    2: 'Laboratory signs, no bleeding',
    3: 'Laboratory signs with bleeding',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Eosinophilia
  10014950: {
    1: 'Count above ULN and above baseline',
    3: 'Steroids started',
  },
  // Febrile neutropenia
  10016288: {
    3: 'ANC <1.0 ×10⁹/L and one reading >38.3 °C, or ≥38.0 °C for more than one hour',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hemolysis
  10019491: {
    1: 'Laboratory evidence only',
    2: 'Hemolysis with hemoglobin down by ≥2 g',
    3: 'Transfusion or drug treatment (such as steroids) needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hemolytic uremic syndrome
  10019515: {
    3: 'Laboratory signs with consequences such as kidney impairment or petechiae',
    4: 'Life-threatening: brain bleeding, thrombosis or kidney failure',
    5: 'Death',
  },
  // Leukocytosis
  10024378: {
    3: 'WBC >100 ×10⁹/L',
    4: 'Signs of leukostasis; urgent treatment needed',
    5: 'Death',
  },
  // Lymph node pain
  10025182: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Thrombotic thrombocytopenic purpura
  10043648: {
    3: 'Laboratory signs with consequences such as kidney impairment or petechiae',
    4: 'Life-threatening: brain bleeding, thrombosis or kidney failure',
    5: 'Death',
  },
  // Methemoglobinemia
  10027506: {
    2: 'Above ULN',
    3: 'Urgent treatment needed',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Blood and lymphatic system disorders - Other, specify
  10005329: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Atrial fibrillation
  10003658: {
    1: 'No symptoms; no treatment needed',
    2: 'Treatment needed, not urgent',
    3: 'Symptoms or new onset; urgent treatment, device or ablation',
    4: 'Life-threatening, or embolus needing urgent treatment',
    5: 'Death',
  },
  // Atrial flutter
  10003662: {
    1: 'No symptoms; no treatment needed',
    2: 'Treatment needed, not urgent',
    3: 'Symptoms; urgent treatment, device or ablation',
    4: 'Life-threatening, or embolus needing urgent treatment',
    5: 'Death',
  },
  // Cardiac arrest
  10007515: {
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Chest pain - cardiac
  10008481: {
    1: 'Mild pain',
    2: 'Moderate pain or pain on exertion; limits daily tasks; circulation stable',
    3: 'Pain at rest, new or unstable angina, or catheterization; limits self-care',
  },
  // Heart failure
  10019279: {
    1: 'No symptoms; abnormal heart imaging or markers such as BNP',
    2: 'Symptoms on moderate exertion',
    3: 'Symptoms at rest or with slight activity, or new symptoms; hospital care',
    4: 'Life-threatening; continuous IV drugs or mechanical support',
    5: 'Death',
  },
  // Left ventricular systolic dysfunction
  10069501: {
    3: 'Symptoms from low ejection fraction, responding to treatment',
    4: 'Refractory heart failure; assist device, IV vasopressor or heart transplant',
    5: 'Death',
  },
  // Myocardial infarction
  10028596: {
    2: 'No symptoms; slightly abnormal enzymes, ECG unchanged',
    3: 'Severe symptoms, abnormal enzymes and ECG; circulation stable',
    4: 'Life-threatening; circulation unstable',
    5: 'Death',
  },
  // Myocarditis
  10028606: {
    2: 'Symptoms on moderate exertion',
    3: 'Symptoms at rest or with slight activity, or new; treatment needed',
    4: 'Life-threatening; continuous IV drugs or mechanical support',
    5: 'Death',
  },
  // Palpitations
  10033557: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Treatment needed',
  },
  // Pericardial effusion
  10034474: {
    2: 'Small to moderate, no symptoms',
    3: 'Affects heart function',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Sinus bradycardia
  10040741: {
    1: 'No symptoms; no treatment needed',
    2: 'Symptoms; drug changed, no other treatment',
    3: 'Symptoms; treatment needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Sinus tachycardia
  10040752: {
    1: 'No symptoms; no treatment needed',
    2: 'Symptoms; treatment needed, not urgent',
    3: 'Urgent treatment needed',
  },
  // Supraventricular tachycardia
  10042604: {
    1: 'No symptoms; no treatment needed',
    2: 'Treatment needed, not urgent',
    3: 'Symptoms; urgent treatment needed',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Ventricular arrhythmia
  10047281: {
    1: 'No symptoms; no treatment needed',
    2: 'Treatment needed, not urgent',
    3: 'Urgent treatment needed',
    4: 'Life-threatening; circulation compromised',
    5: 'Death',
  },
  // Ventricular tachycardia
  10047302: {
    2: 'Treatment needed, not urgent',
    3: 'Symptoms; urgent treatment needed',
    4: 'Life-threatening; circulation compromised',
    5: 'Death',
  },
  // Adrenal insufficiency
  10001367: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe symptoms; hospital care needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Blurred vision
  10005886: {
    1: 'No treatment needed',
    2: 'Vision moderately down (20/40 or better, or 3 lines or fewer lost); limits daily tasks',
    3: 'Vision markedly down (worse than 20/40, as far as 20/200); limits self-care',
    4: 'Vision 20/200 or worse in the affected eye',
  },
  // Photophobia
  10034960: {
    1: 'Present, activities not limited',
    2: 'Limits daily tasks',
    3: 'Limits self-care',
  },
  // Papilledema
  10033703: {
    1: 'No symptoms, visual field intact',
    2: 'Vision moderately down (20/40 or better, or 3 lines or fewer lost)',
    3: 'Vision markedly down (worse than 20/40, as far as 20/200)',
    4: 'Vision 20/200 or worse in the affected eye',
  },
  // Abdominal distension
  10000060: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Symptoms; limits daily tasks',
    3: 'Severe discomfort; limits self-care',
  },
  // Abdominal pain
  10000081: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Ascites
  10003445: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Symptoms; drug treatment needed',
    3: 'Severe symptoms; invasive treatment such as drainage',
    4: 'Life-threatening; urgent operation',
    5: 'Death',
  },
  // Colitis
  10009887: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Belly pain; blood or mucus in the stool',
    3: 'Severe belly pain; signs of peritonitis',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Constipation
  10010774: {
    1: 'Occasional; softener, diet or laxative now and then',
    2: 'Persistent; regular laxatives or enemas; limits daily tasks',
    3: 'Manual evacuation needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Diarrhea
  10012727: {
    1: 'Up by <4 stools a day over baseline',
    2: 'Up by 4 to 6 stools a day over baseline; limits daily tasks',
    3: 'Up by ≥7 stools a day over baseline; hospital care; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Dry mouth
  10013781: {
    1: 'Dry mouth, eating little changed; saliva flow >0.2 mL/min',
    2: 'Eating changed; saliva flow 0.1 to 0.2 mL/min',
    3: 'Cannot eat enough by mouth; tube or IV feeding; saliva <0.1 mL/min',
  },
  // Dyspepsia
  10013946: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe symptoms; operation needed',
  },
  // Dysphagia
  10013950: {
    1: 'Present, eats a normal diet',
    2: 'Eating or swallowing altered',
    3: 'Eating or swallowing severely altered; tube or IV feeding, or hospital',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Enterocolitis
  10014893: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Belly pain; blood or mucus in the stool',
    3: 'Severe or lasting pain; fever, ileus or peritoneal signs',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Gastrointestinal disorders - Other, specify
  10017947: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Lower gastrointestinal hemorrhage
  10051746: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate bleeding; treatment needed',
    3: 'Transfusion, invasive procedure or hospital care needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Upper gastrointestinal hemorrhage
  10055356: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate bleeding; treatment needed',
    3: 'Transfusion, invasive procedure or hospital care needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Ileus
  10021328: {
    1: 'Seen on imaging only',
    2: 'Symptoms; bowel rest needed',
    3: 'Bowel function severely altered; IV feeding or tube needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Mucositis oral
  10028130: {
    1: 'Mild or no symptoms; no treatment needed',
    2: 'Moderate pain or ulcer; can eat a modified diet',
    3: 'Severe pain; interferes with eating',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Nausea
  10028813: {
    1: 'Less appetite, eating habits unchanged',
    2: 'Eats less, without marked weight loss or dehydration',
    3: 'Too little food or fluid; tube or IV feeding, or hospital',
  },
  // Oral pain
  10031009: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Pancreatitis
  10033645: {
    2: 'Raised enzymes or imaging findings only',
    3: 'Severe pain or vomiting; drug or nutritional treatment',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Typhlitis
  10045271: {
    3: 'Symptoms such as pain, fever, ileus; peritoneal signs',
    4: 'Life-threatening; urgent operation',
    5: 'Death',
  },
  // Vomiting
  10047700: {
    1: 'No treatment needed',
    2: 'Outpatient IV fluids or drug treatment',
    3: 'Tube or IV feeding, or hospital care',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Chills
  10008531: {
    1: 'Mild feeling of cold, shivering',
    2: 'Moderate shaking of the whole body; opioid needed',
    3: 'Severe or prolonged; no response to opioid',
  },
  // Edema face
  10014222: {
    1: 'Localized swelling',
    2: 'Moderate localized swelling; limits daily tasks',
    3: 'Severe swelling; limits self-care',
  },
  // Edema limbs
  10050068: {
    1: 'Limbs differ by 5 to 10% in volume or girth',
    2: 'Limbs differ by >10 to 30%; plainly visible; limits daily tasks',
    3: 'Limbs differ by >30% in volume; limits self-care',
  },
  // Fatigue
  10016256: {
    1: 'Relieved by rest',
    2: 'Not relieved by rest; limits daily tasks',
    3: 'Not relieved by rest; limits self-care',
  },
  // Fever
  10016558: {
    1: '38.0 to 39.0 °C',
    2: '>39.0 to 40.0 °C',
    3: '>40.0 °C for ≤24 hours',
    4: '>40.0 °C for >24 hours',
    5: 'Death',
  },
  // Flu like symptoms
  10016791: {
    1: 'Mild symptoms',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
  },
  // General disorders and administration site conditions - Other, specify
  10018065: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Infusion site extravasation
  10064774: {
    1: 'Painless swelling',
    2: 'Redness with swelling, pain, induration or phlebitis',
    3: 'Ulcer, necrosis or severe tissue damage; operation',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Injection site reaction
  10022095: {
    1: 'Tender, with or without warmth, redness or itch',
    2: 'Pain, swelling, phlebitis or lipodystrophy',
    3: 'Ulcer, necrosis or severe tissue damage; operation',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Localized edema
  10062466: {
    1: 'In dependent areas, function not impaired',
    2: 'Moderate, treatment needed; limits daily tasks',
    3: 'Severe, treatment needed; limits self-care',
  },
  // Malaise
  10025482: {
    1: 'Feels unwell',
    2: 'Feels unwell; limits daily tasks',
    3: 'Feels unwell; limits self-care',
  },
  // Multi-organ failure
  10028154: {
    3: 'Shock with azotemia, acid-base disturbance and marked clotting disorder',
    4: 'Life-threatening: pressors with anuria or oliguria, bowel ischemia or lactic acidosis',
    5: 'Death',
  },
  // Non-cardiac chest pain
  10062501: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Pain
  10033371: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Sudden death NOS
  10042435: {
    5: 'Sudden death, cause not specified',
  },
  // Death NOS
  10011914: {
    5: 'Death, cause not specified',
  },
  // Disease progression
  10061818: {
    5: 'Death from progression of the disease',
  },
  // Hepatic failure
  10019663: {
    3: 'Asterixis, mild encephalopathy or drug-induced liver injury; limits self-care',
    4: 'Life-threatening; moderate to severe encephalopathy or coma',
    5: 'Death',
  },
  // Hepatic hemorrhage
  10019678: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate bleeding; treatment needed',
    3: 'Transfusion, invasive procedure or hospital care needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Sinusoidal obstruction syndrome
  10063675: {
    2: 'Bilirubin 2 to 5 mg/dL; minor treatment such as diuretic or oxygen',
    3: 'Bilirubin >5 mg/dL; defibrotide or similar; reversed flow on ultrasound',
    4: 'Life-threatening; ventilation, dialysis, plasmapheresis or drainage',
    5: 'Death',
  },
  // Portal hypertension
  10036200: {
    2: 'Portal flow reduced',
    3: 'Portal flow reversed; varices or ascites',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hepatobiliary disorders - Other, specify
  10019805: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Allergic reaction
  10001718: {
    1: 'No systemic treatment needed',
    2: 'Oral treatment needed',
    3: 'Bronchospasm, IV treatment or hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Anaphylaxis
  10002218: {
    3: 'Bronchospasm, allergic swelling or hypotension; injected treatment',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Autoimmune disorder
  10061664: {
    1: 'Laboratory evidence only, organs working normally',
    2: 'Reaction against a non-essential organ',
    3: 'Reaction against a major organ',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Cytokine release syndrome
  10052015: {
    1: 'Fever ≥38.0 °C only; no hypotension, no hypoxia',
    2: 'Hypotension without vasopressor, or oxygen by nasal cannula ≤6 L/min or blow-by',
    3: 'One vasopressor (with or without vasopressin), or oxygen by high flow >6 L/min or mask',
    4: 'Two or more vasopressors (vasopressin not counted), or CPAP, BiPAP or ventilator',
    5: 'Death from CRS, no other main cause',
  },
  // Immune system disorders - Other, specify
  10021428: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Serum sickness
  10040400: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Moderate joint pain, fever, rash or hives; antihistamine',
    3: 'Severe joint pain or extensive rash; steroids or IV fluids',
    4: 'Life-threatening; pressor or ventilator',
    5: 'Death',
  },
  // Bacteremia
  10003999: {
    2: 'Positive blood culture without signs or symptoms',
  },
  // Catheter related infection
  10007810: {
    2: 'Localized; local or oral treatment',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Cytomegalovirus infection reactivation
  10058666: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care or IV treatment needed',
    4: 'Life-threatening, or blindness; urgent treatment',
    5: 'Death',
  },
  // Encephalitis infection
  10014594: {
    3: 'IV antimicrobial; severe mental change, brief seizure or focal deficit',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Enterocolitis infectious
  10058838: {
    2: '>3 loose stools in 24 h or ill >48 h; moderate pain; oral antimicrobial',
    3: 'IV antimicrobial, invasive procedure or hospital; profuse or bloody diarrhea',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Epstein-Barr virus infection reactivation
  10015109: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care or IV treatment needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Fungemia
  10017544: {
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care needed',
  },
  // Hepatitis B reactivation
  10058827: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care or IV treatment needed',
    4: 'Life-threatening; decompensated liver, coagulopathy or coma',
    5: 'Death',
  },
  // Herpes simplex reactivation
  10080137: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care or IV treatment needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Infections and infestations - Other, specify
  10021881: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Lung infection
  10061229: {
    2: 'Moderate symptoms; oral antimicrobial',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Meningitis
  10027199: {
    3: 'IV antimicrobial or invasive procedure; focal deficit',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Mucosal infection
  10065764: {
    1: 'Localized; local treatment only',
    2: 'Oral antimicrobial needed',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Sepsis
  10040047: {
    3: 'Positive blood culture with signs or symptoms; treatment needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Shingles
  10040555: {
    1: 'Localized; local treatment only',
    2: 'Local, moderate symptoms; oral treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital or IV treatment; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Sinusitis
  10040753: {
    2: 'Localized; oral antimicrobial needed',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Skin infection
  10040872: {
    1: 'Localized; local treatment only',
    2: 'Oral antimicrobial needed',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Soft tissue infection
  10062255: {
    2: 'Localized; oral antimicrobial needed',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Thrush
  10043649: {
    1: 'No symptoms; local care',
    2: 'Oral antifungal or similar needed',
    3: 'IV antifungal needed',
  },
  // Upper respiratory infection
  10046300: {
    2: 'Moderate symptoms; oral antimicrobial',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Urinary tract infection
  10046571: {
    2: 'Localized; oral antimicrobial needed',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Viremia
  10054688: {
    2: 'Moderate symptoms; drug treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care needed',
  },
  // Device related infection
  10064687: {
    2: 'Oral antimicrobial needed',
    3: 'IV antimicrobial or invasive procedure needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Infusion related reaction
  10051792: {
    1: 'Mild, passing; infusion not stopped, no treatment',
    2: 'Infusion interrupted; settles quickly with treatment; preventive drugs ≤24 h',
    3: 'Prolonged or recurring after improvement; hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Bruising
  10006504: {
    1: 'In one place or a dependent area',
    2: 'Generalized',
  },
  // Fall
  10016173: {
    1: 'No injury; no treatment',
    2: 'Symptoms; noninvasive treatment',
    3: 'Hospital care or invasive treatment',
  },
  // Activated partial thromboplastin time prolonged
  10000636: {
    1: 'aPTT >ULN to 1.5 × ULN',
    2: 'aPTT >1.5 to 2.5 × ULN',
    3: 'aPTT >2.5 × ULN, or bleeding',
  },
  // Alanine aminotransferase increased
  10001551: {
    1: 'ALT >ULN to 3 × ULN (1.5 to 3 × baseline if baseline was abnormal)',
    2: 'ALT >3 to 5 × ULN (× baseline if baseline was abnormal)',
    3: 'ALT >5 to 20 × ULN (× baseline if baseline was abnormal)',
    4: 'ALT >20 × ULN (× baseline if baseline was abnormal)',
  },
  // Alkaline phosphatase increased
  10001675: {
    1: 'ALP >ULN to 2.5 × ULN (2.0 to 2.5 × baseline if baseline was abnormal)',
    2: 'ALP >2.5 to 5 × ULN (× baseline if baseline was abnormal)',
    3: 'ALP >5 to 20 × ULN (× baseline if baseline was abnormal)',
    4: 'ALP >20 × ULN (× baseline if baseline was abnormal)',
  },
  // Aspartate aminotransferase increased
  10003481: {
    1: 'AST >ULN to 3 × ULN (1.5 to 3 × baseline if baseline was abnormal)',
    2: 'AST >3 to 5 × ULN (× baseline if baseline was abnormal)',
    3: 'AST >5 to 20 × ULN (× baseline if baseline was abnormal)',
    4: 'AST >20 × ULN (× baseline if baseline was abnormal)',
  },
  // Blood bicarbonate decreased
  10005359: {
    1: 'Below LLN, not treated',
  },
  // Blood bilirubin increased
  10005364: {
    1: 'Bilirubin >ULN to 1.5 × ULN (>1.0 to 1.5 × baseline if baseline was abnormal)',
    2: 'Bilirubin >1.5 to 3 × ULN (× baseline if baseline was abnormal)',
    3: 'Bilirubin >3 to 10 × ULN (× baseline if baseline was abnormal)',
    4: 'Bilirubin >10 × ULN (× baseline if baseline was abnormal)',
  },
  // Blood lactate dehydrogenase increased
  10005630: {
    1: 'LDH above ULN',
  },
  // CD4 lymphocytes decreased
  10007839: {
    1: 'CD4 count <LLN to 0.5 ×10⁹/L',
    2: 'CD4 count <0.5 to 0.2 ×10⁹/L',
    3: 'CD4 count <0.2 to 0.05 ×10⁹/L',
    4: 'CD4 count <0.05 ×10⁹/L',
  },
  // Cholesterol high
  10008661: {
    1: 'Cholesterol >ULN to 7.75 mmol/L',
    2: 'Cholesterol >7.75 to 10.34 mmol/L',
    3: 'Cholesterol >10.34 to 12.92 mmol/L',
    4: 'Cholesterol >12.92 mmol/L',
  },
  // CPK increased
  10011268: {
    1: 'CPK >ULN to 2.5 × ULN',
    2: 'CPK >2.5 to 5 × ULN',
    3: 'CPK >5 to 10 × ULN',
    4: 'CPK >10 × ULN',
  },
  // Creatinine increased
  10011368: {
    1: 'Creatinine >ULN to 1.5 × ULN',
    2: 'Creatinine >1.5 to 3.0 × baseline or × ULN',
    3: 'Creatinine >3.0 × baseline, or >3.0 to 6.0 × ULN',
    4: 'Creatinine >6.0 × ULN',
  },
  // Cardiac troponin I increased
  10007612: {
    1: 'Above ULN, below the level of infarction (maker’s limit)',
    3: 'At the level of infarction (maker’s limit)',
  },
  // Cardiac troponin T increased
  10007613: {
    1: 'Above ULN, below the level of infarction (maker’s limit)',
    3: 'At the level of infarction (maker’s limit)',
  },
  // Ejection fraction decreased
  10050528: {
    2: 'EF 50 to 40%, or 10 to 19% below baseline',
    3: 'EF 39 to 20%, or ≥20% below baseline',
    4: 'EF <20%',
  },
  // Electrocardiogram QT corrected interval prolonged
  10014383: {
    1: 'QTc 450 to 480 ms',
    2: 'QTc 481 to 500 ms',
    3: 'QTc ≥501 ms, or >60 ms above baseline',
    4: 'Torsade, polymorphic VT or signs of serious arrhythmia',
  },
  // Fibrinogen decreased
  10016596: {
    1: 'Fibrinogen <1.0 to 0.75 × LLN, or if abnormal <25% below baseline',
    2: 'Fibrinogen <0.75 to 0.5 × LLN, or if abnormal 25 to <50% below baseline',
    3: 'Fibrinogen <0.5 to 0.25 × LLN, or if abnormal 50 to <75% below baseline',
    4: 'Fibrinogen <0.25 × LLN, if abnormal 75% below baseline, or <50 mg/dL',
  },
  // GGT increased
  10056910: {
    1: 'GGT >ULN to 2.5 × ULN (2.0 to 2.5 × baseline if baseline was abnormal)',
    2: 'GGT >2.5 to 5 × ULN (× baseline if baseline was abnormal)',
    3: 'GGT >5 to 20 × ULN (× baseline if baseline was abnormal)',
    4: 'GGT >20 × ULN (× baseline if baseline was abnormal)',
  },
  // Haptoglobin decreased
  10019150: {
    1: 'Below LLN',
  },
  // INR increased
  10022402: {
    1: 'INR >1.2 to 1.5 (>1 to 1.5 × baseline on anticoagulant); monitoring only',
    2: 'INR >1.5 to 2.5 (× baseline on anticoagulant); dose adjusted',
    3: 'INR >2.5 (× baseline on anticoagulant), or bleeding',
  },
  // Investigations - Other, specify
  10022891: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Lipase increased
  10024574: {
    1: 'Lipase >ULN to 1.5 × ULN',
    2: 'Lipase >1.5 to 2.0 × ULN, or >2.0 to 5.0 × ULN without symptoms',
    3: 'Lipase >2.0 to 5.0 × ULN with symptoms, or >5.0 × ULN without',
    4: 'Lipase >5.0 × ULN with symptoms',
  },
  // Lymphocyte count decreased
  10025256: {
    1: 'Lymphocytes <LLN to 0.8 ×10⁹/L',
    2: 'Lymphocytes <0.8 to 0.5 ×10⁹/L',
    3: 'Lymphocytes <0.5 to 0.2 ×10⁹/L',
    4: 'Lymphocytes <0.2 ×10⁹/L',
  },
  // Lymphocyte count increased
  10025258: {
    2: 'Lymphocytes >4 to 20 ×10⁹/L',
    3: 'Lymphocytes >20 ×10⁹/L',
  },
  // Neutrophil count decreased
  10029366: {
    1: 'ANC <LLN to 1.5 ×10⁹/L',
    2: 'ANC <1.5 to 1.0 ×10⁹/L',
    3: 'ANC <1.0 to 0.5 ×10⁹/L',
    4: 'ANC <0.5 ×10⁹/L',
  },
  // Platelet count decreased
  10035528: {
    1: 'Platelets <LLN to 75 ×10⁹/L',
    2: 'Platelets <75 to 50 ×10⁹/L',
    3: 'Platelets <50 to 25 ×10⁹/L',
    4: 'Platelets <25 ×10⁹/L',
  },
  // Serum amylase increased
  10040139: {
    1: 'Amylase >ULN to 1.5 × ULN',
    2: 'Amylase >1.5 to 2.0 × ULN, or >2.0 to 5.0 × ULN without symptoms',
    3: 'Amylase >2.0 to 5.0 × ULN with symptoms, or >5.0 × ULN without',
    4: 'Amylase >5.0 × ULN with symptoms',
  },
  // Weight gain
  10047896: {
    1: '5 to <10% above baseline',
    2: '10 to <20% above baseline',
    3: '≥20% above baseline',
  },
  // Weight loss
  10047900: {
    1: '5 to <10% below baseline; no treatment',
    2: '10 to <20% below baseline; nutritional support',
    3: '≥20% below baseline; tube or IV feeding',
  },
  // White blood cell decreased
  10049182: {
    1: 'WBC <LLN to 3.0 ×10⁹/L',
    2: 'WBC <3.0 to 2.0 ×10⁹/L',
    3: 'WBC <2.0 to 1.0 ×10⁹/L',
    4: 'WBC <1.0 ×10⁹/L',
  },
  // Acidosis
  10000486: {
    1: 'pH below normal, ≥7.3',
    3: 'pH <7.3',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Alkalosis
  10001680: {
    1: 'pH above normal, ≤7.5',
    3: 'pH >7.5',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Anorexia
  10002646: {
    1: 'Less appetite, eating habits unchanged',
    2: 'Eats less, no marked weight loss; oral supplements',
    3: 'Marked weight loss or malnutrition; tube or IV feeding',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Dehydration
  10012174: {
    1: 'More oral fluids needed; dry mucosa, poor skin turgor',
    2: 'IV fluids needed',
    3: 'Hospital care needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hypercalcemia
  10020587: {
    1: 'Corrected Ca >ULN to 2.9 mmol/L',
    2: 'Corrected Ca >2.9 to 3.1 mmol/L, or symptoms',
    3: 'Corrected Ca >3.1 to 3.4 mmol/L, or hospital care',
    4: 'Corrected Ca >3.4 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hyperglycemia
  10020639: {
    1: 'Glucose above baseline, no treatment',
    2: 'Diabetes care changed, oral drug started, or diabetes work-up',
    3: 'Insulin started, or hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hyperkalemia
  10020647: {
    1: 'K >ULN to 5.5 mmol/L',
    2: 'K >5.5 to 6.0 mmol/L, or treated',
    3: 'K >6.0 to 7.0 mmol/L, or hospital care',
    4: 'K >7.0 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hypermagnesemia
  10020670: {
    1: 'Mg >ULN to 1.23 mmol/L',
    3: 'Mg >1.23 to 3.30 mmol/L',
    4: 'Mg >3.30 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hypernatremia
  10020680: {
    1: 'Na >ULN to 150 mmol/L',
    2: 'Na >150 to 155 mmol/L, or treated',
    3: 'Na >155 to 160 mmol/L, or hospital care',
    4: 'Na >160 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hyperphosphatemia
  10020712: {
    1: 'Laboratory finding only; no treatment',
    2: 'Noninvasive treatment needed',
    3: 'Severe, not immediately life-threatening; hospital care needed',
    4: 'Life-threatening; urgent treatment such as dialysis',
    5: 'Death',
  },
  // Hypertriglyceridemia
  10020870: {
    1: 'Triglycerides 1.71 to 3.42 mmol/L',
    2: 'Triglycerides >3.42 to 5.7 mmol/L',
    3: 'Triglycerides >5.7 to 11.4 mmol/L',
    4: 'Triglycerides >11.4 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hyperuricemia
  10020907: {
    1: 'Above ULN, no effect on the body',
    3: 'Above ULN with effects on the body',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Hypoalbuminemia
  10020943: {
    1: 'Albumin <LLN to 30 g/L',
    2: 'Albumin <30 to 20 g/L',
    3: 'Albumin <20 g/L',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hypocalcemia
  10020949: {
    1: 'Corrected Ca <LLN to 2.0 mmol/L',
    2: 'Corrected Ca <2.0 to 1.75 mmol/L, or symptoms',
    3: 'Corrected Ca <1.75 to 1.5 mmol/L, or hospital care',
    4: 'Corrected Ca <1.5 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hypoglycemia
  10021005: {
    1: 'Glucose <LLN to 3.0 mmol/L',
    2: 'Glucose <3.0 to 2.2 mmol/L',
    3: 'Glucose <2.2 to 1.7 mmol/L',
    4: 'Glucose <1.7 mmol/L; life-threatening or seizures',
    5: 'Death',
  },
  // Hypokalemia
  10021018: {
    1: 'K <LLN to 3.0 mmol/L',
    2: 'K <LLN to 3.0 mmol/L with symptoms, or treatment needed',
    3: 'K <3.0 to 2.5 mmol/L, or hospital care',
    4: 'K <2.5 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hypomagnesemia
  10021028: {
    1: 'Mg <LLN to 0.5 mmol/L',
    2: 'Mg <0.5 to 0.4 mmol/L',
    3: 'Mg <0.4 to 0.3 mmol/L',
    4: 'Mg <0.3 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hyponatremia
  10021038: {
    1: 'Na <LLN to 130 mmol/L',
    2: 'Na 125 to 129 mmol/L without symptoms',
    3: 'Na 125 to 129 mmol/L with symptoms, or 120 to 124 mmol/L',
    4: 'Na <120 mmol/L; life-threatening',
    5: 'Death',
  },
  // Hypophosphatemia
  10021059: {
    1: 'Laboratory finding only; no treatment',
    2: 'Oral replacement needed',
    3: 'Severe, not immediately life-threatening; hospital care needed',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Tumor lysis syndrome
  10045152: {
    3: 'Present',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Arthralgia
  10003239: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Back pain
  10003988: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Bone pain
  10006002: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Generalized muscle weakness
  10062572: {
    1: 'Felt by the patient, not found on examination',
    2: 'Found on examination; limits daily tasks',
    3: 'Limits self-care',
  },
  // Myalgia
  10028411: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Myositis
  10028653: {
    1: 'Mild pain',
    2: 'Moderate pain with weakness; limits daily tasks',
    3: 'Pain with severe weakness; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
  },
  // Rhabdomyolysis
  10039020: {
    1: 'No symptoms; laboratory findings only',
    2: 'Treatment needed, not urgent',
    3: 'Symptoms; urgent treatment needed',
    4: 'Life-threatening, or dialysis',
    5: 'Death',
  },
  // Leukemia secondary to oncology chemotherapy
  10048293: {
    4: 'Present',
    5: 'Death',
  },
  // Myelodysplastic syndrome
  10028533: {
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Treatment related secondary malignancy
  10049737: {
    3: 'Second cancer, not life-threatening',
    4: 'Second cancer, acutely life-threatening; blast crisis',
    5: 'Death',
  },
  // Tumor pain
  10045158: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Neoplasms benign, malignant and unspecified (incl cysts and polyps) - Other, specify
  10029104: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Aphonia
  10002953: {
    3: 'No voice; unable to speak',
  },
  // Ataxia
  10003591: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care; walking aid needed',
  },
  // Cognitive disturbance
  10009845: {
    1: 'Mild; work or school not affected',
    2: 'Moderate; affects work or school, lives independently',
    3: 'Severe; work or school greatly impaired',
  },
  // Concentration impairment
  10010250: {
    1: 'Mildly inattentive',
    2: 'Moderately inattentive; limits daily tasks',
    3: 'Severely inattentive; limits self-care',
  },
  // Depressed level of consciousness
  10012373: {
    1: 'Less alert',
    2: 'Sedated, slow to respond; limits daily tasks',
    3: 'Hard to rouse',
    4: 'Life-threatening; coma',
    5: 'Death',
  },
  // Dizziness
  10013573: {
    1: 'Mild unsteadiness',
    2: 'Moderate unsteadiness; limits daily tasks',
    3: 'Severe unsteadiness; limits self-care',
  },
  // Dysarthria
  10013887: {
    1: 'Speech mildly slurred',
    2: 'Speech moderately slurred',
    3: 'Speech severely slurred',
  },
  // Dysgeusia
  10013911: {
    1: 'Taste altered, diet unchanged',
    2: 'Taste altered with change of diet, unpleasant or lost',
  },
  // Dysphasia
  10013951: {
    1: 'Noticed, communication not impaired',
    2: 'Moderate; hampers spontaneous communication',
    3: 'Severe; cannot read, write or communicate intelligibly',
  },
  // Edema cerebral
  10014217: {
    3: 'New onset, or worse than at baseline',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Encephalopathy
  10014625: {
    1: 'Mild symptoms',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Facial nerve disorder
  10061457: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
  },
  // Headache
  10019211: {
    1: 'Mild pain',
    2: 'Moderate pain; limits daily tasks',
    3: 'Severe pain; limits self-care',
  },
  // Intracranial hemorrhage
  10022763: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Moderate symptoms; treatment needed',
    3: 'Invasive treatment, pressure monitoring or hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Lethargy
  10024264: {
    1: 'Mild; less alert',
    2: 'Moderate symptoms; limits daily tasks',
  },
  // Leukoencephalopathy
  10024382: {
    1: 'No symptoms; small lesions, <1/3 of white matter at risk',
    2: 'Moderate symptoms; lesions in 1/3 to 2/3 of white matter at risk',
    3: 'Severe symptoms; lesions in 2/3 or more of white matter at risk',
    4: 'Life-threatening; lesions in most of the white matter at risk',
    5: 'Death',
  },
  // Memory impairment
  10027175: {
    1: 'Mild memory impairment',
    2: 'Moderate memory impairment; limits daily tasks',
    3: 'Severe memory impairment; limits self-care',
  },
  // Movements involuntary
  10028041: {
    1: 'Mild symptoms',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
  },
  // Nervous system disorders - Other, specify
  10029205: {
    1: 'Mild or no symptoms; observation only',
    2: 'Moderate; minor local treatment; limits daily tasks',
    3: 'Severe, not immediately life-threatening; hospital care needed; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Paresthesia
  10033987: {
    1: 'Mild symptoms',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
  },
  // Peripheral motor neuropathy
  10034580: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Peripheral sensory neuropathy
  10034620: {
    1: 'No symptoms',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
  },
  // Presyncope
  10036653: {
    2: 'Present, such as nearly fainting',
  },
  // Reversible posterior leukoencephalopathy syndrome
  10063761: {
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care; hospital care',
    4: 'Life-threatening',
    5: 'Death',
  },
  // Seizure
  10039906: {
    1: 'Brief partial seizure, awake',
    2: 'Brief generalized seizure',
    3: 'New seizures, or several despite treatment',
    4: 'Life-threatening; prolonged repeated seizures',
    5: 'Death',
  },
  // Somnolence
  10041349: {
    1: 'Mildly drowsy',
    2: 'Moderately sedated; limits daily tasks',
    3: 'Obtunded or stuporous',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Stroke
  10042244: {
    1: 'Incidental imaging finding only',
    2: 'Mild to moderate deficit; limits daily tasks',
    3: 'Severe deficit; limits self-care; hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Syncope
  10042772: {
    3: 'Fainting or collapse on standing',
  },
  // Transient ischemic attacks
  10044391: {
    1: 'Mild deficit',
    2: 'Moderate deficit',
  },
  // Tremor
  10044565: {
    1: 'Mild symptoms',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
  },
  // Agitation
  10001497: {
    1: 'Mild change of mood',
    2: 'Moderate change of mood',
    3: 'Severe agitation; hospital not needed',
    4: 'Life-threatening; urgent treatment needed',
  },
  // Anxiety
  10002855: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate symptoms; limits daily tasks',
    3: 'Severe symptoms; limits self-care; hospital care',
    4: 'Life-threatening; urgent treatment needed',
  },
  // Confusion
  10010300: {
    1: 'Mild disorientation',
    2: 'Moderate disorientation; limits daily tasks',
    3: 'Severe disorientation; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
  },
  // Delirium
  10012218: {
    1: 'Mild acute confusion',
    2: 'Moderate acute confusion; limits daily tasks',
    3: 'Severe or new acute confusion; urgent treatment; limits self-care',
    4: 'Life-threatening, or threat to self or others',
    5: 'Death',
  },
  // Hallucinations
  10019077: {
    1: 'Mild, such as distorted perception',
    2: 'Moderate',
    3: 'Severe; hospital not needed',
    4: 'Life-threatening, or threat to self or others; hospital care',
    5: 'Death',
  },
  // Insomnia
  10022437: {
    1: 'Mild difficulty sleeping',
    2: 'Moderate difficulty sleeping',
    3: 'Severe difficulty sleeping',
  },
  // Acute kidney injury
  10069339: {
    3: 'Hospital care needed',
    4: 'Life-threatening; dialysis needed',
    5: 'Death',
  },
  // Chronic kidney disease
  10064848: {
    1: 'eGFR <LLN to 60 mL/min/1.73 m², proteinuria 2+ or protein/creatinine >0.5',
    2: 'eGFR 59 to 30 mL/min/1.73 m²',
    3: 'eGFR 29 to 15 mL/min/1.73 m²',
    4: 'eGFR <15 mL/min/1.73 m², dialysis or transplant',
    5: 'Death',
  },
  // Cystitis noninfective
  10063057: {
    1: 'Microscopic blood; slightly more frequency, urgency or pain',
    2: 'Moderate blood or symptoms; catheter or irrigation; limits daily tasks',
    3: 'Visible blood; transfusion, IV drugs, hospital or elective procedure',
    4: 'Life-threatening; urgent invasive treatment',
    5: 'Death',
  },
  // Hematuria
  10019450: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Symptoms; catheter or irrigation; limits daily tasks',
    3: 'Visible blood; transfusion, IV drugs, hospital or elective procedure; limits self-care',
    4: 'Life-threatening; urgent invasive treatment',
    5: 'Death',
  },
  // Proteinuria
  10037032: {
    1: '1+, or ≥ULN to <1.0 g in 24 h',
    2: 'Adult: 2+ or 3+, or 1.0 to <3.5 g in 24 h; child: P/C ratio 0.5 to 1.9',
    3: 'Adult: 4+, or ≥3.5 g in 24 h; child: P/C ratio >1.9',
  },
  // Urinary retention
  10046555: {
    1: 'Can void with some residual; no catheter',
    2: 'Catheter or drug needed',
    3: 'Elective procedure; substantial loss of kidney function',
    4: 'Life-threatening; organ failure; urgent operation',
    5: 'Death',
  },
  // Urine output decreased
  10059895: {
    3: 'Adult: <80 mL in 8 h; infant: <0.5 mL/kg/h for 24 h; child: <500 mL/1.73 m² a day',
    4: 'Adult: <240 mL in 24 h; child: none over 12 h',
  },
  // Adult respiratory distress syndrome
  10001409: {
    3: 'Present on imaging; intubation not needed',
    4: 'Breathing or circulation at risk of failing; intubation or other urgent treatment',
    5: 'Death',
  },
  // Apnea
  10002972: {
    3: 'Present; treatment needed',
    4: 'Breathing or circulation at risk of failing; intubation or other urgent treatment',
    5: 'Death',
  },
  // Bronchospasm
  10006482: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Symptoms; drug treatment; limits daily tasks',
    3: 'Oxygen needed; limits self-care',
    4: 'Breathing or circulation at risk of failing; intubation or other urgent treatment',
    5: 'Death',
  },
  // Cough
  10011224: {
    1: 'Mild; over-the-counter remedy',
    2: 'Moderate; drug treatment; limits daily tasks',
    3: 'Severe symptoms; limits self-care',
  },
  // Dyspnea
  10013963: {
    1: 'Breathless with moderate exertion',
    2: 'Breathless with slight exertion; limits daily tasks',
    3: 'Breathless at rest; limits self-care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Epistaxis
  10015090: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Moderate; packing, cautery or vasoconstrictor',
    3: 'Transfusion or invasive treatment',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hypoxia
  10021143: {
    2: 'Low saturation on exertion (such as SpO₂ <88%); oxygen at times',
    3: 'Low saturation at rest (such as SpO₂ <88% or PaO₂ ≤55 mmHg)',
    4: 'Airway at risk; urgent intubation or tracheotomy',
    5: 'Death',
  },
  // Pleural effusion
  10035598: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Symptoms; diuretic or drainage by needle',
    3: 'Respiratory distress and hypoxia; chest tube or pleurodesis',
    4: 'Breathing or circulation at risk of failing; intubation or other urgent treatment',
    5: 'Death',
  },
  // Pneumonitis
  10035742: {
    1: 'No symptoms; seen on examination or tests only',
    2: 'Symptoms; drug treatment; limits daily tasks',
    3: 'Severe symptoms; oxygen; limits self-care',
    4: 'Breathing at risk of failing; urgent intubation or tracheotomy',
    5: 'Death',
  },
  // Pulmonary edema
  10037375: {
    1: 'Imaging findings only; breathless with slight exertion',
    2: 'Breathless with moderate exertion; drug treatment; limits daily tasks',
    3: 'Severe or at rest; oxygen; limits self-care',
    4: 'Breathing at risk of failing; urgent treatment or ventilator',
    5: 'Death',
  },
  // Respiratory failure
  10038695: {
    4: 'Life-threatening; intubation, ventilator or other urgent treatment',
    5: 'Death',
  },
  // Retinoic acid syndrome
  10038921: {
    1: 'Fluid retained, <3 kg gained; fluid restriction or diuretic',
    2: 'Moderate signs; steroids needed',
    3: 'Severe symptoms; hospital care',
    4: 'Life-threatening; ventilator',
    5: 'Death',
  },
  // Alopecia
  10001760: {
    1: 'Some hair lost (<50%); not obvious from afar',
    2: 'Much hair lost (≥50%); obvious; wig if wished',
  },
  // Erythema multiforme
  10015218: {
    1: 'Target lesions on <10% of skin, not tender',
    2: 'Target lesions on 10 to 30% of skin, tender',
    3: 'Target lesions on >30% of skin with oral or genital erosions',
    4: 'Target lesions on >30% of skin; fluid or salt imbalance; intensive or burn care',
    5: 'Death',
  },
  // Pruritus
  10037087: {
    1: 'Mild or localized; topical treatment',
    2: 'Widespread, comes and goes; scratch marks; oral treatment; limits daily tasks',
    3: 'Widespread and constant; limits self-care or sleep; systemic steroid',
  },
  // Purpura
  10037549: {
    1: 'Lesions on <10% of skin',
    2: 'Lesions on 10 to 30% of skin; bleeds when injured',
    3: 'Lesions on >30% of skin; bleeds spontaneously',
  },
  // Rash acneiform
  10037847: {
    1: 'Papules or pustules on <10% of skin',
    2: 'On 10 to 30% of skin; limits daily tasks; or >30% with mild or no symptoms',
    3: 'On >30% of skin, moderate or severe; limits self-care; oral antibiotics',
    4: 'Life-threatening; extensive superinfection needing IV antibiotics',
    5: 'Death',
  },
  // Rash maculo-papular
  10037868: {
    1: 'Rash on <10% of skin',
    2: 'Rash on 10 to 30% of skin; limits daily tasks; or >30% with mild or no symptoms',
    3: 'Rash on >30% of skin, moderate or severe; limits self-care',
  },
  // Stevens-Johnson syndrome
  10042033: {
    3: 'Skin sloughing on <10% of skin',
    4: 'Skin sloughing on 10 to 30% of skin',
    5: 'Death',
  },
  // Toxic epidermal necrolysis
  10044223: {
    4: 'Skin sloughing on ≥30% of skin',
    5: 'Death',
  },
  // Urticaria
  10046735: {
    1: 'Hives on <10% of skin; topical treatment',
    2: 'Hives on 10 to 30% of skin; oral treatment',
    3: 'Hives on >30% of skin; IV treatment',
  },
  // Capillary leak syndrome
  10007196: {
    1: 'No symptoms',
    2: 'Symptoms; drug treatment',
    3: 'Severe symptoms; treatment needed',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hematoma
  10019428: {
    1: 'Mild symptoms; no treatment needed',
    2: 'Aspiration or minor evacuation needed',
    3: 'Transfusion or invasive treatment',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Hypertension
  10020772: {
    1: 'Adult: 120–139 systolic or 80–89 diastolic mmHg',
    2: 'Adult: 140–159 systolic or 90–99 diastolic mmHg if normal before; one drug',
    3: 'Adult: ≥160 systolic or ≥100 diastolic mmHg; more drugs or stronger treatment',
    4: 'Life-threatening: hypertensive crisis, neurologic deficit; urgent treatment',
    5: 'Death',
  },
  // Hypotension
  10021097: {
    1: 'No symptoms; no treatment needed',
    2: 'Treatment needed, not urgent',
    3: 'Drug treatment and hospital care',
    4: 'Life-threatening; urgent treatment needed',
    5: 'Death',
  },
  // Phlebitis
  10034879: {
    2: 'Present',
  },
  // Thromboembolic event
  10043565: {
    1: 'No treatment, such as a superficial clot',
    2: 'Treatment needed',
    3: 'Urgent treatment, such as pulmonary embolism',
    4: 'Life-threatening; circulation or nervous system unstable',
    5: 'Death',
  },
  // ICANS
  10083347: {
    1: 'ICE 7–9, or drowsy but wakes by itself',
    2: 'ICE 3–6, or wakes to voice',
    3: 'ICE 0–2, wakes only to touch, brief seizure, or focal brain edema',
    4: 'Unrousable, seizure >5 min or repeated, deep motor weakness, or diffuse edema',
    5: 'Death from ICANS, no other main cause',
  },
  // Graft versus host disease
  10018651: {
    1: 'MAGIC I: skin stage 1–2 only',
    2: 'MAGIC II: skin stage 3, or liver, upper or lower gut stage 1',
    3: 'MAGIC III: liver or lower gut stage 2–3',
    4: 'MAGIC IV: skin, liver or lower gut stage 4',
    5: 'Death from GvHD',
  },
  // Secondary hemophagocytic lymphohistiocytosis
  10081409: {
    1: 'Mild; observation and tests only',
    2: 'Mild to moderate; immunosuppression, or transfusion for symptomless low fibrinogen',
    3: 'Severe: bleeding, or hospital for kidney injury, hypotension or breathing',
    4: 'Life-threatening: bleeding, hypotension, intubation or dialysis',
    5: 'Death from hyperinflammation',
  },
};
