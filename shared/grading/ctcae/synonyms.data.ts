/**
 * What clinicians type when they mean a term: abbreviations, laymen's words and Chinese bedside words, comma-separated.
 * A phrase typed exactly puts its term first. A phrase may belong to several terms.
 */
export const SYNONYMS: Readonly<Record<number, string>> = {
  10002272:
    'low hemoglobin, low Hb, Hb, hemoglobin, Hgb, Hb drop, hemoglobin decreased, pale, erythropenia, cytopenia, 血红蛋白降低, 血红蛋白减少, 血色素低, Hb低, 红细胞减少', // Anemia
  10048580:
    'marrow aplasia, aplastic marrow, bone marrow failure, hypoplastic marrow, marrow suppression, myelosuppression, 骨髓抑制, 骨髓衰竭, 再障, 骨髓空', // Bone marrow hypocellular
  10013442: 'DIC, coagulopathy, consumptive coagulopathy, 凝血障碍, 凝血功能异常, 弥漫性血管内凝血', // Disseminated intravascular coagulation
  10014950: 'high eosinophils, eosinophil count increased, 嗜酸细胞增多', // Eosinophilia
  10016288:
    'FN, neutropenic fever, fever with neutropenia, 粒缺伴发热, 粒缺发热, 中性粒细胞减少伴发热, 中性粒细胞减少性发热', // Febrile neutropenia
  10019491: 'haemolytic anemia, Coombs positive, AIHA, 溶血性贫血', // Hemolysis
  10019515: 'HUS, TMA, thrombotic microangiopathy, 血栓性微血管病', // Hemolytic uremic syndrome
  10024378: 'high WBC, leucocytosis, hyperleukocytosis, leukostasis, white count high, 白细胞升高, 高白细胞', // Leukocytosis
  10025182: 'painful nodes, tender lymph nodes, 淋巴结痛', // Lymph node pain
  10043648: 'TTP, TMA', // Thrombotic thrombocytopenic purpura
  10027506: 'methaemoglobinaemia, MetHb', // Methemoglobinemia
  10005329:
    'pancytopenia, prolonged cytopenia, splenomegaly, enlarged spleen, lymphadenopathy, swollen lymph nodes, 全血细胞减少, 血细胞减少, 持续性血细胞减少, 脾大, 淋巴结肿大', // Blood and lymphatic system disorders - Other, specify
  10003658: 'AF, afib, irregular heartbeat, 房颤', // Atrial fibrillation
  10003662: 'flutter, 房扑', // Atrial flutter
  10007515: 'CPR, 心跳骤停, 心搏骤停', // Cardiac arrest
  10008481: 'angina, chest pain, 胸痛, 心绞痛', // Chest pain - cardiac
  10019279: 'HF, CHF, cardiac failure, 心衰, 心功能不全', // Heart failure
  10069501: 'LVSD, cardiomyopathy, LV dysfunction, 左室功能不全, 心肌病', // Left ventricular systolic dysfunction
  10028596: 'MI, heart attack, STEMI, NSTEMI, 心梗', // Myocardial infarction
  10028606: 'cardiac inflammation', // Myocarditis
  10033557: 'heart racing, pounding heart, 心慌', // Palpitations
  10034474: 'fluid around heart, tamponade, 心包填塞', // Pericardial effusion
  10040741: 'bradycardia, slow heart rate, low heart rate, 心动过缓, 心率慢', // Sinus bradycardia
  10040752: 'tachycardia, fast heart rate, high heart rate, 心动过速, 心率快', // Sinus tachycardia
  10042604: 'SVT, PSVT, 室上速', // Supraventricular tachycardia
  10047281: 'arrhythmia, PVC, premature ventricular contractions, 心律失常, 室早', // Ventricular arrhythmia
  10047302: 'VT, V-tach, 室速', // Ventricular tachycardia
  10001367: 'adrenal crisis, cortisol low, Addison, 肾上腺皮质功能减退', // Adrenal insufficiency
  10005886: 'blurry vision, vision blurred, visual disturbance, 视力模糊, 视力下降', // Blurred vision
  10034960: 'light sensitivity, 怕光', // Photophobia
  10033703: 'papilloedema, optic disc swelling, raised intracranial pressure, 视盘水肿, 颅内压升高', // Papilledema
  10000060: 'swollen belly, 腹部膨隆', // Abdominal distension
  10000081: 'belly pain, stomach ache, tummy pain, 肚子痛, 肚子疼', // Abdominal pain
  10003445: 'peritoneal fluid', // Ascites
  10009887: 'bowel inflammation, 肠炎', // Colitis
  10010774: 'constipated, no stool, 大便困难', // Constipation
  10012727: 'diarrhoea, loose stools, watery stool, 拉肚子, 水样便', // Diarrhea
  10013781: 'xerostomia', // Dry mouth
  10013946: 'indigestion, heartburn, 烧心', // Dyspepsia
  10013950: 'difficulty swallowing, trouble swallowing', // Dysphagia
  10014893: 'bowel inflammation', // Enterocolitis
  10051746: 'GI bleed, hematochezia, bloody stool, lower GI bleeding, 便血, 消化道出血', // Lower gastrointestinal hemorrhage
  10055356: 'GI bleed, hematemesis, melena, vomiting blood, upper GI bleeding, 呕血, 黑便, 消化道出血', // Upper gastrointestinal hemorrhage
  10021328: 'paralytic ileus, bowel obstruction, 肠麻痹, 麻痹性肠梗阻', // Ileus
  10028130: 'mucositis, stomatitis, mouth sores, mouth ulcers, sore mouth, 口腔溃疡, 口腔炎', // Mucositis oral
  10028813: 'feeling sick, queasy, 反胃', // Nausea
  10031009: 'mouth pain', // Oral pain
  10045271: 'neutropenic colitis, neutropenic enterocolitis, 粒缺性肠炎', // Typhlitis
  10047700: 'emesis, throwing up', // Vomiting
  10008531: 'rigors, rigor, shivering, 畏寒, 发冷, 打寒战', // Chills
  10014222: 'facial swelling, face swelling, 面部肿胀, 脸肿', // Edema face
  10050068: 'peripheral edema, leg swelling, ankle swelling, swelling, oedema, edema, 下肢水肿, 水肿, 浮肿', // Edema limbs
  10016256: 'tired, tiredness, asthenia, exhaustion, lack of energy, 乏力, 疲劳, 疲倦', // Fatigue
  10016558: 'pyrexia, febrile, high temperature, temp, hyperthermia, 发烧, 高热, 体温升高', // Fever
  10016791: 'flu, influenza-like illness, ILI, 流感样', // Flu like symptoms
  10064774: 'extravasation, IV leak, 外渗, 药物外渗', // Infusion site extravasation
  10022095: 'injection reaction, 注射反应', // Injection site reaction
  10062466: 'local swelling', // Localized edema
  10025482: 'feeling unwell, unwell, 全身不适', // Malaise
  10028154: 'MOF, MODS, multiorgan dysfunction, 多脏器衰竭, 多器官衰竭', // Multi-organ failure
  10062501: 'chest pain, 胸痛', // Non-cardiac chest pain
  10033371: 'ache, 痛', // Pain
  10042435: 'sudden death, 猝死', // Sudden death NOS
  10011914: 'death, died, 死亡', // Death NOS
  10061818: 'PD, relapse, leukemia progression, progressive disease, 复发, 白血病进展', // Disease progression
  10019663: 'liver failure, hepatotoxicity, DILI, hepatic encephalopathy, 肝功能衰竭, 肝性脑病, 药物性肝损伤', // Hepatic failure
  10019678: 'liver bleeding', // Hepatic hemorrhage
  10063675: 'SOS, VOD, veno-occlusive disease, 肝静脉闭塞病, 肝小静脉闭塞', // Sinusoidal obstruction syndrome
  10001718: 'allergy, hypersensitivity, drug allergy, 过敏', // Allergic reaction
  10002218: 'anaphylactic shock, anaphylactic reaction, 过敏性休克', // Anaphylaxis
  10061664: 'autoimmunity, 自身免疫', // Autoimmune disorder
  10052015: 'CRS, cytokine storm, cytokine release, cytokine, 细胞因子风暴, 细胞因子释放', // Cytokine release syndrome
  10003999: 'positive blood culture, bloodstream infection, BSI, 血流感染, 血培养阳性', // Bacteremia
  10007810: 'line infection, CLABSI, PICC infection, central line infection, port infection, 导管感染', // Catheter related infection
  10058666: 'CMV, CMV viremia, CMV reactivation, 巨细胞病毒', // Cytomegalovirus infection reactivation
  10014594: 'encephalitis, HHV-6, brain infection, 脑炎, 感染性脑炎', // Encephalitis infection
  10058838: 'C diff, clostridium difficile, infectious diarrhea, gastroenteritis, 感染性腹泻, 艰难梭菌, 肠道感染', // Enterocolitis infectious
  10015109: 'EBV, EBV viremia, Epstein Barr, EB病毒', // Epstein-Barr virus infection reactivation
  10017544: 'fungemia, candidemia, candida in blood, fungal bloodstream infection, 念珠菌血症', // Fungemia
  10058827: 'HBV, hep B, hepatitis B, 乙肝, 乙肝再激活', // Hepatitis B reactivation
  10080137: 'HSV, herpes simplex, cold sore, 单纯疱疹', // Herpes simplex reactivation
  10021881:
    'infection, COVID, COVID-19, coronavirus, viral infection, fungal infection, aspergillosis, HHV-6, adenovirus, parvovirus, 感染, 新冠, 真菌感染, 病毒感染', // Infections and infestations - Other, specify
  10061229: 'pneumonia, chest infection, fungal pneumonia, PCP, PJP, bacterial pneumonia, aspergillosis, 肺炎, 肺感染', // Lung infection
  10040047: 'septic shock, septicemia, septic, urosepsis, 败血症, 感染性休克, 脓毒性休克', // Sepsis
  10040555: 'zoster, herpes zoster, VZV, varicella zoster', // Shingles
  10040753: 'sinus infection', // Sinusitis
  10040872: 'cellulitis, skin abscess, 蜂窝织炎', // Skin infection
  10062255: 'abscess, 脓肿', // Soft tissue infection
  10043649: 'oral candidiasis, oral thrush, candida, 口腔念珠菌', // Thrush
  10046300: 'URI, URTI, cold, common cold, influenza, RSV, rhinovirus, 感冒, 上感', // Upper respiratory infection
  10046571: 'UTI, pyelonephritis, 泌尿系感染, 泌尿道感染', // Urinary tract infection
  10054688: 'viraemia, virus in blood', // Viremia
  10064687: 'device infection, implant infection', // Device related infection
  10051792: 'infusion reaction, IRR, DMSO reaction, 输注反应, 输液反应', // Infusion related reaction
  10006504: 'bruise, ecchymosis, 瘀斑, 淤青', // Bruising
  10016173: 'fell, 摔倒', // Fall
  10000636: 'aPTT, APTT, PTT, prolonged PTT, coagulopathy, clotting, 凝血时间延长, 凝血障碍', // Activated partial thromboplastin time prolonged
  10001551:
    'ALT, SGPT, GPT, ALT increased, high ALT, hepatotoxicity, LFT, LFTs, liver enzymes, high liver enzymes, abnormal LFT, liver function tests, transaminases, transaminitis, 肝功能异常, 转氨酶升高, 肝酶升高, 谷丙转氨酶升高', // Alanine aminotransferase increased
  10001675: 'ALP, alk phos, AKP, LFT, LFTs', // Alkaline phosphatase increased
  10003481:
    'AST, SGOT, GOT, AST increased, high AST, LFT, LFTs, liver enzymes, high liver enzymes, abnormal LFT, liver function tests, transaminases, transaminitis, 肝功能异常, 转氨酶升高, 肝酶升高, 谷草转氨酶升高', // Aspartate aminotransferase increased
  10005359: 'low bicarbonate, HCO3, low CO2', // Blood bicarbonate decreased
  10005364: 'bilirubin, TBIL, hyperbilirubinemia, jaundice, high bilirubin, LFT, LFTs, 黄疸, 高胆红素血症', // Blood bilirubin increased
  10005630: 'LDH, high LDH', // Blood lactate dehydrogenase increased
  10007839: 'CD4, low CD4, CD4 count', // CD4 lymphocytes decreased
  10008661: 'hypercholesterolemia, high cholesterol, 胆固醇升高, 高胆固醇血症', // Cholesterol high
  10011268: 'CK, CPK, creatine kinase, high CK, 肌酸激酶升高', // CPK increased
  10011368: 'Cr, high creatinine, renal impairment, kidney function, 肌酐, 肾功能异常, 肾功能不全', // Creatinine increased
  10007612: 'troponin, TnI, hs-troponin, cTnI, 肌钙蛋白升高', // Cardiac troponin I increased
  10007613: 'troponin, TnT, cTnT, 肌钙蛋白升高', // Cardiac troponin T increased
  10050528: 'EF, LVEF, low ejection fraction, low EF, 左室射血分数下降', // Ejection fraction decreased
  10014383: 'QT, QTc, QT prolongation, long QT, QTcF, QT延长, QTc延长', // Electrocardiogram QT corrected interval prolonged
  10016596:
    'fibrinogen, hypofibrinogenemia, low fibrinogen, FIB, coagulopathy, 纤维蛋白原减少, 低纤维蛋白原血症, 凝血障碍', // Fibrinogen decreased
  10056910: 'GGT, gamma GT, LFT, LFTs, γ-谷氨酰转肽酶升高', // GGT increased
  10019150: 'low haptoglobin, 触珠蛋白降低', // Haptoglobin decreased
  10022402: 'INR, PT, prothrombin time, prolonged PT, coagulopathy, clotting, 凝血酶原时间延长, 凝血障碍', // INR increased
  10022891:
    'hypogammaglobulinemia, low IgG, low immunoglobulin, B-cell aplasia, ferritin, high ferritin, hyperferritinemia, CRP, C-reactive protein, D-dimer, IL-6, procalcitonin, 低丙种球蛋白血症, 低免疫球蛋白, B细胞缺乏, 铁蛋白升高, 铁蛋白, C反应蛋白', // Investigations - Other, specify
  10024574: 'lipase, high lipase', // Lipase increased
  10025256: 'lymphopenia, lymphocytopenia, low lymphocytes, ALC, cytopenia, 淋巴细胞减少, 淋巴细胞计数减少', // Lymphocyte count decreased
  10025258: 'lymphocytosis, high lymphocytes, 淋巴细胞增多', // Lymphocyte count increased
  10029366:
    'neutropenia, ANC, low neutrophils, low ANC, agranulocytosis, granulocytopenia, neutrophil count low, cytopenia, 中性粒细胞减少, 粒细胞减少, 粒缺, 粒细胞缺乏, 中性粒细胞缺乏', // Neutrophil count decreased
  10035528: 'thrombocytopenia, low platelets, PLT, low platelet count, thrombopenia, cytopenia, 血小板减少, 血小板低', // Platelet count decreased
  10040139: 'amylase, high amylase, 淀粉酶升高', // Serum amylase increased
  10047896: 'gained weight', // Weight gain
  10047900: 'lost weight, cachexia, 消瘦, 体重下降', // Weight loss
  10049182:
    'leukopenia, leucopenia, WBC, low WBC, white cell count low, white blood cells low, cytopenia, 白细胞减少, 白细胞低', // White blood cell decreased
  10000486: 'metabolic acidosis, lactic acidosis, low pH, 代谢性酸中毒', // Acidosis
  10001680: 'high pH', // Alkalosis
  10002646: 'loss of appetite, poor appetite, decreased appetite, not eating, 食欲下降, 食欲减退, 纳差', // Anorexia
  10012174: 'hypovolemia, fluid depletion', // Dehydration
  10020587: 'high calcium, Ca high, calcium increased, 血钙升高, 高钙', // Hypercalcemia
  10020639: 'high glucose, high sugar, high blood sugar, diabetes, 血糖升高', // Hyperglycemia
  10020647: 'high potassium, K high, hyperkalaemia, 血钾升高, 高钾', // Hyperkalemia
  10020670: 'high magnesium, 高镁', // Hypermagnesemia
  10020680: 'high sodium, 高钠', // Hypernatremia
  10020712: 'high phosphate, high phosphorus, 高磷', // Hyperphosphatemia
  10020870: 'high triglycerides, TG, 甘油三酯升高', // Hypertriglyceridemia
  10020907: 'high uric acid, urate, 尿酸升高, 高尿酸', // Hyperuricemia
  10020943: 'low albumin, ALB, 白蛋白降低, 低蛋白', // Hypoalbuminemia
  10020949: 'low calcium, Ca low, 血钙降低, 低钙', // Hypocalcemia
  10021005: 'low glucose, low sugar, low blood sugar, 血糖降低', // Hypoglycemia
  10021018: 'low potassium, K low, hypokalaemia, 血钾降低, 低钾', // Hypokalemia
  10021028: 'low magnesium, 低镁', // Hypomagnesemia
  10021038: 'low sodium, SIADH, 低钠', // Hyponatremia
  10021059: 'low phosphate, low phosphorus, 低磷', // Hypophosphatemia
  10045152: 'TLS, tumour lysis, 肿瘤溶解', // Tumor lysis syndrome
  10003239: 'joint pain, 关节疼痛', // Arthralgia
  10003988: 'backache, lower back pain, 腰痛, 腰背痛', // Back pain
  10062572: 'weakness, muscle weakness, 肌无力, 无力', // Generalized muscle weakness
  10028411: 'muscle pain, muscle ache, body aches, 肌肉痛, 肌肉疼痛', // Myalgia
  10039020: 'rhabdo', // Rhabdomyolysis
  10048293: 'secondary leukemia, t-AML, secondary AML, 继发性白血病', // Leukemia secondary to oncology chemotherapy
  10028533: 'MDS, 骨髓增生异常', // Myelodysplastic syndrome
  10049737:
    'second primary malignancy, SPM, secondary malignancy, CAR-T lymphoma, T-cell malignancy, second cancer, 第二肿瘤, 继发肿瘤', // Treatment related secondary malignancy
  10045158: 'cancer pain', // Tumor pain
  10002953: 'loss of voice, no voice', // Aphonia
  10003591: 'unsteady gait, 步态不稳', // Ataxia
  10009845: 'cognitive impairment, cognition, brain fog, 认知功能障碍', // Cognitive disturbance
  10010250: 'attention deficit, inattention, poor concentration, 注意力不集中', // Concentration impairment
  10012373: 'reduced consciousness, coma, unconscious, obtunded, unresponsive, low GCS, 意识障碍, 昏迷', // Depressed level of consciousness
  10013573: 'dizzy, lightheaded, 眩晕', // Dizziness
  10013887: 'slurred speech, 口齿不清, 言语不清', // Dysarthria
  10013911: 'taste change, taste loss, 味觉改变', // Dysgeusia
  10013951:
    'aphasia, word-finding difficulty, speech difficulty, unable to speak, language disturbance, expressive aphasia, 失语, 找词困难, 说话困难', // Dysphasia
  10014217: 'cerebral edema, brain edema, brain swelling, cerebral oedema', // Edema cerebral
  10014625: 'encephalopathic, neurotoxicity, 神经毒性', // Encephalopathy
  10061457: 'facial palsy, facial droop, Bell palsy, 面瘫', // Facial nerve disorder
  10019211: 'head pain, migraine, 头疼', // Headache
  10022763: 'brain bleed, ICH, cerebral hemorrhage, subdural, subarachnoid, intracerebral bleeding, 脑出血', // Intracranial hemorrhage
  10024264: 'lethargic, sluggish, 倦怠, 精神萎靡', // Lethargy
  10024382: 'white matter disease, PML', // Leukoencephalopathy
  10027175: 'memory loss, forgetful, 记忆力下降, 健忘', // Memory impairment
  10028041: 'myoclonus, dyskinesia, parkinsonism, movement disorder, jerks, 肌阵挛', // Movements involuntary
  10033987: 'tingling, numbness, pins and needles, 麻木', // Paresthesia
  10034580: 'motor neuropathy, limb weakness, Guillain-Barre like, 运动神经病变', // Peripheral motor neuropathy
  10034620: 'neuropathy, peripheral neuropathy, PN, sensory loss, 周围神经病变', // Peripheral sensory neuropathy
  10036653: 'near syncope, near fainting, 先兆晕厥', // Presyncope
  10063761: 'PRES, RPLS, posterior reversible encephalopathy, 可逆性后部脑病综合征', // Reversible posterior leukoencephalopathy syndrome
  10039906: 'seizures, convulsion, fits, fit, epilepsy, status epilepticus, 抽搐, 惊厥, 癫痫', // Seizure
  10041349: 'drowsy, drowsiness, sleepy, sedation, 困倦', // Somnolence
  10042244: 'CVA, cerebral infarction, brain infarct, 脑卒中, 脑梗死, 脑梗, 中风', // Stroke
  10042772: 'faint, fainting, passed out, blackout, collapse, 昏倒', // Syncope
  10044391: 'TIA, mini stroke', // Transient ischemic attacks
  10044565: 'shaking, shaky hands, 手抖, 颤抖', // Tremor
  10001497: 'agitated, restless, 躁动, 烦躁', // Agitation
  10002855: 'anxious, worried', // Anxiety
  10010300: 'confused, disoriented, disorientation, altered mental status, AMS, 意识混乱, 神志不清, 定向力障碍', // Confusion
  10012218: 'delirious', // Delirium
  10019077: 'hallucination, seeing things, hearing voices, 幻视, 幻听', // Hallucinations
  10022437: 'sleeplessness, cannot sleep, 睡眠障碍', // Insomnia
  10069339:
    'AKI, renal failure, kidney failure, acute renal failure, ARF, kidney injury, dialysis, 急性肾衰竭, 肾衰竭, 肾衰', // Acute kidney injury
  10064848: 'CKD, eGFR, chronic renal failure, 慢性肾病', // Chronic kidney disease
  10063057: 'hemorrhagic cystitis, cystitis, 出血性膀胱炎, 膀胱炎', // Cystitis noninfective
  10019450: 'blood in urine, bloody urine, 尿血', // Hematuria
  10037032: 'protein in urine, 尿蛋白', // Proteinuria
  10046555: 'unable to urinate, cannot pee, 排尿困难', // Urinary retention
  10059895: 'oliguria, anuria, low urine output, 少尿, 无尿', // Urine output decreased
  10001409: 'ARDS, acute respiratory distress, 急性呼吸窘迫综合征', // Adult respiratory distress syndrome
  10006482: 'wheeze, 喘息', // Bronchospasm
  10013963: 'dyspnoea, shortness of breath, SOB, breathless, breathlessness, 气短, 气促, 呼吸急促', // Dyspnea
  10015090: 'nosebleed, nose bleed, 鼻衄, 流鼻血', // Epistaxis
  10021143:
    'low oxygen, desaturation, SpO2, low saturation, hypoxemia, hypoxaemia, O2 requirement, oxygen requirement, 低氧血症, 缺氧, 血氧下降, 血氧低', // Hypoxia
  10035598: 'fluid on lung', // Pleural effusion
  10035742: 'ILD, interstitial lung disease, 间质性肺病, 间质性肺炎', // Pneumonitis
  10037375: 'lung edema, fluid overload, pulmonary oedema, 液体过负荷', // Pulmonary edema
  10038695: 'intubated, intubation, ventilated, mechanical ventilation, 呼衰, 气管插管, 机械通气', // Respiratory failure
  10038921: 'differentiation syndrome, 分化综合征', // Retinoic acid syndrome
  10001760: 'hair loss, 掉头发', // Alopecia
  10037087: 'itch, itching, itchy, 皮肤瘙痒, 痒', // Pruritus
  10037549: 'petechiae, 瘀点', // Purpura
  10037847: 'acne, pimples', // Rash acneiform
  10037868: 'rash, skin rash, exanthem, drug rash, eruption, 皮疹, 药疹', // Rash maculo-papular
  10042033: 'SJS', // Stevens-Johnson syndrome
  10044223: 'TEN, Lyell', // Toxic epidermal necrolysis
  10046735: 'hives, wheals, 风疹块', // Urticaria
  10007196: 'CLS, capillary leak, vascular leak, 毛细血管渗漏', // Capillary leak syndrome
  10020772: 'high blood pressure, high BP, HTN, BP high, 血压高, 血压升高', // Hypertension
  10021097: 'low blood pressure, low BP, BP drop, shock, vasopressor, pressors, 血压低, 血压下降, 休克', // Hypotension
  10034879: 'vein inflammation', // Phlebitis
  10043565:
    'DVT, deep vein thrombosis, PE, pulmonary embolism, blood clot, clot, thrombosis, VTE, 血栓, 深静脉血栓, 肺栓塞', // Thromboembolic event
  10083347: 'ICANS, neurotoxicity, neurologic toxicity, CRES, ICE score, handwriting, 神经毒性, 神经系统毒性', // ICANS
  10018651: 'GvHD, GVHD, aGvHD, acute GvHD, cGvHD, graft versus host, graft vs host, 移植物抗宿主, 排异', // Graft versus host disease
  10081409:
    'HLH, IEC-HS, IECHS, MAS, macrophage activation syndrome, hemophagocytic, carHLH, HLH-like, hyperinflammation, 噬血, 噬血综合征, 巨噬细胞活化综合征, 噬血细胞综合征', // Secondary hemophagocytic lymphohistiocytosis
  10021114: 'underactive thyroid, low thyroid, 甲减, 甲状腺功能减退', // Hypothyroidism
  10020850: 'overactive thyroid, 甲亢, 甲状腺功能亢进', // Hyperthyroidism
  10020039: 'hiccough, 呃逆, 打嗝', // Hiccups
  10016766: 'gas, 排气', // Flatulence
  10066874: 'GERD, acid reflux, 胃食管反流', // Gastroesophageal reflux disease
  10019611: 'piles, 痔疮', // Hemorrhoids
  10020642: 'sweating, night sweats, 出汗, 盗汗, 多汗', // Hyperhidrosis
  10016825: '潮红', // Flushing
  10020407: '潮热', // Hot flashes
  10013786: '皮肤干燥', // Dry skin
  10015277: 'exfoliative dermatitis, 红皮病', // Erythroderma
  10006556: 'blisters, bullae, 水疱, 大疱', // Bullous dermatitis
  10040865: 'dark skin, 色素沉着', // Skin hyperpigmentation
  10043882: 'ringing in ears, 耳鸣', // Tinnitus
  10019245: 'hearing loss, deafness, 听力下降', // Hearing impaired
  10047340: 'spinning, 眩晕', // Vertigo
  10010741: 'red eye, pink eye, 结膜炎', // Conjunctivitis
  10034484: '心包炎', // Pericarditis
  10021113: 'low temperature, 低体温', // Hypothermia
  10012378: 'low mood, depressed, 抑郁', // Depression
  10042458: 'suicidal thoughts, 自杀意念', // Suicidal ideation
  10046543: '尿失禁', // Urinary incontinence
  10046539: 'polyuria, 尿频', // Urinary frequency
  10062225: 'dysuria, painful urination, 尿痛', // Urinary tract pain
  10034835: 'throat infection, tonsillitis, 咽炎', // Pharyngitis
  10055078: 'bronchitis, 支气管炎', // Bronchial infection
  10041367: '咽痛, 喉咙痛', // Sore throat
  10028735: 'stuffy nose, blocked nose, 鼻塞', // Nasal congestion
  10020201: '声音嘶哑', // Hoarseness
  10003504: '误吸', // Aspiration
  10065746: 'hemoptysis, coughing blood, pulmonary hemorrhage, lung bleeding, 咯血, 肺出血', // Bronchopulmonary hemorrhage
  10035759: 'collapsed lung, 气胸', // Pneumothorax
  10033425: 'leg pain, arm pain, limb pain, 四肢疼痛', // Pain in extremity
  10028294: 'cramps, 抽筋', // Muscle cramp
  10017577: 'walking difficulty, 步态异常', // Gait disturbance
  10029223: 'nerve pain, 神经痛', // Neuralgia
  10044055: 'dental pain, 牙痛', // Toothache
  10062767: '垂体炎', // Hypophysitis
  10042554: '血栓性静脉炎', // Superficial thrombophlebitis
  10019799: 'viral hepatitis, HCV, hepatitis C, 病毒性肝炎', // Hepatitis viral
  10048762: 'dental abscess, 牙齿感染', // Tooth infection
  10041549: '脊髓压迫', // Spinal cord compression
  10057262: 'peritonitis, 腹膜炎', // Peritoneal infection
  10003011: '阑尾炎', // Appendicitis
  10008612: 'gallbladder inflammation, 胆囊炎', // Cholecystitis
  10007541: 'cardiotoxicity, 心脏毒性', // Cardiac disorders - Other, specify
  10038743: '坐立不安', // Restlessness
  10046912: 'vaginal bleeding, 阴道出血', // Vaginal hemorrhage
  10027313: 'heavy periods, 月经过多', // Menorrhagia
  10018784: 'gingivitis, 牙龈炎', // Gum infection
  10030980: 'gum bleeding, mouth bleeding, 牙龈出血, 口腔出血', // Oral hemorrhage
  10038901: 'retinal hemorrhage, 视网膜出血', // Retinal vascular disorder
  10015929: '眼部感染', // Eye infection
  10036790: 'sputum, phlegm, 咳痰', // Productive cough
  10047924: '哮鸣', // Wheezing
};
